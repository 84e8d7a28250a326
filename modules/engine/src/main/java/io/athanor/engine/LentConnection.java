package io.athanor.engine;

import io.athanor.engine.pool.ConnectionLease;
import io.athanor.engine.pool.JdbcAttributes;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A pool's JDBC connection in the hands of code that knows JDBC only; closing gives it back as it was. */
final class LentConnection extends DelegatingConnection {

    private static final System.Logger LOG = System.getLogger("io.athanor.engine");
    private static final int STATEMENTS_AT_FIRST = 16;

    private final ConnectionLease lease;
    private final Connection jdbc;
    private final JdbcAttributes found;
    private final List<Statement> statements = new ArrayList<>();
    private int statementsToLookAgain = STATEMENTS_AT_FIRST;
    private boolean closed;

    private LentConnection(ConnectionLease lease, Connection jdbc) throws SQLException {
        super(jdbc);
        this.lease = lease;
        this.jdbc = jdbc;
        JdbcAttributes remembered = lease.connection().attributes();
        this.found = remembered == null ? JdbcAttributes.of(jdbc) : remembered;
    }

    /** The connection of a lease, with autocommit on, as JDBC has it. */
    static Connection of(ConnectionLease lease) throws SQLException {
        if (lease.connection().currentTransaction() != 0) {
            lease.release();
            throw new SQLException(
                    "the engine has one connection for everybody, and this thread has begun a transaction on it:"
                            + " end that first",
                    "25001");
        }
        boolean success = false;
        try {
            Connection jdbc = lease.connection().jdbc();
            LentConnection connection = new LentConnection(lease, jdbc);
            // Asking for the attributes may have begun a transaction, which this would otherwise commit.
            jdbc.rollback();
            jdbc.setAutoCommit(true);
            success = true;
            return connection;
        } finally {
            if (!success) {
                lease.discard();
            }
        }
    }

    @Override
    Connection delegate() throws SQLException {
        if (closed) {
            throw new SQLException("the connection is closed", "08003");
        }
        return jdbc;
    }

    @Override
    <S extends Statement> S opened(S statement) {
        statements.add(statement);
        if (statements.size() >= statementsToLookAgain) {
            statements.removeIf(LentConnection::isClosed);
            statementsToLookAgain = Math.max(STATEMENTS_AT_FIRST, statements.size() * 2);
        }
        return statement;
    }

    private static boolean isClosed(Statement statement) {
        try {
            return statement.isClosed();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a statement does not tell whether it is closed", e);
            return true;
        }
    }

    @Override
    public boolean isClosed() throws SQLException {
        return closed || jdbc.isClosed();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean clean = false;
        try {
            reset();
            clean = true;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection could not be reset and is closed instead of given back", e);
        } finally {
            if (clean) {
                lease.release();
            } else {
                lease.discard();
            }
        }
    }

    private void reset() throws SQLException {
        for (Statement statement : statements) {
            statement.close();
        }
        if (!jdbc.getAutoCommit()) {
            jdbc.rollback();
        }
        jdbc.setAutoCommit(true);
        found.restore(jdbc);
        jdbc.setAutoCommit(false);
    }
}
