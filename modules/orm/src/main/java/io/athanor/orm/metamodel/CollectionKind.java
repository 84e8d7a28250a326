package io.athanor.orm.metamodel;

/** The kinds of collections that a relationship can be held in. */
public enum CollectionKind {
    /** A {@code List} or {@code Collection}. */
    LIST,
    /** A {@code Set}, whose members are told apart by identity. */
    SET,
    /** A {@code DynamicCollection}, which is queried and never loaded as a whole. */
    DYNAMIC
}
