package io.athanor.schema.reflect;

/** What can be selected from. */
public enum TableKind {
    /** A table, temporary or not. */
    TABLE,
    /** A stored query. */
    VIEW,
    /** A stored query whose rows are stored too. */
    MATERIALIZED_VIEW
}
