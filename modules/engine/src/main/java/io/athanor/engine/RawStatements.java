package io.athanor.engine;

import io.athanor.schema.DdlConnection;
import io.athanor.sql.dialect.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes text as it is on one connection, without a compiler: DDL, and the queries of catalogs that go with it. */
final class RawStatements implements DdlConnection {

    private final Connection connection;

    RawStatements(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Dialect dialect() {
        return connection.engine().dialect();
    }

    @Override
    public void execute(String sql) {
        observed(sql, List.of(), jdbc -> {
            try (Statement statement = jdbc.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    @Override
    public List<List<@Nullable Object>> query(String sql, @Nullable Object... parameters) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        observed(sql, Arrays.asList(parameters), jdbc -> {
            try (PreparedStatement statement = jdbc.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet found = statement.executeQuery()) {
                    readAll(found, rows);
                }
            }
        });
        return rows;
    }

    private static void readAll(ResultSet found, List<List<@Nullable Object>> rows) throws SQLException {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
            @Nullable Object[] row = new Object[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = found.getObject(i + 1);
            }
            rows.add(Arrays.asList(row));
        }
    }

    private interface Work {
        void on(java.sql.Connection jdbc) throws SQLException;
    }

    private void observed(String sql, List<? extends @Nullable Object> parameters, Work work) {
        connection.requireUsable();
        connection.beginImplicitly();
        Listeners listeners = connection.listeners();
        boolean told = !listeners.isEmpty();
        StatementEvent event = new StatementEvent(sql, parameters, false, 0, -1, null);
        if (told) {
            listeners.beforeStatement(connection, event);
        }
        long begin = System.nanoTime();
        try {
            work.on(connection.physical().jdbc());
        } catch (SQLException e) {
            RuntimeException failure = connection.statementFailed(e, sql, parameters, false);
            if (told) {
                listeners.afterStatement(connection, event.failed(System.nanoTime() - begin, failure));
            }
            throw failure;
        }
        if (told) {
            listeners.afterStatement(connection, event.done(System.nanoTime() - begin, -1));
        }
    }
}
