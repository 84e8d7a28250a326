package io.athanor.engine;

import io.athanor.engine.spi.CallStyle;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.JdbcTarget;
import io.athanor.engine.spi.PoolKind;
import io.athanor.engine.spi.TwoPhaseCommit;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a dialect contributes to the engine. Implementations are immutable and safe for use by several threads. */
public interface EngineFacet extends DialectFacet {

    /**
     * The ways to reach the database of a URL; the first whose driver is on the path is taken.
     *
     * @throws EngineUrlException if the URL lacks something or has something that the dialect does not take
     */
    List<JdbcTarget> targets(EngineUrl url);

    /**
     * The URL options, in lower case, that are safe although their names look like those that load classes or files.
     */
    default Set<String> harmlessUrlOptions() {
        return Set.of();
    }

    /**
     * What a URL and the driver's properties say of transactions that the engine must do itself, since the driver does
     * it at the wrong time.
     *
     * @param driverProperties the properties that the program gives the driver
     * @throws EngineUrlException if the URL says something that cannot be done
     * @throws IllegalArgumentException if a property does
     */
    default ExecutionOptions executionOptions(EngineUrl url, Map<String, String> driverProperties) {
        return ExecutionOptions.NONE;
    }

    /**
     * Begins a transaction that is going to write, on a connection without one: takes the lock for writing where there
     * is one for the whole database.
     */
    default void beginWriting(Connection connection) throws SQLException {}

    /** Prepares a connection that has just been opened. */
    default void initialize(Connection connection) throws SQLException {}

    /** The dialect as the server at the other end speaks it. */
    Dialect serverDialect(Connection connection) throws SQLException;

    /** The meaning of a driver's exception. */
    ErrorClassification classify(SQLException e);

    /**
     * The driver's message for people.
     *
     * @param hideValues whether values of rows and parameters must not occur in it
     */
    default String reason(SQLException e, boolean hideValues) {
        String message = e.getMessage();
        return message == null ? e.getClass().getName() : message;
    }

    /** Makes transactions that begin from now on read only, or not. */
    default void setReadOnly(Connection connection, boolean readOnly) throws SQLException {
        connection.setReadOnly(readOnly);
    }

    /** The kind of pool that suits a URL. */
    default PoolKind poolKind(EngineUrl url) {
        return PoolKind.QUEUE;
    }

    /** The isolation levels that the database has. */
    default Set<IsolationLevel> isolationLevels() {
        return EnumSet.allOf(IsolationLevel.class);
    }

    /**
     * Whether the database rolls a transaction back as soon as a statement in it fails, although COMMIT seems to
     * succeed.
     */
    default boolean failedStatementAbortsTransaction() {
        return false;
    }

    /**
     * Whether the driver executes further statements on a connection while it fetches the rows of another one some at a
     * time.
     */
    default boolean executesWhileFetching(Connection connection) throws SQLException {
        return true;
    }

    /** Whether savepoints can be released. */
    default boolean releasesSavepoints() {
        return true;
    }

    /** How transactions are committed in two phases; empty if the database cannot do that. */
    default Optional<TwoPhaseCommit> twoPhaseCommit() {
        return Optional.empty();
    }

    /** How stored procedures are called. */
    default CallStyle callStyle() {
        return CallStyle.CALLABLE_STATEMENT;
    }

    /** Whether the driver stops statements after the time set by {@link java.sql.Statement#setQueryTimeout}. */
    default boolean enforcesTimeouts() {
        return true;
    }

    /** Whether the driver fetches rows in portions only while autocommit is off. */
    default boolean fetchesOnlyInTransactions() {
        return false;
    }

    /**
     * What the driver is to be told by {@link java.sql.Statement#setFetchSize} to keep no more than so many rows of a
     * query in memory.
     */
    default int driverFetchSize(Connection connection, int rows) throws SQLException {
        return rows;
    }

    /** Whether prepared statements are worth keeping beside each connection. */
    default boolean keepsStatements() {
        return true;
    }

    /** How keys that the database generates are learned. */
    GeneratedKeys generatedKeys();

    /** Whether the server answers on this connection. */
    default boolean answers(Connection connection) throws SQLException {
        return connection.isValid(5);
    }
}
