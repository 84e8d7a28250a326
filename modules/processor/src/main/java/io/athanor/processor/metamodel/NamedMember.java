package io.athanor.processor.metamodel;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Looks at the constants and static methods that annotations name, before javac meets them in the written source. */
final class NamedMember {

    private static final Pattern MEMBER = Pattern.compile("([A-Za-z_$][\\w$]*\\.)+[A-Za-z_$][\\w$]*(\\(\\))?");

    private final Elements elements;
    private final Types types;
    private final Problems problems;

    NamedMember(Elements elements, Types types, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.problems = problems;
    }

    /** Whether a text has the form of such a name. */
    static boolean isName(String name) {
        return MEMBER.matcher(name).matches();
    }

    /**
     * Whether what is named is a value of a type, or an SQL expression of that type; what stands against it has been
     * reported. A class that does not exist so far is taken for one that another processor is about to write.
     *
     * @param annotation the annotation that names it
     * @param plain whether a value of the type itself will do
     */
    boolean check(VariableElement field, String annotation, String name, TypeMirror type, boolean plain) {
        boolean method = name.endsWith("()");
        String path = method ? name.substring(0, name.length() - 2) : name;
        int dot = path.lastIndexOf('.');
        TypeElement owner = find(field, path.substring(0, dot));
        if (owner == null) {
            return true;
        }
        Element member = member(owner, path.substring(dot + 1), method);
        String what = (method ? "static method without parameters " : "constant ") + path.substring(dot + 1);
        if (member == null) {
            return refuse(
                    field,
                    annotation,
                    name,
                    "class " + owner.getSimpleName() + " has no " + what + ". Add it, or name another");
        }
        if (!member.getModifiers().contains(Modifier.STATIC)
                || member.getModifiers().contains(Modifier.PRIVATE)) {
            return refuse(
                    field,
                    annotation,
                    name,
                    "it is not static, or private, so that the metamodel cannot use it. Make it static and at least"
                            + " package-private");
        }
        TypeMirror found = member instanceof ExecutableElement called ? called.getReturnType() : member.asType();
        TypeMirror wanted = type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
        if (plain && isValue(found, wanted) || isExpression(found, wanted)) {
            return true;
        }
        return refuse(
                field,
                annotation,
                name,
                "it is of " + found + ", not " + (plain ? "of " + wanted + " or " : "") + "an Expression<" + wanted
                        + ">. Change its type, or that of the field");
    }

    /** The name as the metamodel of any entity can use it: a superclass may be in another package than that. */
    String usable(VariableElement field, String name) {
        int dot = name.lastIndexOf('.');
        TypeElement owner =
                AnnotationValues.isPresent(Objects.requireNonNull(field.getEnclosingElement()), "MappedSuperclass")
                        ? find(field, name.substring(0, dot))
                        : null;
        return owner == null ? name : owner.getQualifiedName() + name.substring(dot);
    }

    private boolean refuse(VariableElement field, String annotation, String name, String problem) {
        problems.error(
                field,
                "@" + annotation + "(\"" + name + "\") of field " + Names.of(field) + " does not fit: " + problem
                        + ".");
        return false;
    }

    /** The class of a name, which may stand alone if it is in the package of the field. */
    private @Nullable TypeElement find(VariableElement field, String name) {
        String inPackage = elements.getPackageOf(field).getQualifiedName().toString();
        TypeElement near = elements.getTypeElement(inPackage.isEmpty() ? name : inPackage + "." + name);
        return near == null ? elements.getTypeElement(name) : near;
    }

    private @Nullable Element member(TypeElement owner, String name, boolean method) {
        for (Element member : elements.getAllMembers(owner)) {
            boolean fits = method
                    ? member instanceof ExecutableElement called
                            && called.getParameters().isEmpty()
                    : member instanceof VariableElement;
            if (fits && member.getSimpleName().contentEquals(name)) {
                return member;
            }
        }
        return method || owner.getKind() != ElementKind.ENUM ? null : member(owner, name, true);
    }

    private boolean isValue(TypeMirror found, TypeMirror wanted) {
        TypeMirror value = found instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : found;
        return value.getKind() == TypeKind.ERROR || types.isAssignable(types.erasure(value), types.erasure(wanted));
    }

    private boolean isExpression(TypeMirror found, TypeMirror wanted) {
        if (found.getKind() == TypeKind.ERROR) {
            return true;
        }
        return expression(found)
                .map(expression -> {
                    if (expression.getTypeArguments().isEmpty()) {
                        return true;
                    }
                    TypeMirror value = expression.getTypeArguments().get(0);
                    return value.getKind() == TypeKind.ERROR || types.isAssignable(value, wanted);
                })
                .orElse(false);
    }

    /** The {@code Expression} that a type is or extends. */
    private Optional<DeclaredType> expression(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.empty();
        }
        if (element.getQualifiedName().contentEquals("io.athanor.sql.Expression")) {
            return Optional.of(declared);
        }
        for (TypeMirror above : types.directSupertypes(type)) {
            Optional<DeclaredType> found = expression(above);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
