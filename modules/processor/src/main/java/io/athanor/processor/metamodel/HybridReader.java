package io.athanor.processor.metamodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the hybrid attributes of an entity from its methods. */
final class HybridReader {

    private static final Pattern MEMBER = Pattern.compile("([A-Za-z_$][\\w$]*\\.)+[A-Za-z_$][\\w$]*(\\(\\))?");

    private final Types types;
    private final Problems problems;

    HybridReader(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /**
     * The hybrids that the class itself declares, without those that are wrong, which have been reported.
     *
     * @param taken the names of attributes and their synonyms
     */
    List<HybridModel> read(MappedClass entity, Set<String> taken) {
        List<HybridModel> hybrids = new ArrayList<>();
        Map<String, ExecutableElement> updates = named(entity, "HybridUpdate");
        Map<String, ExecutableElement> comparisons = named(entity, "HybridComparison");
        Set<String> names = new HashSet<>();
        for (ExecutableElement method : methods(entity)) {
            AnnotationValues values = AnnotationValues.find(method, "Hybrid").orElse(null);
            if (values == null) {
                continue;
            }
            String name = name(method, values);
            boolean plain = method.getParameters().isEmpty();
            HybridModel read = read(
                    entity,
                    method,
                    name,
                    values.string("expression"),
                    plain ? updates.remove(name) : null,
                    plain ? comparisons.remove(name) : null);
            if (read != null && isNew(entity, method, name, taken, names)) {
                hybrids.add(read);
            }
        }
        updates.forEach((name, method) -> reportUnknown(method, "HybridUpdate", name));
        comparisons.forEach((name, method) -> reportUnknown(method, "HybridComparison", name));
        return hybrids;
    }

    private static List<ExecutableElement> methods(MappedClass entity) {
        return ElementFilter.methodsIn(entity.type().getEnclosedElements());
    }

    private Map<String, ExecutableElement> named(MappedClass entity, String annotation) {
        Map<String, ExecutableElement> found = new HashMap<>();
        for (ExecutableElement method : methods(entity)) {
            AnnotationValues.find(method, annotation).ifPresent(values -> {
                int parameters = annotation.equals("HybridUpdate") ? 1 : 3;
                if (!method.getModifiers().contains(Modifier.STATIC)
                        || method.getModifiers().contains(Modifier.PRIVATE)
                        || method.getParameters().size() != parameters) {
                    error(
                            method,
                            "has @" + annotation + ", but is not a static method that the metamodel can call with "
                                    + (parameters == 1
                                            ? "the new value. Write static HybridValues<" + entity.name() + "> "
                                                    + method.getSimpleName() + "(Expression<T> value)"
                                            : "both sides and the operator. Write static Expression<Boolean> "
                                                    + method.getSimpleName() + "(Expression<T> hybrid, Operator"
                                                    + " operator, Expression<?> other)"));
                    return;
                }
                if (found.put(values.string("value"), method) != null) {
                    error(
                            method,
                            "is the second with @" + annotation + "(\"" + values.string("value")
                                    + "\"). Remove one of them");
                }
            });
        }
        return found;
    }

    private static String name(ExecutableElement method, AnnotationValues values) {
        String given = values.string("value");
        String name = method.getSimpleName().toString();
        if (!given.isEmpty() || method.getModifiers().contains(Modifier.STATIC)) {
            return given.isEmpty() ? name : given;
        }
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        return prefix > 0 && name.length() > prefix && Character.isUpperCase(name.charAt(prefix))
                ? Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1)
                : name;
    }

    private @Nullable HybridModel read(
            MappedClass entity,
            ExecutableElement method,
            String name,
            String expression,
            @Nullable ExecutableElement update,
            @Nullable ExecutableElement comparison) {
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        if (method.getModifiers().contains(Modifier.PRIVATE)
                || !method.getTypeParameters().isEmpty()) {
            error(
                    method,
                    "has @Hybrid, but the metamodel cannot call it, since it is private or has type parameters."
                            + " Remove them");
            return null;
        }
        if (isStatic) {
            TypeMirror type = expressionType(method.getReturnType());
            if (type == null || !expression.isEmpty()) {
                error(
                        method,
                        type == null
                                ? "has @Hybrid and is static, but does not return an Expression. Return one over the"
                                        + " attributes of " + entity.name() + ", or remove static and name the"
                                        + " expression: @Hybrid(expression = ...)"
                                : "has @Hybrid(expression = ...), but is static and gives an expression itself. Remove"
                                        + " one or the other");
                return null;
            }
            return new HybridModel(name, method, type, null, update, comparison);
        }
        if (!MEMBER.matcher(expression).matches()
                || !method.getParameters().isEmpty() && !expression.endsWith("()")
                || method.getReturnType().getKind() == TypeKind.VOID) {
            error(
                    method,
                    "has @Hybrid(expression = \"" + expression + "\"), which does not name an expression. Write the"
                            + " name of a constant and its class, such as \"Spans.LENGTH\", or of a static method with"
                            + " () behind it; a method with parameters needs one with the same. Or make the method"
                            + " static, and return an Expression from it");
            return null;
        }
        TypeMirror type = method.getReturnType() instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : method.getReturnType();
        return new HybridModel(name, method, type, expression, update, comparison);
    }

    /** The type of the values of an expression class, null if it is none. */
    private @Nullable TypeMirror expressionType(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return null;
        }
        if (declared.asElement().toString().equals("io.athanor.sql.Expression")
                && declared.getTypeArguments().size() == 1) {
            TypeMirror argument = declared.getTypeArguments().get(0);
            return argument.getKind() == TypeKind.WILDCARD ? null : argument;
        }
        for (TypeMirror above : types.directSupertypes(declared)) {
            TypeMirror found = expressionType(above);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean isNew(
            MappedClass entity, ExecutableElement method, String name, Set<String> taken, Set<String> names) {
        if (!SourceVersion.isName(name) || name.contains(".") || FieldRules.isReserved(entity, name)) {
            error(
                    method,
                    "has @Hybrid with the name \"" + name + "\", which the metamodel cannot use. Give it another"
                            + " one: @Hybrid(\"...\")");
            return false;
        }
        if (taken.contains(name) || method.getParameters().isEmpty() && !names.add(name)) {
            error(
                    method,
                    "has @Hybrid with the name \"" + name + "\", which is that of another attribute of " + entity.name()
                            + ". Give it another one: @Hybrid(\"...\")");
            return false;
        }
        return true;
    }

    private void reportUnknown(ExecutableElement method, String annotation, String name) {
        error(
                method,
                "has @" + annotation + "(\"" + name + "\"), but no method of its class is a hybrid of this name"
                        + " without parameters. Write the name of one");
    }

    private void error(ExecutableElement method, String what) {
        problems.error(method, "Method " + Names.of(method) + " " + what + ".");
    }
}
