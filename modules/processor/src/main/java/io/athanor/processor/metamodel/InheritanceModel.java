package io.athanor.processor.metamodel;

import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What an entity's metamodel says of its hierarchy.
 *
 * @param strategy the constant of {@code InheritanceStrategy}, empty if the entity is not at the top
 * @param discriminator the name of the discriminator's column, empty if the hierarchy has none
 * @param length the number of its characters, -1 if a field is mapped to it
 * @param value what the discriminator holds in rows of the entity, null if it is abstract
 */
record InheritanceModel(
        String strategy,
        String discriminator,
        int length,
        @Nullable String value) {

    private static final String SINGLE_TABLE = "SINGLE_TABLE";

    /** The hierarchy of an entity, null if it is alone. */
    static @Nullable InheritanceModel of(MappedClass entity) {
        if (entity.isTracked()) {
            return null;
        }
        MappedClass root = entity.rootEntity();
        AnnotationValues values =
                AnnotationValues.find(root.type(), "Inheritance").orElse(null);
        if (values == null) {
            return null;
        }
        int length = values.number("discriminatorLength");
        return new InheritanceModel(
                entity.equals(root) ? strategy(values) : "",
                discriminator(values),
                discriminatorField(root) != null ? -1 : length < 0 ? 31 : length,
                entity.isAbstract() ? null : value(entity));
    }

    /** Whether a subclass shares the table of its superclass if its annotation names none. */
    static boolean sharesTable(MappedClass root) {
        return AnnotationValues.find(root.type(), "Inheritance")
                .map(values -> strategy(values).equals(SINGLE_TABLE))
                .orElse(false);
    }

    static String strategy(AnnotationValues inheritance) {
        String strategy = inheritance.constant("strategy");
        return strategy.isEmpty() ? SINGLE_TABLE : strategy;
    }

    static String discriminator(AnnotationValues inheritance) {
        return inheritance.has("discriminator") ? inheritance.string("discriminator") : "type";
    }

    /** The field that is mapped to the discriminator, null if it is in the table alone. */
    static @Nullable VariableElement discriminatorField(MappedClass root) {
        String column = AnnotationValues.find(root.type(), "Inheritance")
                .map(InheritanceModel::discriminator)
                .orElse("");
        if (column.isEmpty()) {
            return null;
        }
        for (MappedClass place : root.describedTogether()) {
            for (VariableElement field : place.persistentFields()) {
                if (ColumnReader.columnName(field).equals(column)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static String value(MappedClass entity) {
        return AnnotationValues.find(entity.type(), "DiscriminatorValue")
                .map(values -> values.string("value"))
                .orElse(entity.name());
    }
}
