package io.athanor.orm.annotation;

/** The ways to keep the objects of a class and of those below it in tables. */
public enum InheritanceStrategy {
    /**
     * All in the table of the class at the top. Columns of subclasses accept NULL whatever their fields say, for the
     * rows of other classes have nothing in them; a NULL is read as zero or false into a primitive field. A subclass
     * whose {@link Entity} names another table has a joined one.
     */
    SINGLE_TABLE,
    /**
     * Each class in a table of its own, with the columns that its superclass does not have and the same primary key,
     * which refers to the row of the superclass. A subclass whose {@link Entity} names the table of its superclass
     * shares that.
     */
    JOINED,
    /** Not built, and refused: each class in a table of its own, with all its columns. */
    CONCRETE
}
