package io.athanor.engine;

import io.athanor.engine.error.DatabaseException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An engine's pool as JDBC sees it. */
final class EngineDataSource implements DataSource {

    private final Engine engine;

    EngineDataSource(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return LentConnection.of(engine.acquire());
        } catch (DatabaseException e) {
            throw new SQLException(e.getMessage(), e.sqlState().orElse(null), e.vendorCode(), e);
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the engine connects as the user of its URL only");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // An engine logs to System.Logger.
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("set the time to wait for a connection by EngineOption.poolTimeout");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("an engine logs to System.Logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(engine)) {
            return type.cast(engine);
        }
        throw new SQLException("the data source of an engine wraps an Engine, not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(engine);
    }

    @Override
    public String toString() {
        return "data source of " + engine;
    }
}
