package io.athanor.compatibility.bed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.athanor.engine.Engine;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** HikariCP's pool in place of ours, for one test at a time. */
final class HikariPool implements EnginePool {

    private final String dialect;
    private HikariDataSource source;

    HikariPool(String dialect) {
        this.dialect = dialect;
    }

    /** An engine over a pool of its own. */
    @Override
    public Engine open(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(2);
        config.setMaximumPoolSize(Math.max(connections, 10));
        config.setConnectionTimeout(20_000);
        source = new HikariDataSource(config);
        return Engine.of(source, Dialect.of(dialect));
    }

    /** The engine takes its connections from the pool, gives them back as they were, and leaves the pool open. */
    @Override
    public void checkUse(Engine engine) throws SQLException {
        engine.begin(connection -> {
            assertEquals(1, source.getHikariPoolMXBean().getActiveConnections());
            assertEquals(1, ((Number) connection.execute(Sql.text("SELECT 1")).scalarOne()).intValue());
        });
        if (driverAborts()) {
            requireEviction(engine);
        }
        assertEquals("DataSource", engine.poolStatus().kind());
        assertEquals(0, source.getHikariPoolMXBean().getActiveConnections());
        engine.close();
        assertFalse(source.isClosed(), "the pool is not the engine's to close");
        try (Connection plain = source.getConnection()) {
            assertTrue(plain.getAutoCommit(), "the engine left a connection in another state than it found it in");
        }
    }

    private boolean driverAborts() throws SQLException {
        try (Connection plain = DriverManager.getConnection(source.getJdbcUrl())) {
            plain.abort(Runnable::run);
            return !plain.isValid(5);
        }
    }

    /** What is not to be used again is closed by the pool, although closing only gives back. */
    private static void requireEviction(Engine engine) throws SQLException {
        Connection detached;
        try (var connection = engine.connect()) {
            Connection invalidated = beneath(connection);
            connection.invalidate();
            assertTrue(invalidated.isClosed(), "an invalidated connection was given to the pool");
            detached = beneath(connection);
            connection.detach();
            assertFalse(detached.isClosed());
        }
        assertTrue(detached.isClosed(), "a detached connection was given to the pool");
        for (int i = 0; i < 3; i++) {
            engine.begin(connection -> connection.execute(Sql.text("SELECT 1")));
        }
    }

    private static Connection beneath(io.athanor.engine.Connection connection) throws SQLException {
        return connection.jdbcConnection().unwrap(Connection.class);
    }

    @Override
    public void close() {
        assertEquals(0, source.getHikariPoolMXBean().getActiveConnections(), "a connection was not given back");
        source.close();
    }
}
