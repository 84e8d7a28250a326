package io.athanor.sql.compiler;

/** Where a query stands, which decides how its columns are named and whether it may refer to what is around it. */
enum Place {
    /** It is the statement. */
    STATEMENT,
    /** It is a value, a set of values or a test inside an expression. */
    EXPRESSION,
    /** It is selected from. */
    FROM,
    /** It is selected from, and may refer to what stands before it. */
    LATERAL;

    /** Whether other parts of the statement refer to the query's columns by name. */
    boolean isReferredTo() {
        return this == FROM || this == LATERAL;
    }

    /** Whether the query may refer to the query around it. */
    boolean correlates() {
        return this == EXPRESSION || this == LATERAL;
    }
}
