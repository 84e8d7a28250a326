package io.athanor.compatibility.referee;

import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineListener;
import io.athanor.engine.EngineOption;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database of one fact, which knows what is sent to it and the connection whose transaction is open. */
final class RefereeDatabase implements EngineListener, AutoCloseable {

    /** Something to do with a JDBC connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(java.sql.Connection connection) throws SQLException;
    }

    private final TestDatabase database;
    private final StatementRecorder recorder = new StatementRecorder();
    private final String url;
    private final Engine engine;
    private @Nullable Connection open;

    RefereeDatabase(TestDatabase database, boolean foreignKeys) {
        this.database = database;
        url = foreignKeys ? database.url() : database.url().replace("foreign_keys=true", "foreign_keys=false");
        engine = Engine.create(url, EngineOption.listener(recorder), EngineOption.listener(this));
    }

    Engine engine() {
        return engine;
    }

    /** What was sent since this was asked last. */
    List<RecordedEvent> sent() {
        List<RecordedEvent> events = recorder.events();
        recorder.clear();
        return events;
    }

    /** Does something in the open transaction, unrecorded; if there is none, on a connection of its own. */
    <T> T inside(Work<T> work) throws SQLException {
        Connection current = open;
        if (current != null) {
            return work.on(current.jdbcConnection());
        }
        try (java.sql.Connection own = DriverManager.getConnection(url)) {
            return work.on(own);
        }
    }

    /** What somebody else does; where only one may write, they do it inside the open transaction. */
    void other(String sql) {
        try {
            if (engine.dialect().name().equals("sqlite")) {
                inside(connection -> execute(connection, sql));
            } else {
                try (java.sql.Connection own = DriverManager.getConnection(url)) {
                    execute(own, sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static boolean execute(java.sql.Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    @Override
    public void begun(Connection connection) {
        open = connection;
    }

    @Override
    public void committed(Connection connection) {
        open = null;
    }

    @Override
    public void rolledBack(Connection connection) {
        open = null;
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        database.close();
    }
}
