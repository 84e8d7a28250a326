package io.athanor.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Isolation level and access mode of a JDBC connection: sets them when a transaction begins and restores them at the
 * end.
 */
final class SessionAttributes {

    private static final int UNKNOWN = -1;

    private final EngineServer server;
    private int originalLevel = UNKNOWN;
    private boolean levelChanged;
    private boolean autocommit;
    private boolean readOnly;

    SessionAttributes(EngineServer server) {
        this.server = server;
    }

    boolean isAutocommit() {
        return autocommit;
    }

    /** Whether {@link #apply} would change anything. */
    boolean isChangedBy(ExecutionOptions options, Connection jdbc) throws SQLException {
        boolean wantsReadOnly = options.readOnly() != null && options.readOnly();
        IsolationLevel level = options.isolation();
        boolean wantsAutocommit = level == IsolationLevel.AUTOCOMMIT;
        if (wantsReadOnly != readOnly || wantsAutocommit != autocommit) {
            return true;
        }
        return level == null ? levelChanged : !wantsAutocommit && jdbc.getTransactionIsolation() != level.jdbcLevel();
    }

    void apply(ExecutionOptions options, Connection jdbc) throws SQLException {
        IsolationLevel level = options.isolation();
        if (level != null) {
            apply(level, jdbc);
        } else if (levelChanged || autocommit) {
            restoreLevel(jdbc);
        }
        boolean wantsReadOnly = options.readOnly() != null && options.readOnly();
        if (wantsReadOnly != readOnly) {
            server.facet().setReadOnly(jdbc, wantsReadOnly);
            readOnly = wantsReadOnly;
        }
    }

    private void apply(IsolationLevel level, Connection jdbc) throws SQLException {
        EngineFacet facet = server.facet();
        Set<IsolationLevel> supported = facet.isolationLevels();
        if (!supported.contains(level)) {
            throw new IllegalArgumentException(
                    server.dialect().name() + " does not have the isolation level " + level + "; it has " + supported);
        }
        boolean wantsAutocommit = level == IsolationLevel.AUTOCOMMIT;
        if (wantsAutocommit != autocommit) {
            jdbc.setAutoCommit(wantsAutocommit);
            autocommit = wantsAutocommit;
        }
        if (!wantsAutocommit) {
            if (originalLevel == UNKNOWN) {
                originalLevel = jdbc.getTransactionIsolation();
            }
            if (levelChanged || originalLevel != level.jdbcLevel()) {
                jdbc.setTransactionIsolation(level.jdbcLevel());
                levelChanged = true;
            }
        }
    }

    /** Restores what was changed; there must be no transaction. */
    void restore(Connection jdbc) throws SQLException {
        if (readOnly) {
            server.facet().setReadOnly(jdbc, false);
        }
        restoreLevel(jdbc);
        forget();
    }

    private void restoreLevel(Connection jdbc) throws SQLException {
        if (levelChanged) {
            jdbc.setTransactionIsolation(originalLevel);
            levelChanged = false;
        }
        if (autocommit) {
            jdbc.setAutoCommit(false);
            autocommit = false;
        }
    }

    /** Starts anew with another JDBC connection. */
    void forget() {
        originalLevel = UNKNOWN;
        levelChanged = false;
        autocommit = false;
        readOnly = false;
    }
}
