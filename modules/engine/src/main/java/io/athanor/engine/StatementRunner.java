package io.athanor.engine;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ErrorDetails;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.engine.pool.KeptStatement;
import io.athanor.engine.spi.RowCursor;
import io.athanor.sql.Element;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementKind;
import io.athanor.sql.dialect.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes statements on one connection and tells its listeners. */
final class StatementRunner {

    private final Connection connection;
    private final EngineServer server;
    private final Listeners listeners;
    private final StatementControl control = new StatementControl();
    private final BatchRunner batches;

    StatementRunner(Connection connection, Engine engine) {
        this.connection = connection;
        this.server = engine.server();
        this.listeners = engine.listeners();
        this.batches = new BatchRunner(connection, this, engine.listeners());
    }

    /** Executes many at once. */
    BatchRunner batches() {
        return batches;
    }

    /** What is being executed. */
    StatementControl control() {
        return control;
    }

    Result execute(BoundSql sql, List<? extends Element> elements, ExecutionOptions options) {
        Started started = start(sql, options, null);
        StatementCursor cursor = started.cursor;
        if (cursor == null) {
            return Result.ofCount(started.count);
        }
        CompiledSql compiled = sql.compiled();
        RowMetadata metadata = compiled.columns().isEmpty()
                ? RowMetadata.of(cursor.driverNames(), List.of())
                : RowMetadata.ofCompiled(compiled.columns(), elements);
        if (isRead(sql, options)) {
            return Result.ofRows(metadata, cursor.values(metadata.size()), -1);
        }
        // The rows of a change are read at once: as long as they are not, the change is not complete on some databases.
        List<@Nullable Object[]> rows = cursor.readAll(metadata.size());
        return Result.ofRows(metadata, new BufferedRows(rows), rows.size());
    }

    RowCursor cursor(BoundSql sql, ExecutionOptions options) {
        StatementCursor cursor = start(sql, options, null).cursor;
        if (cursor == null) {
            throw new IllegalArgumentException("the statement results in no rows: " + sql.text());
        }
        return cursor;
    }

    /** The rows of a query, of which the driver asks for some at a time where it lets others be executed meanwhile. */
    RowCursor cursor(BoundSql sql, ExecutionOptions options, int fetchSize) {
        boolean wanted = fetchSize > 0 && options.fetchSize() == null;
        return cursor(sql, wanted && fetchesBesideOthers() ? options.withFetchSize(fetchSize) : options);
    }

    private boolean fetchesBesideOthers() {
        connection.requireUsable();
        EngineFacet facet = server.facet();
        if (facet.fetchesOnlyInTransactions() && connection.held().attributes().isAutocommit()) {
            return false;
        }
        try {
            return facet.executesWhileFetching(connection.physical().jdbc());
        } catch (SQLException e) {
            throw connection.transactions().failed(e);
        }
    }

    private static boolean isRead(BoundSql sql, ExecutionOptions options) {
        StatementKind kind = sql.compiled().kind();
        return kind == StatementKind.SELECT || kind == StatementKind.TEXT && startsAsQuery(sql.text(), options);
    }

    /** WITH may lead to a change; who sets a fetch size says that it does not. */
    private static boolean startsAsQuery(String text, ExecutionOptions options) {
        int start = 0;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '(')) {
            start++;
        }
        return text.regionMatches(true, start, "select", 0, 6)
                || text.regionMatches(true, start, "values", 0, 6)
                || options.fetchSize() != null && text.regionMatches(true, start, "with", 0, 4);
    }

    /** A statement that has been executed: its rows, or how many it changed. */
    record Started(@Nullable StatementCursor cursor, int count) {}

    /**
     * Executes a statement.
     *
     * @param keyNames the key columns that the driver is to tell, empty if it finds out itself; null to ask for no keys
     */
    Started start(BoundSql given, ExecutionOptions options, String @Nullable [] keyNames) {
        requireNoOutColumns(given.compiled(), server.dialect());
        BoundSql sql = options.schemas() == null ? given : given.inSchemas(options.schemas());
        try {
            return startOnce(sql, options, keyNames);
        } catch (DatabaseException e) {
            if (e.code() != ErrorCode.STATEMENT_OUTDATED
                    || !connection.transactions().beginAgain(e)) {
                throw e;
            }
            return startOnce(sql, options, keyNames);
        }
    }

    static void requireNoOutColumns(CompiledSql compiled, Dialect dialect) {
        if (!compiled.outColumns().isEmpty()) {
            String reason = "RETURNING hands its values out in parameters on "
                    + dialect.name()
                    + ", which the engine does not read: learn generated keys by insertReturning(), read other columns"
                    + " by a SELECT, or execute the text through unwrap()";
            throw new ProgrammingException(
                    ErrorCode.NOT_SUPPORTED, new ErrorDetails(reason, compiled.text(), null, null));
        }
    }

    private Started startOnce(BoundSql sql, ExecutionOptions options, String @Nullable [] keyNames) {
        String text = sql.text();
        KeptStatement statement = prepare(sql, options, keyNames);
        StatementEvent event = null;
        long begin = 0;
        boolean success = false;
        try {
            PreparedStatement jdbc = statement.jdbc();
            sql.bindTo(jdbc);
            connection.held().noteSent(sql.isSensitive());
            if (!listeners.isEmpty()) {
                event = StatementEvent.of(text, SentValues.of(sql), false);
                listeners.beforeStatement(connection, event);
                begin = System.nanoTime();
            }
            ResultSet queried = execute(jdbc, sql.compiled().kind(), options);
            int count = queried != null ? -1 : jdbc.getUpdateCount();
            if (event != null) {
                event = event.done(System.nanoTime() - begin, count);
                listeners.afterStatement(connection, event);
            }
            Started started;
            ResultSet rows = keyNames != null ? jdbc.getGeneratedKeys() : queried;
            if (rows != null) {
                StatementCursor cursor = new StatementCursor(
                        connection, sql, statement, rows, event, keyNames == null && isFetching(options));
                started = new Started(connection.held().remember(cursor), count);
            } else {
                statement.release();
                started = new Started(null, count);
            }
            success = true;
            return started;
        } catch (SQLException e) {
            RuntimeException failure = connection.transactions().failed(e, text, SentValues.of(sql));
            if (event != null) {
                listeners.afterStatement(connection, event.failed(System.nanoTime() - begin, failure));
            }
            throw failure;
        } finally {
            if (!success) {
                abandon(statement);
            }
        }
    }

    /** Executes a statement; its rows, or null if it results in none. */
    private @Nullable ResultSet execute(PreparedStatement jdbc, StatementKind kind, ExecutionOptions options)
            throws SQLException {
        control.begin(jdbc, limit(options));
        try {
            // A driver that knows that there will be rows does not count changes.
            return kind == StatementKind.SELECT ? jdbc.executeQuery() : jdbc.execute() ? jdbc.getResultSet() : null;
        } finally {
            control.end(jdbc);
        }
    }

    /** The time after which the engine itself must stop a statement; null if the driver does. */
    @Nullable Duration limit(ExecutionOptions options) {
        return options.timeout() == null || server.facet().enforcesTimeouts() ? null : options.timeout();
    }

    /** What the driver is told of the time that a statement may take; 0 for any. */
    int timeoutSeconds(ExecutionOptions options) {
        return options.timeout() == null || !server.facet().enforcesTimeouts()
                ? 0
                : (int) options.timeout().toSeconds();
    }

    private KeptStatement prepare(BoundSql sql, ExecutionOptions options, String @Nullable [] keyNames) {
        connection.requireUsable();
        connection.transactions().requireNotFetching();
        if (isRead(sql, options)) {
            connection.transactions().beginImplicitly();
        } else {
            connection.transactions().beginToChange();
        }
        try {
            int fetchSize = fetchSize(options);
            KeptStatement statement = keyNames == null
                    ? connection.physical().prepare(sql.text())
                    : connection.physical().prepareForKeys(sql.text(), keyNames);
            statement.configure(timeoutSeconds(options), fetchSize);
            return statement;
        } catch (SQLException e) {
            throw preparationFailed(e, sql.text(), SentValues.of(sql), false);
        }
    }

    private static boolean isFetching(ExecutionOptions options) {
        return options.fetchSize() != null && options.fetchSize() > 0;
    }

    private int fetchSize(ExecutionOptions options) throws SQLException {
        Integer rows = options.fetchSize();
        if (rows == null || !isFetching(options)) {
            return 0;
        }
        EngineFacet facet = server.facet();
        if (facet.fetchesOnlyInTransactions() && connection.held().attributes().isAutocommit()) {
            throw new ConnectionStateException("at the isolation level AUTOCOMMIT "
                    + server.dialect().name() + " sends all rows at once: use another level, or no fetch size");
        }
        return facet.driverFetchSize(connection.physical().jdbc(), rows);
    }

    /** A statement that cannot even be prepared was not seen by listeners yet. */
    RuntimeException preparationFailed(SQLException e, String text, SentValues values, boolean batch) {
        RuntimeException failure = connection.transactions().failed(e, text, values);
        if (!listeners.isEmpty()) {
            StatementEvent event = StatementEvent.of(text, values, batch);
            listeners.beforeStatement(connection, event);
            listeners.afterStatement(connection, event.failed(0, failure));
        }
        return failure;
    }

    /** Closes a statement that failed instead of keeping it. */
    static void abandon(KeptStatement statement) {
        statement.forget();
        try {
            statement.release();
        } catch (SQLException e) {
            System.getLogger("io.athanor.engine")
                    .log(System.Logger.Level.DEBUG, "a failed statement did not close cleanly", e);
        }
    }
}
