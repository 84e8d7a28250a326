package io.athanor.orm.mapping;

/** What one attribute of a mapped class is mapped to. */
public sealed interface Property permits ColumnProperty, ComputedProperty, EmbeddedProperty, Relationship {

    /** The number of the attribute. */
    int attribute();

    /** The name for messages: the class and the attribute. */
    String name();
}
