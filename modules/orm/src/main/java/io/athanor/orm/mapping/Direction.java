package io.athanor.orm.mapping;

/** Which side of a relationship holds the foreign key. */
public enum Direction {
    /** The related class. */
    ONE_TO_MANY,
    /** The owning class. */
    MANY_TO_ONE,
    /** An association table. */
    MANY_TO_MANY
}
