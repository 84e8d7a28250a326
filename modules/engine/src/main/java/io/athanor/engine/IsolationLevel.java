package io.athanor.engine;

import java.sql.Connection;

/** How much transactions see of one another. */
public enum IsolationLevel {
    /** No transactions: each statement is committed by itself. */
    AUTOCOMMIT(Connection.TRANSACTION_NONE),
    /** Changes of others are seen before they are committed. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** What others have committed is seen by the next statement. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** What was read once stays as it was. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** As if transactions ran one after another. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int jdbcLevel;

    IsolationLevel(int jdbcLevel) {
        this.jdbcLevel = jdbcLevel;
    }

    /** The constant of {@link Connection}. */
    public int jdbcLevel() {
        return jdbcLevel;
    }
}
