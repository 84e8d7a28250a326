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

    NestedTransaction(Session session, Transaction savepoint) {
        this.session = session;
        this.savepoint = savepoint;
    }

    /** Whether it has been neither committed nor rolled back, by itself or by what is around it. */
    public boolean isActive() {
        return active;
    }

    /**
     * Flushes, and keeps what was done as a part of the transaction around this one.
     *
     * @throws SessionStateException if it is not active any more, or another one was begun within it and is still open
     * @throws io.athanor.engine.error.DatabaseException if the database refuses
     */
    public void commit() {
        if (!active) {
            throw new SessionStateException(
                    "This nested transaction has ended already. Begin another one with beginNested().");
        }
        session.commit(this, savepoint);
        active = false;
    }

    /**
     * Takes back what was done since it began: objects that were new leave the session, deleted ones are back, changed
     * ones are loaded again when they are next read. Does nothing if it is not active any more.
     */
    public void rollback() {
        if (active) {
            active = false;
            session.rollback(this, savepoint);
        }
    }

    /** Rolls it back unless it was committed. */
    @Override
    public void close() {
        rollback();
    }

    void deactivate() {
        active = false;
    }
}
