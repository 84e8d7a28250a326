package io.athanor.engine;

import io.athanor.engine.pool.ConnectionOpener;
import io.athanor.engine.pool.PhysicalConnection;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens and prepares the JDBC connections of one engine. */
final class JdbcOpener implements ConnectionOpener {

    private static final System.Logger LOG = System.getLogger("io.athanor.engine");

    private final JdbcSource source;
    private final EngineServer server;
    private final EngineSettings settings;
    private final Listeners listeners;

    JdbcOpener(JdbcSource source, EngineServer server, EngineSettings settings, Listeners listeners) {
        this.source = source;
        this.server = server;
        this.settings = settings;
        this.listeners = listeners;
    }

    @Override
    public PhysicalConnection open() {
        Connection jdbc;
        try {
            jdbc = source.open();
        } catch (SQLException e) {
            throw server.errors().connectionFailure(e);
        }
        boolean success = false;
        try {
            prepare(jdbc);
            int capacity = server.facet().keepsStatements() ? settings.preparedStatements : 0;
            PhysicalConnection opened = new PhysicalConnection(jdbc, capacity);
            finish(opened);
            success = true;
            return opened;
        } finally {
            if (!success) {
                close(jdbc);
            }
        }
    }

    private void prepare(Connection jdbc) {
        try {
            server.facet().initialize(jdbc);
            jdbc.setAutoCommit(true);
            for (String sql : settings.initSql) {
                try (Statement statement = jdbc.createStatement()) {
                    statement.execute(sql);
                }
            }
            server.meet(jdbc);
        } catch (SQLException e) {
            throw server.errors().connectionFailure(e);
        }
    }

    /** Hands an open connection, at autocommit, to listeners and remembers what it is to be like from then on. */
    private void finish(PhysicalConnection opened) {
        Connection jdbc = opened.jdbc();
        boolean comesBack = !source.isForeignPool() && !settings.noPool;
        try {
            if (listeners.isEmpty()) {
                if (comesBack) {
                    opened.rememberAttributes();
                }
                jdbc.setAutoCommit(false);
                return;
            }
            jdbc.setAutoCommit(false);
            listeners.connected(jdbc);
            if (comesBack) {
                // What a listener did must not become part of the first user's transaction.
                jdbc.setAutoCommit(true);
                opened.rememberAttributes();
                jdbc.setAutoCommit(false);
            }
        } catch (SQLException e) {
            throw server.errors().connectionFailure(e);
        }
    }

    @Override
    public boolean answers(PhysicalConnection connection) {
        try {
            boolean answers = server.facet().answers(connection.jdbc());
            // The question may have begun a transaction.
            connection.jdbc().rollback();
            return answers;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection does not answer", e);
            return false;
        }
    }

    @Override
    public void close(PhysicalConnection connection) {
        tellClosing(connection);
        if (source.isForeignPool() && !leaveAsFound(connection.jdbc())) {
            breakForPool(connection.jdbc());
        }
        closeQuietly(connection);
    }

    @Override
    public void discard(PhysicalConnection connection) {
        tellClosing(connection);
        if (source.isForeignPool()) {
            breakForPool(connection.jdbc());
        }
        closeQuietly(connection);
    }

    private static void closeQuietly(PhysicalConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection did not close cleanly", e);
        }
    }

    private void tellClosing(PhysicalConnection connection) {
        try {
            listeners.closing(connection.jdbc());
        } catch (RuntimeException e) {
            // Whoever made room in the pool did not ask for this, and the connection must be closed all the same.
            LOG.log(Level.WARNING, "a listener failed when a connection was to be closed", e);
        }
    }

    private static boolean leaveAsFound(Connection jdbc) {
        try {
            jdbc.rollback();
            jdbc.setAutoCommit(true);
            return true;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection could not be reset and is closed instead of given back", e);
            return false;
        }
    }

    /**
     * Makes the pool of somebody else give up a connection. JDBC has no word for that: pools take notice of connections
     * that turn out to be broken while they are used, and give those that only were closed beneath them to the next
     * user.
     */
    private static void breakForPool(Connection jdbc) {
        try {
            jdbc.abort(Runnable::run);
            jdbc.rollback();
            jdbc.setAutoCommit(true);
            LOG.log(
                    Level.WARNING,
                    "a connection that is not to be used again goes back to its data source: the driver cannot"
                            + " abort it");
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection is broken, so that whoever pools it closes it", e);
        }
    }

    private static void close(Connection jdbc) {
        try {
            jdbc.close();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection that could not be prepared did not close cleanly", e);
        }
    }
}
