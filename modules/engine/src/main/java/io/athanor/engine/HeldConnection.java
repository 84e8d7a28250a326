package io.athanor.engine;

import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.pool.ConnectionLease;
import io.athanor.engine.pool.JdbcAttributes;
import io.athanor.engine.pool.PhysicalConnection;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection's hold on a JDBC connection of the pool, with the results that are open on it. */
final class HeldConnection {

    private static final System.Logger LOG = System.getLogger("io.athanor.engine");

    private final Connection owner;
    private final Engine engine;
    private final Listeners listeners;
    private final SessionAttributes attributes;
    private @Nullable ConnectionLease lease;
    private @Nullable StatementCursor openCursors;
    private boolean exposed;
    private boolean sentSensitive;

    HeldConnection(Connection owner, Engine engine, ConnectionLease lease) {
        this.owner = owner;
        this.engine = engine;
        this.listeners = engine.listeners();
        this.attributes = new SessionAttributes(engine.server());
        this.lease = lease;
    }

    /** The JDBC connection with its statements; another one is taken from the pool if the last one broke. */
    PhysicalConnection physical() {
        ConnectionLease current = lease;
        if (current == null) {
            current = engine.acquire();
            lease = current;
            if (!listeners.isEmpty()) {
                listeners.checkedOut(owner);
            }
        }
        return current.connection();
    }

    java.sql.Connection jdbc() {
        return physical().jdbc();
    }

    /** As {@link #physical}, but null if none is held. */
    @Nullable PhysicalConnection current() {
        ConnectionLease current = lease;
        return current == null ? null : current.connection();
    }

    /** Isolation level and access mode of what is held. */
    SessionAttributes attributes() {
        return attributes;
    }

    /** Notes that the program got the JDBC connection itself, and may have begun a transaction by it. */
    void expose() {
        exposed = true;
    }

    /** Whether {@link #expose} was called. */
    boolean isExposed() {
        return exposed;
    }

    /** Makes transactions possible again where the program has switched on autocommit by JDBC. */
    void endAutocommitBeneath() {
        PhysicalConnection current = current();
        if (!exposed || current == null || attributes.isAutocommit()) {
            return;
        }
        try {
            if (current.jdbc().getAutoCommit()) {
                current.jdbc().setAutoCommit(false);
            }
        } catch (SQLException e) {
            drop(translate(e));
        }
    }

    /** Takes what is held out of the pool. */
    void detach() {
        physical();
        ConnectionLease current = lease;
        if (current != null) {
            lease = new DetachedLease(current.detach(), engine.opener());
        }
    }

    // ---- open results

    StatementCursor remember(StatementCursor cursor) {
        cursor.next = openCursors;
        if (openCursors != null) {
            openCursors.previous = cursor;
        }
        openCursors = cursor;
        return cursor;
    }

    void forget(StatementCursor cursor) {
        if (cursor.previous != null) {
            cursor.previous.next = cursor.next;
        } else if (openCursors == cursor) {
            openCursors = cursor.next;
        }
        if (cursor.next != null) {
            cursor.next.previous = cursor.previous;
        }
        cursor.previous = null;
        cursor.next = null;
    }

    void closeCursors() {
        StatementCursor cursor;
        while ((cursor = openCursors) != null) {
            try {
                cursor.close();
            } catch (DatabaseException e) {
                LOG.log(Level.DEBUG, "an open result did not close cleanly", e);
            }
        }
    }

    /** Whether a driver that does nothing else meanwhile fetches the rows of a statement some at a time. */
    boolean isOccupied() throws SQLException {
        for (StatementCursor cursor = openCursors; cursor != null; cursor = cursor.next) {
            if (cursor.isFetching()) {
                return !engine.server().facet().executesWhileFetching(jdbc());
            }
        }
        return false;
    }

    // ---- failures

    /** Notes that values were sent, or rows changed, that must not be shown if they are. */
    void noteSent(boolean sensitive) {
        sentSensitive |= sensitive;
    }

    /**
     * Whether something sensitive was sent in this transaction: of what it checks later, the server tells the rows at
     * any statement, at the release of a savepoint, or at COMMIT.
     */
    boolean hasSentSensitive() {
        return sentSensitive;
    }

    /** Notes that the transaction has ended, with all that the server had to check. */
    void transactionEnded() {
        sentSensitive = false;
    }

    DatabaseException translate(SQLException e) {
        PhysicalConnection current = current();
        return engine.server().errors().translate(e, current == null ? null : current.jdbc(), sentSensitive);
    }

    DatabaseException translate(SQLException e, String text, SentValues values) {
        PhysicalConnection current = current();
        return engine.server()
                .errors()
                .translate(e, current == null ? null : current.jdbc(), text, values, sentSensitive);
    }

    /** Ends the lease if a failure tells that the connection broke; its contemporaries are not used again either. */
    boolean dropIfBroken(DatabaseException failure) {
        if (lease == null || !(failure instanceof DisconnectedException)) {
            return false;
        }
        drop(failure);
        return true;
    }

    /** Ends the lease of a connection that failed. */
    void drop(DatabaseException failure) {
        ConnectionLease current = lease;
        if (current == null) {
            return;
        }
        lease = null;
        exposed = false;
        openCursors = null;
        attributes.forget();
        if (failure instanceof DisconnectedException) {
            current.invalidate();
        } else {
            current.discard();
        }
        listeners.invalidated(owner, failure);
    }

    // ---- giving back

    /** Closes what is held instead of giving it back, on request. */
    void discard() {
        ConnectionLease current = lease;
        if (current != null) {
            closeCursors();
            lease = null;
            exposed = false;
            attributes.forget();
            current.discard();
            listeners.invalidated(owner, null);
        }
    }

    /** Gives back what is held; there must be no transaction begun by its owner. */
    void giveBack() {
        ConnectionLease current = lease;
        if (current == null) {
            return;
        }
        boolean clean = false;
        try {
            boolean touched = exposed
                    && engine.resetOnReturn() != ResetOnReturn.NONE
                    && current.connection().currentTransaction() == 0;
            if (touched) {
                undoWorkBeneath(current.connection().jdbc());
            }
            if (attributes.isAutocommit()) {
                current.connection().autocommit(false);
            }
            attributes.restore(current.connection().jdbc());
            if (touched) {
                restoreAttributesBeneath(current.connection());
            }
            if (!listeners.isEmpty()) {
                listeners.checkedIn(owner);
            }
            clean = true;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection could not be reset and is closed instead of given back", e);
        } finally {
            lease = null;
            if (clean) {
                current.release();
            } else {
                current.discard();
                listeners.invalidated(owner, null);
            }
        }
    }

    private static void undoWorkBeneath(java.sql.Connection jdbc) throws SQLException {
        if (!jdbc.getAutoCommit()) {
            jdbc.rollback();
        }
    }

    private static void restoreAttributesBeneath(PhysicalConnection connection) throws SQLException {
        JdbcAttributes found = connection.attributes();
        if (found != null) {
            connection.jdbc().setAutoCommit(true);
            found.restore(connection.jdbc());
            connection.jdbc().setAutoCommit(false);
        }
    }
}
