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
        if (source.isForeignPool()) {
            leaveAsFound(connection.jdbc());
        }
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

    private static void leaveAsFound(Connection jdbc) {
        try {
            jdbc.rollback();
            jdbc.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection could not be reset; whoever pools it will find it broken", e);
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
