package io.athanor.schema;

/** Whether the database numbers the rows in a column. */
public enum Autoincrement {
    /** If it is the only column of the primary key, a whole number, no foreign key, and has no other default. */
    AUTOMATIC,
    /** Yes, though the primary key has more columns or the column has a foreign key. */
    YES,
    /** No. */
    NO
}
