package io.athanor.orm.metamodel;

/**
 * An attribute of a mapped class: a column, an embedded value or a relationship.
 *
 * @param <E> the mapped class
 */
public sealed interface EntityAttribute<E> permits ColumnAttribute, EmbeddedAttribute, RelationshipAttribute {

    /** The name of the field. */
    String name();

    /** The number of the attribute, counted from 0 at the root of the entity hierarchy. */
    int index();

    /** The class or alias that the attribute belongs to. */
    EntityReference<E> owner();

    /** The same attribute of an alias of its class. */
    EntityAttribute<?> ownedBy(EntityReference<?> alias);
}
