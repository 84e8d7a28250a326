package io.athanor.sql.compiler;

import io.athanor.sql.dialect.Dialect;

/**
 * How many values a statement may have in a dialect.
 *
 * @param maximum the most values
 * @param padded whether lists are written longer than they are, so that few lengths occur
 * @param dialect the dialect, for messages
 */
record ParameterLimit(int maximum, boolean padded, Dialect dialect) {

    void check(int count) {
        if (count > maximum) {
            throw new CompileException(
                    "a statement with " + count + " values",
                    dialect,
                    "the database takes at most " + maximum + "; execute it for a part of the values at a time,"
                            + " or write them into a table and select from it");
        }
    }
}
