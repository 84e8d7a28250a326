package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Relationship;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the description of a relationship from a field. */
final class RelationshipReader {

    static final String DYNAMIC = "DYNAMIC";
    static final String WRITE_ONLY = "WRITE_ONLY";

    private static final Map<String, String> KINDS = Map.of(
            "java.util.List", "LIST",
            "java.util.Collection", "LIST",
            "java.util.Set", "SET",
            "java.util.SortedSet", "SORTED_SET",
            "java.util.Map", "MAP",
            "io.athanor.orm.DynamicCollection", DYNAMIC,
            "io.athanor.orm.WriteOnlyCollection", WRITE_ONLY);

    /** The members that are options of the builder without an argument. */
    private static final List<String> FLAGS = List.of("singleParent", "postUpdate", "innerJoin", "viewOnly");

    /** What to declare instead of a class that extends one of these; the narrower ones first. */
    private static final List<String> DECLARATIONS =
            List.of("java.util.Map", "java.util.SortedSet", "java.util.Set", "java.util.List");

    private final Elements elements;
    private final Types types;
    private final Problems problems;
    private final RelationshipRules rules;
    private final MemberReader members;

    RelationshipReader(Elements elements, Types types, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.problems = problems;
        this.rules = new RelationshipRules(types, problems);
        this.members = new MemberReader(types, problems);
    }

    /** The relationship; empty if there is an error, which has been reported. */
    Optional<AttributeModel> read(MappedClass owner, VariableElement field, TypeMirror type, AnnotationValues values) {
        TypeElement element = types.asElement(type) instanceof TypeElement found ? found : null;
        if (element == null) {
            problems.error(
                    field,
                    "Relationship " + Names.of(field) + " has type " + type
                            + ". Declare an entity, or a List or Set of entities.");
            return Optional.empty();
        }
        String kind = KINDS.get(element.getQualifiedName().toString());
        if (kind == null && isContainer(type)) {
            reportContainer(field, element);
            return Optional.empty();
        }
        TypeElement target = kind == null ? element : elementType(field, (DeclaredType) type);
        if (target == null) {
            return Optional.empty();
        }
        if (!new MappedClass(target).isEntity()) {
            problems.error(
                    field,
                    "Relationship " + Names.of(field) + " leads to " + target.getSimpleName()
                            + ", which is no entity. Annotate that class with @Entity, or this field with @Transient"
                            + " instead of @Relationship.");
            return Optional.empty();
        }
        Relationship relationship = new Relationship(
                field,
                kind,
                target,
                values.string("backPopulates"),
                values.string("orderBy"),
                values.list("cascade"),
                values.constant("lazy"),
                values.string("secondary"),
                values.list("foreignKeys").orElse(List.of()),
                values.list("remoteSide").orElse(List.of()),
                members.read(field, kind, type, target, values.string("orderBy")),
                values.constant("passiveDeletes"),
                values.constant("passiveUpdates"),
                values.string("join"),
                FLAGS.stream().filter(flag -> values.truth(flag, false)).toList(),
                values.has("joinDepth") ? String.valueOf(values.number("joinDepth")) : "");
        rules.check(owner, relationship);
        return Optional.of(relationship);
    }

    /** Whether fields of the class hold several entities. */
    static boolean isCollection(TypeElement type) {
        return KINDS.containsKey(type.getQualifiedName().toString());
    }

    /** The kind of collection that a class is, null if it is none. */
    static @Nullable String kind(TypeElement type) {
        return KINDS.get(type.getQualifiedName().toString());
    }

    private boolean isContainer(TypeMirror type) {
        return isSubtype(type, "java.util.Collection") || isSubtype(type, "java.util.Map");
    }

    private boolean isSubtype(TypeMirror type, String supertype) {
        TypeElement element = elements.getTypeElement(supertype);
        return element != null && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }

    private void reportContainer(VariableElement field, TypeElement element) {
        String declaration = DECLARATIONS.stream()
                .filter(type -> isSubtype(element.asType(), type))
                .findFirst()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .orElse("List");
        problems.error(
                field,
                "Relationship " + Names.of(field) + " is declared as " + element.getSimpleName() + ". "
                        + "A loaded collection is an implementation of Athanor's own: declare the interface "
                        + declaration + "; any " + declaration + " may be assigned to it.");
    }

    private @Nullable TypeElement elementType(VariableElement field, DeclaredType collection) {
        List<? extends TypeMirror> arguments = collection.getTypeArguments();
        if (!arguments.isEmpty()
                && types.asElement(arguments.get(arguments.size() - 1)) instanceof TypeElement target) {
            return target;
        }
        problems.error(
                field,
                "Relationship " + Names.of(field) + " does not say which entities it holds. Declare it as "
                        + collection.asElement().getSimpleName()
                        + (collection.asElement().getSimpleName().contentEquals("Map")
                                ? "<SomeKey, SomeEntity>."
                                : "<SomeEntity>."));
        return null;
    }
}
