package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Relationship;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.util.Types;

/** Checks what a relationship demands of its foreign key, and what the side of the foreign key allows. */
final class ForeignKeyRules {

    private final Types types;
    private final Problems problems;

    ForeignKeyRules(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    void check(MappedClass owner, Relationship relationship, MappedClass target) {
        ForeignKeyFields key = ForeignKeyFields.of(owner, target, relationship);
        key.fields().forEach(field -> checkNullability(relationship, target, field, key.onOwner()));
        checkOrphans(owner, relationship, key);
        checkPlaces(owner, relationship, target);
    }

    private void checkNullability(
            Relationship relationship, MappedClass target, VariableElement field, boolean onOwner) {
        // A part of the primary key is never set to null: its row is deleted instead.
        if (!(field.asType() instanceof PrimitiveType primitive) || AnnotationValues.isPresent(field, "Id")) {
            return;
        }
        String wrapper = types.boxedClass(primitive).getSimpleName().toString();
        if (onOwner) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " is a foreign key of type " + Names.of(primitive)
                            + ", which cannot be null, but the reference " + Names.of(relationship.field())
                            + " can. Declare the field as " + wrapper + ".");
        } else if (!isAnsweredByReference(relationship, target)) {
            problems.error(
                    relationship.field(),
                    "Relationship " + Names.of(relationship.field()) + " has its foreign key in field "
                            + Names.of(field) + " of type " + Names.of(primitive)
                            + ", which cannot be null, as it is when an object is taken out. Declare that field as "
                            + wrapper + ".");
        }
    }

    /** Whether the reference that is the other direction is refused, where the foreign key is. */
    private static boolean isAnsweredByReference(Relationship relationship, MappedClass target) {
        VariableElement other = target.persistentField(relationship.backPopulates());
        return other != null && AnnotationValues.isPresent(other, "Relationship");
    }

    private void checkOrphans(MappedClass owner, Relationship relationship, ForeignKeyFields key) {
        boolean shared = !relationship.secondary().isEmpty()
                || key.onOwner() && !key.fields().isEmpty();
        if (shared
                && relationship.cascades("DELETE_ORPHAN")
                && !relationship.flags().contains("singleParent")) {
            problems.error(
                    relationship.field(),
                    "Relationship " + Names.of(relationship.field()) + " has Cascade.DELETE_ORPHAN, but what one "
                            + owner.name() + " lets go of may belong to others. Write singleParent = true if"
                            + " it never does, or remove DELETE_ORPHAN, and delete explicitly.");
        }
    }

    private void checkPlaces(MappedClass owner, Relationship relationship, MappedClass target) {
        if (!relationship.secondary().isEmpty() && !relationship.foreignKeys().isEmpty()) {
            problems.error(
                    relationship.field(),
                    "Relationship " + Names.of(relationship.field()) + " goes through the association table \""
                            + relationship.secondary()
                            + "\", which has the foreign keys; foreignKeys says nothing about those. Remove it.");
        }
        boolean turnable =
                relationship.collection() == null && relationship.secondary().isEmpty() && owner.equals(target);
        if (!relationship.remoteSide().isEmpty() && !turnable) {
            problems.error(
                    relationship.field(),
                    "remoteSide of relationship " + Names.of(relationship.field())
                            + " tells the two directions of a foreign key from a table to itself apart, and only a"
                            + " reference to " + owner.name() + " itself has those. Remove it.");
        }
    }
}
