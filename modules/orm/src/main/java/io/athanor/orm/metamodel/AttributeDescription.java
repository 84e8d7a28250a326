package io.athanor.orm.metamodel;

/** What the annotations of one persistent field say. */
public sealed interface AttributeDescription
        permits ColumnDescription,
                ComputedDescription,
                EmbeddedDescription,
                RelationshipDescription,
                UnmappedDescription {

    /** The name of the field. */
    String name();

    /** The number of the attribute, counted from 0 at the root of the entity hierarchy. */
    int index();
}
