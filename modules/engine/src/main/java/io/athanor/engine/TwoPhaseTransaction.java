package io.athanor.engine;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.spi.TwoPhaseCommit;
import java.util.List;

/**
 * The scope of a transaction that can be prepared before it is committed, so that several databases commit all or
 * nothing. Closing it without {@link #commit} rolls it back, prepared or not. Used by one thread.
 *
 * <p>Once prepared it outlives its connection and the server's process: if either is lost, {@link Connection#recover}
 * on another connection tells its id, and {@link Connection#commitPrepared} or {@link Connection#rollbackPrepared}
 * decides it.
 */
public final class TwoPhaseTransaction implements AutoCloseable {

    private final Connection connection;
    private final TransactionControl control;
    private final TwoPhaseCommit statements;
    private final String id;
    private State state = State.BEGUN;

    private enum State {
        BEGUN,
        PREPARED,
        ENDED
    }

    TwoPhaseTransaction(Connection connection, TransactionControl control, TwoPhaseCommit statements, String id) {
        this.connection = connection;
        this.control = control;
        this.statements = statements;
        this.id = id;
    }

    /** The id by which the database knows the transaction. */
    public String id() {
        return id;
    }

    /** Whether it has been neither committed nor rolled back. */
    public boolean isActive() {
        return state != State.ENDED;
    }

    /** Whether it is prepared and not decided yet. */
    public boolean isPrepared() {
        return state == State.PREPARED;
    }

    /**
     * Makes sure that the transaction can be committed whatever happens; only {@link #commit} and {@link #rollback} may
     * follow.
     *
     * @throws ConnectionStateException if it is prepared already or has ended
     * @throws io.athanor.engine.error.TransactionAbortedException if a statement failed before and the database can
     *     only roll back, which it does
     * @throws io.athanor.engine.error.DatabaseException if the database refuses; the transaction is then to be rolled
     *     back
     */
    public void prepare() {
        connection.requireUsable();
        if (state != State.BEGUN) {
            throw new ConnectionStateException("the transaction " + id + " is "
                    + (state == State.PREPARED ? "prepared already" : "committed or rolled back"));
        }
        control.requireNotAborted();
        send(statements.prepare(id));
        state = State.PREPARED;
    }

    /**
     * Commits, prepared or not.
     *
     * @throws ConnectionStateException if it has been committed or rolled back
     * @throws io.athanor.engine.error.DatabaseException if the database refuses
     */
    public void commit() {
        connection.requireUsable();
        if (state == State.ENDED) {
            throw new ConnectionStateException("the transaction " + id + " has been committed or rolled back already");
        }
        if (state == State.PREPARED) {
            connection.decide(statements.commitPrepared(id));
        } else {
            control.requireNotAborted();
            List<String> commit = statements.commitUnprepared(id);
            if (commit.isEmpty()) {
                control.commitByDriver();
                state = State.ENDED;
                return;
            }
            send(commit);
        }
        control.endByStatements(true);
    }

    /**
     * Rolls back, prepared or not; does nothing if it has ended. If the connection broke, what was not prepared is
     * rolled back, and what was prepared stays so.
     */
    public void rollback() {
        if (state == State.ENDED) {
            return;
        }
        if (connection.isLost()) {
            state = State.ENDED;
            control.rollbackByDriver();
            return;
        }
        if (state == State.PREPARED) {
            connection.decide(statements.rollbackPrepared(id));
        } else {
            List<String> rollback = statements.rollbackUnprepared(id);
            if (rollback.isEmpty()) {
                state = State.ENDED;
                control.rollbackByDriver();
                return;
            }
            try {
                send(rollback);
            } catch (DatabaseException e) {
                control.closeInsteadOfRollback(e);
                return;
            }
        }
        control.endByStatements(false);
    }

    /** Rolls back unless it was committed. */
    @Override
    public void close() {
        rollback();
    }

    void begin() {
        send(statements.begin(id));
    }

    void deactivate() {
        state = State.ENDED;
    }

    private void send(List<String> texts) {
        RawStatements raw = new RawStatements(connection);
        texts.forEach(raw::execute);
    }
}
