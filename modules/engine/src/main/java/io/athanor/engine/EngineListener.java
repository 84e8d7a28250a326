package io.athanor.engine;

import io.athanor.engine.error.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * Is told what an engine does, in the thread that does it. Every method does nothing unless overridden; an exception
 * that one throws reaches the caller.
 */
public interface EngineListener {

    /** A JDBC connection was opened. */
    default void connected(java.sql.Connection jdbc) {}

    /** A JDBC connection is about to be closed. What this throws is logged and keeps nobody from closing it. */
    default void closing(java.sql.Connection jdbc) {}

    /**
     * A connection was taken from the pool.
     *
     * @throws io.athanor.engine.error.DisconnectedException to have it closed and another one taken, up to two times
     */
    default void checkedOut(Connection connection) {}

    /** A connection is given back to the pool. */
    default void checkedIn(Connection connection) {}

    /** A connection is closed instead of being given back, because of an exception or, if that is null, on request. */
    default void invalidated(Connection connection, @Nullable Throwable cause) {}

    /** A transaction begins. */
    default void begun(Connection connection) {}

    /** A transaction was committed. */
    default void committed(Connection connection) {}

    /** A transaction was rolled back. */
    default void rolledBack(Connection connection) {}

    /** A savepoint was set. */
    default void savepointSet(Connection connection, String name) {}

    /** A savepoint was released. */
    default void savepointReleased(Connection connection, String name) {}

    /** All since a savepoint was rolled back. */
    default void savepointRolledBack(Connection connection, String name) {}

    /** A statement is about to be executed. */
    default void beforeStatement(Connection connection, StatementEvent event) {}

    /** A statement was executed, or failed; of a query nothing has been read yet. */
    default void afterStatement(Connection connection, StatementEvent event) {}

    /** A query that {@link #afterStatement} was told of has ended; the event's row count is the number of rows read. */
    default void rowsRead(Connection connection, StatementEvent event) {}

    /**
     * A transaction of {@link Engine#transaction} failed and is about to be repeated.
     *
     * @param failure what it failed with
     * @param attempt the number of the attempt that failed, counted from 1
     */
    default void retrying(DatabaseException failure, int attempt) {}
}
