package io.athanor.orm.mapping;

/**
 * What is made of each kind of relationship.
 *
 * @param <R> what is made
 */
public interface RelationshipVisitor<R> {

    /** For a reference whose foreign key is in the owning class's table. */
    R visit(ToOne relationship);

    /** For related objects, one or several, whose foreign keys are in their own table. */
    R visit(ToMany relationship);

    /** For a relationship through an association table. */
    R visit(ManyToMany relationship);
}
