package io.athanor.engine;

/**
 * What happens at the end of a connection to a transaction in which the JDBC connection beneath was handed out by
 * {@link Connection#jdbcConnection}, and which was neither committed nor rolled back. Any other one is rolled back.
 */
public enum ResetOnReturn {
    /** It is rolled back. */
    ROLLBACK,
    /** It is committed. */
    COMMIT,
    /** Nothing, which saves a round trip where the JDBC connection is known to be without a transaction. */
    NONE
}
