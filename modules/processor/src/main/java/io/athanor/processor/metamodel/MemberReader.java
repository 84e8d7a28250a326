package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Members;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what a collection makes of its members beyond holding them: the key of a map, an order, places in a list. */
final class MemberReader {

    private static final Pattern CONSTANT = Pattern.compile("([A-Za-z_$][\\w$]*\\.)+[A-Za-z_$][\\w$]*");
    private static final Set<String> WHOLE_NUMBERS = Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short");

    private final Types types;
    private final Problems problems;

    MemberReader(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** The rule, or null if there is none or it is wrong, which has been reported. */
    @Nullable Members read(
            VariableElement field, @Nullable String kind, TypeMirror declared, TypeElement target, String orderBy) {
        AnnotationValues key = AnnotationValues.find(field, "MapKey").orElse(null);
        AnnotationValues order = AnnotationValues.find(field, "SortedBy").orElse(null);
        AnnotationValues position = AnnotationValues.find(field, "ListPosition").orElse(null);
        boolean isMap = "MAP".equals(kind);
        if (isMap != (key != null)) {
            report(
                    field,
                    isMap
                            ? "is a Map, but does not say by what. Write @MapKey(\"attribute\") with an attribute of "
                                    + target.getSimpleName()
                            : "has @MapKey, but is no Map. Remove one or the other");
            return null;
        }
        if (order != null && !"SORTED_SET".equals(kind)) {
            report(field, "has @SortedBy, but is no SortedSet. Remove one or the other");
            return null;
        }
        if (position != null && !"LIST".equals(kind)) {
            report(field, "has @ListPosition, but is no List. Remove one or the other");
            return null;
        }
        if (key != null) {
            return key(field, (DeclaredType) declared, new MappedClass(target), key);
        }
        if (order != null) {
            return constant(field, "SortedBy", "sortedBy", order.string("value"));
        }
        return position == null ? null : position(field, new MappedClass(target), position.string("value"), orderBy);
    }

    private @Nullable Members key(VariableElement field, DeclaredType map, MappedClass target, AnnotationValues key) {
        String attribute = key.string("value");
        String function = key.string("function");
        if (attribute.isEmpty() == function.isEmpty()) {
            report(
                    field,
                    "has @MapKey with "
                            + (attribute.isEmpty()
                                    ? "neither an attribute nor a function"
                                    : "both an attribute and a function")
                            + ". Write one of them");
            return null;
        }
        if (attribute.isEmpty()) {
            return constant(field, "MapKey", "keyedBy", function);
        }
        if (!target.hasColumn(attribute)) {
            reportUnknown(field, "MapKey", attribute, target);
            return null;
        }
        TypeMirror wanted = map.getTypeArguments().get(0);
        TypeMirror given = boxed(fieldType(target, attribute));
        if (!types.isSameType(wanted, given)) {
            report(
                    field,
                    "has keys of " + wanted + ", but " + target.name() + "." + attribute + " is of " + given
                            + ". Declare it as Map<" + given + ", " + target.name() + ">");
            return null;
        }
        return new Members("keyedBy", attribute, false);
    }

    private @Nullable Members position(VariableElement field, MappedClass target, String attribute, String orderBy) {
        if (!target.hasColumn(attribute)) {
            reportUnknown(field, "ListPosition", attribute, target);
            return null;
        }
        TypeMirror given = boxed(fieldType(target, attribute));
        // By its element, since the text of a type has its annotations in it.
        if (!(types.asElement(given) instanceof TypeElement number)
                || !WHOLE_NUMBERS.contains(number.getQualifiedName().toString())) {
            report(
                    field,
                    "keeps places in " + target.name() + "." + attribute + ", which is of " + given
                            + ". Make that an int, long or short");
            return null;
        }
        if (!List.of(attribute, attribute + " asc").contains(orderBy.strip())) {
            report(
                    field,
                    "keeps places in " + target.name() + "." + attribute
                            + ", but is not loaded in their order. Write @Relationship(orderBy = \"" + attribute
                            + "\")");
            return null;
        }
        return new Members("positionedBy", attribute, false);
    }

    private @Nullable Members constant(VariableElement field, String annotation, String option, String name) {
        if (!CONSTANT.matcher(name).matches()) {
            report(
                    field,
                    "has @" + annotation + " with \"" + name + "\", which is no name of a constant and its class,"
                            + " such as \"Orders.BY_DATE\"");
            return null;
        }
        return new Members(option, name, true);
    }

    private TypeMirror fieldType(MappedClass target, String attribute) {
        VariableElement field = target.persistentField(attribute);
        return types.asMemberOf((DeclaredType) target.type().asType(), java.util.Objects.requireNonNull(field));
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    private void reportUnknown(VariableElement field, String annotation, String attribute, MappedClass target) {
        report(
                field,
                "has @" + annotation + "(\"" + attribute + "\"), which names no column attribute of " + target.name()
                        + ". Write the name of a field");
    }

    private void report(VariableElement field, String problem) {
        problems.error(field, "Relationship " + Names.of(field) + " " + problem + ".");
    }
}
