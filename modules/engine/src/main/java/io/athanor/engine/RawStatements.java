package io.athanor.engine;

import io.athanor.engine.error.DeadlockException;
import io.athanor.engine.error.SerializationException;
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
        connection.requireUsable();
        connection.transactions().beginDdl();
        observed(sql, SentValues.NONE, jdbc -> {
            try (Statement statement = jdbc.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    @Override
    public List<List<@Nullable Object>> query(String sql, @Nullable Object... parameters) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        connection.requireUsable();
        connection.transactions().beginImplicitly();
        observed(sql, SentValues.of(Arrays.asList(parameters)), jdbc -> {
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

    @Override
    public boolean isPassing(RuntimeException failure) {
        return failure instanceof DeadlockException || failure instanceof SerializationException;
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

    /** Something that is done with the JDBC connection. */
    interface Work {
        void on(java.sql.Connection jdbc) throws SQLException;
    }

    /** Does something and tells listeners of it; begins no transaction. */
    void observed(String sql, SentValues values, Work work) {
        Listeners listeners = connection.listeners();
        boolean told = !listeners.isEmpty();
        StatementEvent event = StatementEvent.of(sql, values, false);
        if (told) {
            listeners.beforeStatement(connection, event);
        }
        long begin = System.nanoTime();
        connection.held().noteSent(values.isSensitive());
        try {
            work.on(connection.physical().jdbc());
        } catch (SQLException e) {
            RuntimeException failure = connection.transactions().failed(e, sql, values);
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
