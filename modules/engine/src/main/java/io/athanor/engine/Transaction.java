package io.athanor.engine;

import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * The scope of a transaction, or of a savepoint within one. Closing it without {@link #commit} rolls it back. Used by
 * one thread.
 */
public final class Transaction implements AutoCloseable {

    private final TransactionControl control;
    private final @Nullable Savepoint savepoint;
    private final String name;
    private boolean active = true;

    Transaction(TransactionControl control, @Nullable Savepoint savepoint, String name) {
        this.control = control;
        this.savepoint = savepoint;
        this.name = name;
    }

    /** Whether it has been neither committed nor rolled back, by itself or by what is around it. */
    public boolean isActive() {
        return active;
    }

    /** Whether this is a savepoint. */
    public boolean isNested() {
        return savepoint != null;
    }

    /**
     * Commits the transaction, or releases the savepoint.
     *
     * @throws io.athanor.engine.error.ConnectionStateException if it is not active any more
     * @throws io.athanor.engine.error.DatabaseException if the database refuses
     */
    public void commit() {
        control.commit(this);
    }

    /** Rolls back all that was done in it; does nothing if it is not active any more. */
    public void rollback() {
        if (active) {
            control.rollback(this);
        }
    }

    /** Rolls it back unless it was committed. */
    @Override
    public void close() {
        rollback();
    }

    String name() {
        return name;
    }

    @Nullable Savepoint savepoint() {
        return savepoint;
    }

    void deactivate() {
        active = false;
    }
}
