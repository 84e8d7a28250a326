package io.athanor.sql;

/** Writes an element of a user's own. */
@FunctionalInterface
public interface CustomText {

    /** Writes the element. */
    void compile(SqlOutput out);
}
