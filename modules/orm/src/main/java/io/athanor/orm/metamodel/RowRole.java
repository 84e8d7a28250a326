package io.athanor.orm.metamodel;

/** What a column decides for all statements about its row. */
public enum RowRole {
    /** Whether the row counts as deleted. */
    DELETED,
    /** Whose row it is. */
    TENANT
}
