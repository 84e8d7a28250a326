package io.athanor.dialect.sqlite;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.EngineUrl;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.spi.CallStyle;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.JdbcTarget;
import io.athanor.engine.spi.PoolKind;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SQLite through the driver of Xerial. */
final class SqliteEngine implements EngineFacet {

    private final Dialect dialect;
    private final GeneratedKeys keys;

    SqliteEngine(Dialect dialect) {
        this.dialect = dialect;
        this.keys = new SqliteKeys(dialect.version());
    }

    @Override
    public List<JdbcTarget> targets(EngineUrl url) {
        return List.of(SqliteUrl.target(url));
    }

    @Override
    public PoolKind poolKind(EngineUrl url) {
        return SqliteUrl.isInMemory(url) ? PoolKind.SINGLE : PoolKind.QUEUE;
    }

    @Override
    public ExecutionOptions executionOptions(EngineUrl url, Map<String, String> driverProperties) {
        if (driverProperties.containsKey(SqliteUrl.TRANSACTION_MODE)) {
            throw new IllegalArgumentException("the driver would take the lock for writing after each commit, for a"
                    + " connection that nobody uses: leave the property " + SqliteUrl.TRANSACTION_MODE
                    + " out and say ExecutionOptions.withWriting(true), or have it in the URL");
        }
        return SqliteUrl.isImmediate(url) ? ExecutionOptions.NONE.withWriting(true) : ExecutionOptions.NONE;
    }

    /** The driver has begun a transaction already, which holds no lock yet; in one step, so that it begins no other. */
    @Override
    public void beginWriting(Connection connection) throws SQLException {
        connection.rollback();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("COMMIT; BEGIN IMMEDIATE");
        }
    }

    @Override
    public Dialect serverDialect(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sqlite_version()")) {
            row.next();
            return dialect.forVersion(ServerVersion.parse(row.getString(1)));
        }
    }

    @Override
    public ErrorClassification classify(SQLException e) {
        return SqliteErrors.classify(e);
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return EnumSet.of(IsolationLevel.AUTOCOMMIT, IsolationLevel.READ_UNCOMMITTED, IsolationLevel.SERIALIZABLE);
    }

    @Override
    public void setReadOnly(Connection connection, boolean readOnly) throws SQLException {
        // The driver's own method works only before a connection is opened.
        boolean autocommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = " + (readOnly ? "ON" : "OFF"));
        } finally {
            connection.setAutoCommit(autocommit);
        }
    }

    @Override
    public CallStyle callStyle() {
        return CallStyle.NONE;
    }

    @Override
    public boolean enforcesTimeouts() {
        // What the driver does by setQueryTimeout is set how long to wait for locks.
        return false;
    }

    @Override
    public boolean answers(Connection connection) throws SQLException {
        return !connection.isClosed();
    }

    @Override
    public GeneratedKeys generatedKeys() {
        return keys;
    }
}
