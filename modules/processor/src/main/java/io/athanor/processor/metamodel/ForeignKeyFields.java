package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Relationship;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;

/**
 * The fields whose columns are the foreign key of a relationship, as far as the annotations tell: tables may be defined
 * without them.
 *
 * @param fields the fields, none if the annotations do not tell
 * @param onOwner whether the owning class has them, so that many of its objects may refer to one
 */
record ForeignKeyFields(List<VariableElement> fields, boolean onOwner) {

    static ForeignKeyFields of(MappedClass owner, MappedClass target, Relationship relationship) {
        if (!relationship.secondary().isEmpty()) {
            return new ForeignKeyFields(List.of(), false);
        }
        List<VariableElement> own =
                relationship.collection() == null ? referring(owner, target, relationship) : List.of();
        if (own.isEmpty() || pointsBack(owner, target, relationship, own)) {
            return new ForeignKeyFields(referring(target, owner, relationship), false);
        }
        return new ForeignKeyFields(own, true);
    }

    private static List<VariableElement> referring(MappedClass holder, MappedClass to, Relationship relationship) {
        List<VariableElement> found = new ArrayList<>();
        for (MappedClass place = holder; place != null && place.isMapped(); place = place.superclass()) {
            for (VariableElement field : place.persistentFields()) {
                if (!AnnotationValues.isPresent(field, "Relationship") && refers(field, to, relationship)) {
                    found.add(field);
                }
            }
        }
        return found;
    }

    private static boolean refers(VariableElement field, MappedClass to, Relationship relationship) {
        AnnotationValues key = AnnotationValues.find(field, "ForeignKey").orElse(null);
        boolean named =
                relationship.foreignKeys().contains(field.getSimpleName().toString());
        boolean chosen = named || relationship.foreignKeys().isEmpty() && key != null;
        return chosen && (key == null || isColumnOf(key.string("value"), to));
    }

    /** Whether {@code "schema.table.column"} or {@code "table.column"} is a column of the entity's table. */
    private static boolean isColumnOf(String reference, MappedClass entity) {
        String table = reference.substring(0, Math.max(reference.lastIndexOf('.'), 0));
        int dot = table.lastIndexOf('.');
        boolean otherSchema =
                dot > 0 && !entity.schema().isEmpty() && !entity.schema().equals(table.substring(0, dot));
        return !otherSchema && table.substring(dot + 1).equals(entity.table());
    }

    private static boolean pointsBack(
            MappedClass owner, MappedClass target, Relationship relationship, List<VariableElement> own) {
        return owner.equals(target)
                && own.stream()
                        .anyMatch(field -> relationship
                                .remoteSide()
                                .contains(field.getSimpleName().toString()));
    }
}
