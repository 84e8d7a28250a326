package io.athanor.processor.metamodel;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Checks what an entity says of the entities above and below it. */
final class InheritanceRules {

    private final Problems problems;

    InheritanceRules(Problems problems) {
        this.problems = problems;
    }

    void check(MappedClass mapped) {
        TypeElement type = mapped.type();
        if (mapped.isTracked()) {
            refuseAnnotation(mapped, "Inheritance", "leaves its mapping to a program. Say it there.");
            refuseAnnotation(mapped, "DiscriminatorValue", "leaves its mapping to a program. Say it there.");
            return;
        }
        if (!mapped.isEntity()) {
            refuseAnnotation(mapped, "Inheritance", "is no entity. Move it to the entity at the top of the hierarchy.");
            refuseAnnotation(mapped, "DiscriminatorValue", "is no entity, so no rows are of it. Remove it.");
            return;
        }
        MappedClass root = mapped.rootEntity();
        boolean isTop = root.equals(mapped);
        boolean inHierarchy = AnnotationValues.isPresent(root.type(), "Inheritance");
        if (!isTop) {
            refuseAnnotation(
                    mapped,
                    "Inheritance",
                    "extends the entity " + root.name() + ", at the top of the hierarchy. Move it there.");
            if (!mapped.eagerDefaults().isEmpty()) {
                problems.error(
                        type,
                        "Entity " + mapped.name() + " says when its defaults are fetched, but it extends the entity "
                                + root.name() + ", at the top of the hierarchy. Write eagerDefaults there: it holds"
                                + " for all classes below.");
            }
            checkFields(mapped, root);
        }
        if (inHierarchy) {
            if (isTop) {
                checkStrategy(mapped);
            }
            if (isUndiscriminated(root)) {
                checkUndiscriminated(mapped, root);
            } else {
                checkValue(mapped, root);
            }
            checkPermitted(mapped, type);
            return;
        }
        refuseAnnotation(
                mapped,
                "DiscriminatorValue",
                "is in no hierarchy of entities. Annotate " + root.name() + " with @Inheritance, or remove it.");
        if (!isTop) {
            problems.error(
                    type,
                    "Entity " + mapped.name() + " extends the entity " + root.name()
                            + ", which does not say how its subclasses are mapped. Annotate " + root.name()
                            + " with @Inheritance, or move the fields that both have into a class with"
                            + " @MappedSuperclass that both extend.");
        } else if (mapped.isAbstract()) {
            problems.error(
                    type,
                    "Entity " + mapped.name() + " is abstract, so no object of it can be made when rows are loaded."
                            + " Annotate it with @Inheritance if rows of its subclasses are to be found by it, with"
                            + " @MappedSuperclass in place of @Entity if not, or make it a class that is not"
                            + " abstract.");
        }
    }

    private void checkStrategy(MappedClass top) {
        String strategy = AnnotationValues.find(top.type(), "Inheritance")
                .map(InheritanceModel::strategy)
                .orElse("");
        if (strategy.equals("CONCRETE")) {
            problems.error(
                    top.type(),
                    "Entity " + top.name()
                            + " asks for a table with all columns for each class (CONCRETE), which is not"
                            + " built. Use JOINED or SINGLE_TABLE, or put the common fields into a class with"
                            + " @MappedSuperclass.");
        }
    }

    private static boolean isUndiscriminated(MappedClass root) {
        return AnnotationValues.find(root.type(), "Inheritance")
                .map(values -> InheritanceModel.discriminator(values).isEmpty())
                .orElse(false);
    }

    /** Where nothing tells the class of a row, each class reads its own table and takes each row for one of its own. */
    private void checkUndiscriminated(MappedClass mapped, MappedClass root) {
        refuseAnnotation(
                mapped,
                "DiscriminatorValue",
                "is in a hierarchy without a discriminator. Remove it, or name a discriminator on " + root.name()
                        + ".");
        boolean joined = AnnotationValues.find(root.type(), "Inheritance")
                .map(values -> InheritanceModel.strategy(values).equals("JOINED"))
                .orElse(false);
        if (mapped.equals(root) && !joined) {
            problems.error(
                    mapped.type(),
                    "Entity " + mapped.name() + " has no discriminator for its hierarchy in one table, so nothing tells"
                            + " whose rows are whose. Name one in @Inheritance, or use the strategy JOINED.");
        } else if (mapped.isAbstract()) {
            problems.error(
                    mapped.type(),
                    "Entity " + mapped.name() + " is abstract in a hierarchy without a discriminator, so nothing tells"
                            + " of which class its rows are. Name a discriminator in @Inheritance of " + root.name()
                            + ", or make it a class that is not abstract.");
        }
        MappedClass above = mapped.equals(root) ? null : mapped.parentEntity();
        if (above != null && above.table().equals(mapped.table())) {
            problems.error(
                    mapped.type(),
                    "Entity " + mapped.name() + " shares the table \"" + mapped.table() + "\" with " + above.name()
                            + " in a hierarchy without a discriminator, so nothing tells whose rows are whose. Give it"
                            + " a table of its own, or name a discriminator in @Inheritance of " + root.name() + ".");
        }
    }

    private void refuseAnnotation(MappedClass mapped, String annotation, String reason) {
        if (AnnotationValues.isPresent(mapped.type(), annotation)) {
            problems.error(mapped.type(), "@" + annotation + " stands on " + mapped.name() + ", which " + reason);
        }
    }

    private void checkFields(MappedClass mapped, MappedClass root) {
        String discriminator = AnnotationValues.find(root.type(), "Inheritance")
                .map(InheritanceModel::discriminator)
                .orElse("");
        for (MappedClass place : mapped.describedTogether()) {
            for (VariableElement field : place.persistentFields()) {
                if (AnnotationValues.isPresent(field, "Id")) {
                    problems.error(
                            field,
                            "Field " + Names.of(field) + " is annotated with @Id, but the key of " + mapped.name()
                                    + " is that of the entity " + root.name() + ". Remove @Id.");
                } else if (ColumnReader.columnName(field).equals(discriminator)) {
                    problems.error(
                            field,
                            "Field " + Names.of(field) + " is mapped to the discriminator \"" + discriminator
                                    + "\" of the entity " + root.name()
                                    + ". Move it there, or give it another column.");
                }
            }
        }
    }

    private void checkValue(MappedClass mapped, MappedClass root) {
        boolean given = AnnotationValues.isPresent(mapped.type(), "DiscriminatorValue");
        if (mapped.isAbstract()) {
            refuseAnnotation(mapped, "DiscriminatorValue", "is abstract, so no rows are of it. Remove it.");
            return;
        }
        VariableElement field = InheritanceModel.discriminatorField(root);
        InheritanceModel model = InheritanceModel.of(mapped);
        String value = model == null ? null : model.value();
        if (field == null || value == null) {
            return;
        }
        TypeElement enumeration = enumeration(field.asType());
        String place = "the discriminator " + Names.of(field) + " of " + root.name();
        if (isText(field.asType())) {
            return;
        }
        if (enumeration == null && !isWholeNumber(field.asType())) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " is the discriminator of " + root.name()
                            + ", which is a String, an int, a long, a short or an enum. Change its type, or "
                            + "name another"
                            + " column as the discriminator of @Inheritance.");
        } else if (!given) {
            problems.error(
                    mapped.type(),
                    "Entity " + mapped.name() + " has no @DiscriminatorValue, which it needs because " + place
                            + " is no text. Annotate it, for instance: @DiscriminatorValue(\""
                            + (enumeration == null ? "1" : "CONSTANT") + "\").");
        } else if (enumeration == null ? !isNumber(value) : !hasConstant(enumeration, value)) {
            problems.error(
                    mapped.type(),
                    "@DiscriminatorValue(\"" + value + "\") of " + mapped.name() + " is no value of " + place + ". "
                            + (enumeration == null
                                    ? "Write a whole number."
                                    : "Write a constant of " + enumeration.getSimpleName() + "."));
        }
    }

    private static boolean isText(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.lang.String");
    }

    private static boolean isWholeNumber(TypeMirror type) {
        return switch (type.getKind()) {
            case INT, LONG, SHORT -> true;
            case DECLARED ->
                type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && switch (element.getQualifiedName().toString()) {
                            case "java.lang.Integer", "java.lang.Long", "java.lang.Short" -> true;
                            default -> false;
                        };
            default -> false;
        };
    }

    private static boolean isNumber(String value) {
        try {
            Long.parseLong(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static @Nullable TypeElement enumeration(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.ENUM
                ? element
                : null;
    }

    private static boolean hasConstant(TypeElement enumeration, String name) {
        return enumeration.getEnclosedElements().stream()
                .anyMatch(element -> element.getKind() == ElementKind.ENUM_CONSTANT
                        && element.getSimpleName().contentEquals(name));
    }

    /** A sealed class says which classes its rows may be of; each of them must be mapped. */
    private void checkPermitted(MappedClass mapped, TypeElement sealed) {
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            MappedClass below = MappedClass.of(permitted);
            if (below == null) {
                continue;
            }
            if (!below.isMapped()) {
                problems.error(
                        below.type(),
                        "Class " + below.name() + " is permitted by the sealed entity " + mapped.name()
                                + ", but is not mapped, so rows of it could not be written or loaded. Annotate it with"
                                + " @Entity, or take it out of the permitted classes.");
            } else if (!below.isEntity()) {
                checkPermitted(mapped, below.type());
            }
        }
    }
}
