package io.athanor.orm;

import io.athanor.engine.Transaction;
import io.athanor.orm.error.SessionStateException;

/**
 * A transaction within a session's: a savepoint of the database, and what the session's objects were when it began.
 * Closing it without {@link #commit} rolls it back. Used by the session's thread.
 */
public final class NestedTransaction implements AutoCloseable {

    private final Session session;
    private final Transaction savepoint;
    private boolean active = true;
    private boolean ended;

    NestedTransaction(Session session, Transaction savepoint) {
        this.session = session;
        this.savepoint = savepoint;
    }

    /** Whether it has been neither committed nor rolled back, by itself or by what is around it. */
    public boolean isActive() {
        return active;
    }

    /**
     * Flushes, and keeps what was done as a part of the transaction around this one; those that were begun within it
     * end with it.
     *
     * @throws SessionStateException if it is not active any more
     * @throws io.athanor.engine.error.DatabaseException if the database refuses
     */
    public void commit() {
        requireActive(active);
        session.checkOpen();
        session.flush();
        session.nested().commit(this);
    }

    private static void requireActive(boolean isActive) {
        if (!isActive) {
            throw new SessionStateException(
                    "This nested transaction has ended already. Begin another one with beginNested().");
        }
    }

    /**
     * Takes back what was done since it began: objects that were new leave the session, deleted ones are back, changed
     * ones are loaded again when they are next read. Does nothing where a flush that failed has done it already.
     *
     * @throws SessionStateException if it was ended before
     */
    public void rollback() {
        requireActive(!ended);
        close();
    }

    /** Rolls it back unless it was ended before. */
    @Override
    public void close() {
        if (active) {
            session.checkOpen();
            session.nested().rollback(this);
            session.tell(SessionListener::afterNestedRollback);
        }
        ended = true;
    }

    Transaction savepoint() {
        return savepoint;
    }

    /** Takes note that it is over, by itself or with what is around it. */
    void end() {
        active = false;
        ended = true;
    }

    /** Takes note that a flush that failed has rolled it back. */
    void rolledBack() {
        active = false;
    }
}
