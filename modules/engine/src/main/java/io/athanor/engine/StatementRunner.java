package io.athanor.engine;

import io.athanor.engine.pool.KeptStatement;
import io.athanor.engine.spi.InsertExecution;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.engine.spi.RowCursor;
import io.athanor.sql.Element;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.compiler.StatementKind;
import io.athanor.sql.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes statements on one connection and tells its listeners. */
final class StatementRunner {

    private static final String[] NO_NAMES = {};

    private final Connection connection;
    private final Engine engine;
    private final Listeners listeners;

    StatementRunner(Connection connection, Engine engine) {
        this.connection = connection;
        this.engine = engine;
        this.listeners = engine.listeners();
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
        if (isRead(sql)) {
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

    private static boolean isRead(BoundSql sql) {
        StatementKind kind = sql.compiled().kind();
        return kind == StatementKind.SELECT || kind == StatementKind.TEXT && startsAsQuery(sql.text());
    }

    private static boolean startsAsQuery(String text) {
        int start = 0;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '(')) {
            start++;
        }
        return text.regionMatches(true, start, "select", 0, 6) || text.regionMatches(true, start, "values", 0, 6);
    }

    /** A statement that has been executed: its rows, or how many it changed. */
    private record Started(@Nullable StatementCursor cursor, int count) {}

    /**
     * Executes a statement.
     *
     * @param keyNames the key columns that the driver is to tell, empty if it finds out itself; null to ask for no keys
     */
    private Started start(BoundSql sql, ExecutionOptions options, String @Nullable [] keyNames) {
        String text = sql.text();
        KeptStatement statement = prepare(sql, options, keyNames);
        StatementEvent event = null;
        long begin = 0;
        boolean success = false;
        try {
            PreparedStatement jdbc = statement.jdbc();
            sql.bindTo(jdbc);
            if (!listeners.isEmpty()) {
                event = new StatementEvent(text, sql.values(), false, 0, -1, null);
                listeners.beforeStatement(connection, event);
                begin = System.nanoTime();
            }
            boolean returnsRows = jdbc.execute();
            int count = returnsRows ? -1 : jdbc.getUpdateCount();
            if (event != null) {
                listeners.afterStatement(connection, event.done(System.nanoTime() - begin, count));
            }
            Started started;
            if (returnsRows || keyNames != null) {
                ResultSet rows = keyNames != null ? jdbc.getGeneratedKeys() : jdbc.getResultSet();
                started =
                        new Started(connection.remember(new StatementCursor(connection, sql, statement, rows)), count);
            } else {
                statement.release();
                started = new Started(null, count);
            }
            success = true;
            return started;
        } catch (SQLException e) {
            RuntimeException failure = connection.statementFailed(e, text, sql.values(), false);
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

    private KeptStatement prepare(BoundSql sql, ExecutionOptions options, String @Nullable [] keyNames) {
        connection.requireUsable();
        connection.beginImplicitly();
        try {
            KeptStatement statement = keyNames == null
                    ? connection.physical().prepare(sql.text())
                    : connection.physical().prepareForKeys(sql.text(), keyNames);
            int timeout =
                    options.timeout() == null ? 0 : (int) options.timeout().toSeconds();
            statement.configure(timeout, options.fetchSize() == null ? 0 : options.fetchSize());
            return statement;
        } catch (SQLException e) {
            throw preparationFailed(e, sql.text(), sql.values(), false);
        }
    }

    /** A statement that cannot even be prepared was not seen by listeners yet. */
    private RuntimeException preparationFailed(
            SQLException e, String text, List<? extends @Nullable Object> parameters, boolean batch) {
        RuntimeException failure = connection.statementFailed(e, text, parameters, batch);
        if (!listeners.isEmpty()) {
            StatementEvent event = new StatementEvent(text, parameters, batch, 0, -1, null);
            listeners.beforeStatement(connection, event);
            listeners.afterStatement(connection, event.failed(0, failure));
        }
        return failure;
    }

    private static void abandon(KeptStatement statement) {
        statement.forget();
        try {
            statement.release();
        } catch (SQLException e) {
            System.getLogger("io.athanor.engine")
                    .log(System.Logger.Level.DEBUG, "a failed statement did not close cleanly", e);
        }
    }

    // ---- batches

    int[] batch(CompiledSql sql, List<? extends Map<String, ?>> parameters, ExecutionOptions options) {
        List<BoundSql> bound = new ArrayList<>(parameters.size());
        for (Map<String, ?> values : parameters) {
            bound.add(sql.bindNamed(values));
        }
        return batchOf(sql, bound, options);
    }

    int[] batchOfRows(CompiledSql sql, List<@Nullable Object[]> rows, ExecutionOptions options) {
        List<BoundSql> bound = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            bound.add(sql.bindPositions(row));
        }
        return batchOf(sql, bound, options);
    }

    private int[] batchOf(CompiledSql sql, List<BoundSql> bound, ExecutionOptions options) {
        if (bound.isEmpty()) {
            return new int[0];
        }
        if (bound.size() == 1) {
            return new int[] {execute(bound.get(0), List.of(), options).rowCount()};
        }
        String text = sql.text();
        connection.requireUsable();
        connection.beginImplicitly();
        KeptStatement statement = prepareBatch(text, bound, options);
        StatementEvent event = null;
        long begin = 0;
        boolean success = false;
        try {
            PreparedStatement jdbc = statement.jdbc();
            for (BoundSql row : bound) {
                row.bindTo(jdbc);
                jdbc.addBatch();
            }
            if (!listeners.isEmpty()) {
                event = new StatementEvent(text, values(bound), true, 0, -1, null);
                listeners.beforeStatement(connection, event);
                begin = System.nanoTime();
            }
            int[] counts = jdbc.executeBatch();
            if (event != null) {
                listeners.afterStatement(connection, event.done(System.nanoTime() - begin, total(counts)));
            }
            statement.release();
            success = true;
            return counts;
        } catch (SQLException e) {
            RuntimeException failure = connection.statementFailed(e, text, values(bound), true);
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

    private KeptStatement prepareBatch(String text, List<BoundSql> bound, ExecutionOptions options) {
        try {
            KeptStatement statement = connection.physical().prepare(text);
            statement.configure(
                    options.timeout() == null ? 0 : (int) options.timeout().toSeconds(), 0);
            return statement;
        } catch (SQLException e) {
            throw preparationFailed(e, text, values(bound), true);
        }
    }

    private static List<List<@Nullable Object>> values(List<BoundSql> bound) {
        return bound.stream().map(BoundSql::values).toList();
    }

    private static long total(int[] counts) {
        long total = 0;
        for (int count : counts) {
            if (count < 0) {
                return -1;
            }
            total += count;
        }
        return total;
    }

    // ---- generated keys

    InsertExecution insertExecution(ExecutionOptions options) {
        return new KeyedExecution(options);
    }

    private final class KeyedExecution implements InsertExecution {

        private final ExecutionOptions options;

        KeyedExecution(ExecutionOptions options) {
            this.options = options;
        }

        @Override
        public StatementCache statements() {
            return engine.statementCache();
        }

        @Override
        public List<@Nullable Object[]> query(CompiledSql sql, @Nullable Object[] values) {
            StatementCursor cursor = start(sql.bindPositions(values), options, null).cursor;
            return cursor == null ? List.of() : cursor.readAll(sql.columns().size());
        }

        @Override
        public List<@Nullable Object[]> insertForDriverKeys(
                CompiledSql sql, @Nullable Object[] values, KeyedInsert insert, boolean named) {
            StatementCursor cursor = start(
                            sql.bindPositions(values), options, named ? insert.keyNames(engine.dialect()) : NO_NAMES)
                    .cursor;
            return cursor == null ? List.of() : readKeys(cursor, insert);
        }

        @Override
        public @Nullable Object[] insertThenAsk(
                CompiledSql sql, @Nullable Object[] values, KeyedInsert insert, String query) {
            start(sql.bindPositions(values), options, null);
            try {
                KeptStatement statement = connection.physical().prepare(query);
                try (ResultSet row = statement.jdbc().executeQuery()) {
                    row.next();
                    return key(row, insert.keyCodecs(engine.dialect()));
                } finally {
                    statement.release();
                }
            } catch (SQLException e) {
                throw connection.statementFailed(e, query, List.of(), false);
            }
        }

        private List<@Nullable Object[]> readKeys(StatementCursor cursor, KeyedInsert insert) {
            Codec<?>[] codecs = insert.keyCodecs(engine.dialect());
            List<@Nullable Object[]> keys = new ArrayList<>();
            while (cursor.next()) {
                try {
                    keys.add(key(cursor.row(), codecs));
                } catch (SQLException e) {
                    throw cursor.failure(e);
                }
            }
            return keys;
        }

        private static @Nullable Object[] key(ResultSet row, Codec<?>[] codecs) throws SQLException {
            @Nullable Object[] key = new Object[codecs.length];
            for (int i = 0; i < codecs.length; i++) {
                key[i] = codecs[i].read(row, i + 1);
            }
            return key;
        }
    }
}
