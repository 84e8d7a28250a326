package io.athanor.sql.compiler;

import io.athanor.sql.dialect.Dialect;

/**
 * How a list that is longer than the dialect allows becomes several: the test is repeated for each.
 *
 * @param limit the most members of one list
 * @param operator what joins the tests, with its spaces
 * @param enclosed whether the whole stands in parentheses already
 * @param headParameters how many values there are in what is tested
 * @param dialect the dialect, for messages
 */
record ListSplit(int limit, String operator, boolean enclosed, int headParameters, Dialect dialect) {

    CompileException tooLong(int length) {
        return new CompileException(
                "an IN list of " + length + " values",
                dialect,
                "the database takes at most " + limit + " values in one list, and what is tested cannot be written"
                        + " once more; pass shorter lists, or select the values from a table");
    }
}
