package io.athanor.engine.spi;

/** The ways in which databases call stored procedures and hand out what they result in. */
public enum CallStyle {
    /** By JDBC's {@code {call ..}}, with out parameters that are registered. */
    CALLABLE_STATEMENT,
    /** By CALL as a statement, whose out parameters are NULL in the text and come back as the columns of a row. */
    ROW_OF_OUT_PARAMETERS,
    /** There are no procedures. */
    NONE
}
