package io.athanor.orm.annotation;

/**
 * When the values that the database makes for columns reach the objects: what is not fetched by the statement that
 * writes the row is loaded when it is first read.
 */
public enum EagerDefaults {
    /** With the INSERT where the database can return them by it; those that an UPDATE makes, when they are read. */
    AUTO,
    /**
     * In the flush: with the INSERT or UPDATE where the database can return them by it, else by a SELECT behind it. An
     * UPDATE that returns values is sent row by row.
     */
    ALWAYS,
    /** When they are first read. */
    NEVER
}
