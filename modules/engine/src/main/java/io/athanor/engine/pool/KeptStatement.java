package io.athanor.engine.pool;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A prepared statement that its connection keeps for the next use of the same text. Used by one thread at a time. */
public final class KeptStatement {

    private final PreparedStatement jdbc;
    private boolean inUse = true;
    private boolean kept;
    private int timeoutSeconds;
    private int fetchSize;

    KeptStatement(PreparedStatement jdbc, boolean kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** The JDBC statement. */
    public PreparedStatement jdbc() {
        return jdbc;
    }

    /**
     * Sets what differs from the last use.
     *
     * @param newTimeout the greatest time in seconds, 0 for any
     * @param newFetchSize the rows to fetch at a time, 0 for the driver's own
     */
    public void configure(int newTimeout, int newFetchSize) throws SQLException {
        if (newTimeout != timeoutSeconds) {
            jdbc.setQueryTimeout(newTimeout);
            timeoutSeconds = newTimeout;
        }
        if (newFetchSize != fetchSize) {
            jdbc.setFetchSize(newFetchSize);
            fetchSize = newFetchSize;
        }
    }

    /** Gives the statement back; its result set must be closed. */
    public void release() throws SQLException {
        inUse = false;
        if (!kept) {
            jdbc.close();
        }
    }

    /** Closes the statement when it is given back instead of keeping it. */
    public void forget() {
        kept = false;
    }

    /** Whether the statement, which is kept, can be used now; if so it is in use from now on. */
    boolean take() {
        if (inUse || !kept) {
            return false;
        }
        inUse = true;
        return true;
    }

    void evict() throws SQLException {
        kept = false;
        if (!inUse) {
            jdbc.close();
        }
    }
}
