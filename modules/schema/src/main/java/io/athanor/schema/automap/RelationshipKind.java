package io.athanor.schema.automap;

/** How many rows a row of one table relates to in another. */
public enum RelationshipKind {
    /** One row, which the table's own foreign key names. */
    MANY_TO_ONE,
    /** Any number of rows, whose foreign key names this table's row. */
    ONE_TO_MANY,
    /** At most one row, whose foreign key names this table's row and is unique. */
    ONE_TO_ONE,
    /** Any number of rows, through a table of pairs. */
    MANY_TO_MANY
}
