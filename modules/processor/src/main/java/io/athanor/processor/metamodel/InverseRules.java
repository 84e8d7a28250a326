package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Relationship;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Checks that two relationships which name each other are the two directions of one. */
final class InverseRules {

    private final Types types;
    private final Problems problems;

    InverseRules(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    void check(MappedClass owner, Relationship relationship, MappedClass target) {
        String name = relationship.backPopulates();
        if (name.isEmpty()) {
            return;
        }
        VariableElement other = target.persistentField(name);
        AnnotationValues values = other == null
                ? null
                : AnnotationValues.find(other, "Relationship").orElse(null);
        String place = RelationshipRules.place(relationship, "backPopulates", name);
        if (other == null || values == null) {
            problems.error(
                    relationship.field(),
                    place + " names no relationship of " + target.name() + ". Add one there with backPopulates = \""
                            + relationship.name() + "\".");
        } else if (!values.string("backPopulates").equals(relationship.name())) {
            problems.error(
                    relationship.field(),
                    place + " is not answered: " + Names.of(other) + " must have backPopulates = \""
                            + relationship.name() + "\".");
        } else if (!leadsTo(other, owner)) {
            problems.error(
                    relationship.field(),
                    place + " is another relationship: " + Names.of(other) + " does not lead back to " + owner.name()
                            + ".");
        } else {
            checkTables(relationship, other, values.string("secondary"), place);
        }
    }

    private boolean leadsTo(VariableElement field, MappedClass owner) {
        TypeMirror type = element(field.asType());
        TypeMirror to = types.erasure(type);
        TypeMirror from = types.erasure(owner.type().asType());
        return types.isSubtype(to, from) || types.isSubtype(from, to);
    }

    /** The type of what a field holds, itself or in a collection. */
    private static TypeMirror element(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty()
                        && declared.asElement() instanceof TypeElement container
                        && RelationshipReader.isCollection(container)
                ? declared.getTypeArguments().get(declared.getTypeArguments().size() - 1)
                : type;
    }

    private void checkTables(Relationship relationship, VariableElement other, String secondary, String place) {
        if (!secondary.equals(relationship.secondary())) {
            problems.error(
                    relationship.field(),
                    place + " is another relationship: " + Names.of(other) + " goes through "
                            + (secondary.isEmpty()
                                    ? "no association table"
                                    : "the association table \"" + secondary + "\"")
                            + ". Write the same secondary for both.");
        } else if (secondary.isEmpty() && relationship.collection() != null && isCollection(other)) {
            problems.error(
                    relationship.field(),
                    place + " is another relationship: " + Names.of(other) + " is a collection as well, and one foreign"
                            + " key makes one of the two a reference. Make one a reference, or write the same secondary"
                            + " for both.");
        }
    }

    private boolean isCollection(VariableElement field) {
        return types.asElement(field.asType()) instanceof TypeElement type && RelationshipReader.isCollection(type);
    }
}
