package io.athanor.processor.metamodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Checks the fields of a mapped class, apart from their types. */
final class FieldRules {

    private static final List<String> COLUMN_ANNOTATIONS = List.of(
            "Id",
            "GeneratedId",
            "Column",
            "Default",
            "ServerDefault",
            "GeneratedColumn",
            "UniqueKey",
            "Index",
            "Check",
            "Enumerated",
            "ForeignKey",
            "Version",
            "SoftDelete",
            "TenantId");

    /** What has no meaning on a field that is not persistent. */
    private static final List<String> MAPPING_ANNOTATIONS = List.of(
            "Id",
            "GeneratedId",
            "Column",
            "Default",
            "ServerDefault",
            "GeneratedColumn",
            "UniqueKey",
            "Index",
            "Check",
            "Enumerated",
            "ForeignKey",
            "Deferred",
            "Version",
            "SoftDelete",
            "TenantId",
            "Embedded",
            "Computed",
            "Synonym",
            "Relationship",
            "MapKey",
            "SortedBy",
            "ListPosition");

    private static final List<String> MEMBER_ANNOTATIONS = List.of("MapKey", "SortedBy", "ListPosition");

    /** What the metamodel class uses these names for would be hidden by an attribute. */
    private static final Set<String> RESERVED = Set.of(
            "ENTITY",
            "ConstraintDescription",
            "RecordType",
            "DESCRIPTION",
            "aliased",
            "Alias",
            "Types",
            "EntityDescriptor",
            "CollectionKind",
            "DynamicCollection",
            "WriteOnlyCollection",
            "Cascade",
            "HybridAttribute",
            "InheritanceStrategy",
            "Lazy",
            "PassiveDeletes",
            "VersionDescription",
            "RowRole");

    private final Predicate<VariableElement> hasInitializer;
    private final Problems problems;

    FieldRules(Predicate<VariableElement> hasInitializer, Problems problems) {
        this.hasInitializer = hasInitializer;
        this.problems = problems;
    }

    /** Whether the metamodel class cannot have an attribute of this name. */
    static boolean isReserved(MappedClass mapped, VariableElement field) {
        return isReserved(mapped, field.getSimpleName().toString());
    }

    static boolean isReserved(MappedClass mapped, String name) {
        return RESERVED.contains(name) || name.equals(mapped.metamodelName());
    }

    void check(MappedClass mapped) {
        for (VariableElement field : mapped.fields()) {
            if (MappedClass.isPersistent(field)) {
                checkPersistent(mapped, field);
            } else {
                checkTransient(field);
            }
        }
    }

    private void checkPersistent(MappedClass mapped, VariableElement field) {
        if (isReserved(mapped, field)) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " has a name that the metamodel " + mapped.metamodelName()
                            + " needs for itself. Rename the field; @Column(name = \"...\") keeps the name of"
                            + " the column.");
        }
        if (field.getConstantValue() != null) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " is a constant, which the compiler copies to wherever it is read: a"
                            + " loaded value would never be seen. Remove final, or make it static or @Transient.");
        }
        if (TrackedClasses.isTracked(field)) {
            checkTracked(field);
            return;
        }
        if (AnnotationValues.isPresent(field, "Relationship")) {
            COLUMN_ANNOTATIONS.stream()
                    .filter(annotation -> AnnotationValues.isPresent(field, annotation))
                    .forEach(annotation -> problems.error(
                            field,
                            "Field " + Names.of(field) + " has @Relationship and @" + annotation
                                    + ", but a relationship has no column. Move @" + annotation
                                    + " to a field for the foreign key."));
        } else {
            MEMBER_ANNOTATIONS.stream()
                    .filter(annotation -> AnnotationValues.isPresent(field, annotation))
                    .forEach(annotation -> problems.error(
                            field,
                            "Field " + Names.of(field) + " has @" + annotation
                                    + ", which is about the members of a relationship. Add "
                                    + "@Relationship or remove it."));
        }
        if (AnnotationValues.isPresent(field, "Relationship") && AnnotationValues.isPresent(field, "Deferred")) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " has @Relationship and @Deferred, but a relationship has no column,"
                            + " and says itself when it is loaded. Remove @Deferred; lazy = SELECT loads at the first"
                            + " access.");
        }
        if (field.getModifiers().contains(Modifier.PUBLIC)) {
            problems.warning(
                    field,
                    "Persistent field " + Names.of(field) + " is public: code of other modules that is compiled without"
                            + " athanor-processor would change it unnoticed. Make it private and offer methods.");
        }
    }

    private void checkTracked(VariableElement field) {
        boolean named = AnnotationValues.find(field, TrackedClasses.ANNOTATION)
                .map(values -> values.has("value"))
                .orElse(false);
        if (named) {
            problems.error(
                    field,
                    "@Tracked of field " + Names.of(field) + " names classes, which only a package does. Write"
                            + " @Tracked alone.");
        }
        for (String annotation : MAPPING_ANNOTATIONS) {
            if (AnnotationValues.isPresent(field, annotation)) {
                problems.error(
                        field,
                        "Field " + Names.of(field) + " has @" + annotation + ", but leaves its mapping to a program,"
                                + " for it or its class is tracked. Remove one or the other.");
            }
        }
    }

    private void checkTransient(VariableElement field) {
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        boolean mapped = false;
        List<String> annotations = new ArrayList<>(MAPPING_ANNOTATIONS);
        annotations.add(TrackedClasses.ANNOTATION);
        for (String annotation : annotations) {
            if (AnnotationValues.isPresent(field, annotation)) {
                mapped = true;
                problems.error(
                        field,
                        "Field " + Names.of(field) + " has @" + annotation + ", but is not persistent, for it is "
                                + (isStatic ? "static" : "transient") + ". Remove one or the other.");
            }
        }
        if (!mapped && !isStatic && hasInitializer.test(field)) {
            problems.warning(
                    field,
                    "Transient field " + Names.of(field) + " has an initializer, which does not run when an object is"
                            + " loaded: the field is null or zero then. Set it where it is first used.");
        }
    }
}
