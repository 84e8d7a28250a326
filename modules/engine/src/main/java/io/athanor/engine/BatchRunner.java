package io.athanor.engine;

import io.athanor.engine.pool.KeptStatement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes one statement with many sets of values, as JDBC batches. */
final class BatchRunner {

    private final Connection connection;
    private final StatementRunner runner;
    private final Listeners listeners;

    BatchRunner(Connection connection, StatementRunner runner, Listeners listeners) {
        this.connection = connection;
        this.runner = runner;
        this.listeners = listeners;
    }

    int[] ofMaps(CompiledSql sql, List<? extends Map<String, ?>> parameters, ExecutionOptions options) {
        CompiledSql complete = inSchemas(sql, options);
        List<BoundSql> bound = new ArrayList<>(parameters.size());
        for (Map<String, ?> values : parameters) {
            bound.add(complete.bindNamed(values));
        }
        return of(complete, bound, options);
    }

    int[] ofRows(CompiledSql sql, List<@Nullable Object[]> rows, ExecutionOptions options) {
        CompiledSql complete = inSchemas(sql, options);
        List<BoundSql> bound = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            bound.add(complete.bindPositions(row));
        }
        return of(complete, bound, options);
    }

    private static CompiledSql inSchemas(CompiledSql sql, ExecutionOptions options) {
        return options.schemas() == null ? sql : sql.inSchemas(options.schemas());
    }

    private int[] of(CompiledSql sql, List<BoundSql> bound, ExecutionOptions options) {
        if (bound.isEmpty()) {
            return new int[0];
        }
        if (bound.size() == 1) {
            return new int[] {runner.execute(bound.get(0), List.of(), options).rowCount()};
        }
        StatementRunner.requireNoOutColumns(sql, connection.dialect());
        String text = sql.text();
        connection.requireUsable();
        connection.transactions().requireNotFetching();
        connection.transactions().beginToChange();
        KeptStatement statement = prepare(text, bound, options);
        StatementEvent event = null;
        long begin = 0;
        boolean success = false;
        try {
            PreparedStatement jdbc = statement.jdbc();
            for (BoundSql row : bound) {
                row.bindTo(jdbc);
                connection.held().noteSent(row.isSensitive());
                jdbc.addBatch();
            }
            if (!listeners.isEmpty()) {
                event = StatementEvent.of(text, SentValues.ofBatch(bound), true);
                listeners.beforeStatement(connection, event);
                begin = System.nanoTime();
            }
            int[] counts = execute(jdbc, options);
            if (event != null) {
                listeners.afterStatement(connection, event.done(System.nanoTime() - begin, total(counts)));
            }
            statement.release();
            success = true;
            return counts;
        } catch (SQLException e) {
            RuntimeException failure = connection.transactions().failed(e, text, SentValues.ofBatch(bound));
            if (event != null) {
                listeners.afterStatement(connection, event.failed(System.nanoTime() - begin, failure));
            }
            throw failure;
        } finally {
            if (!success) {
                StatementRunner.abandon(statement);
            }
        }
    }

    private int[] execute(PreparedStatement jdbc, ExecutionOptions options) throws SQLException {
        runner.control().begin(jdbc, runner.limit(options));
        try {
            return jdbc.executeBatch();
        } finally {
            runner.control().end(jdbc);
        }
    }

    private KeptStatement prepare(String text, List<BoundSql> bound, ExecutionOptions options) {
        try {
            KeptStatement statement = connection.physical().prepare(text);
            statement.configure(runner.timeoutSeconds(options), 0);
            return statement;
        } catch (SQLException e) {
            throw runner.preparationFailed(e, text, SentValues.ofBatch(bound), true);
        }
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
}
