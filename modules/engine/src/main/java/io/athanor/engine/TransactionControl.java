package io.athanor.engine;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ErrorDetails;
import io.athanor.engine.error.TransactionAbortedException;
import io.athanor.engine.pool.PhysicalConnection;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Begins and ends the transactions of one connection, and its savepoints. */
final class TransactionControl {

    private static final System.Logger LOG = System.getLogger("io.athanor.engine");

    private final Connection connection;
    private final HeldConnection held;
    private final EngineServer server;
    private final Listeners listeners;
    private final TransactionShare share = new TransactionShare();
    private final Deque<Transaction> savepoints = new ArrayDeque<>(2);
    private @Nullable Transaction root;
    private @Nullable TwoPhaseTransaction twoPhase;
    private ExecutionOptions options = ExecutionOptions.NONE;
    private boolean open;
    private boolean statementFailed;
    private boolean lost;
    private int savepointNumber;

    /** How often something was done in this transaction that begins it if there is none. */
    private int steps;

    TransactionControl(Connection connection, HeldConnection held, Engine engine) {
        this.connection = connection;
        this.held = held;
        this.server = engine.server();
        this.listeners = engine.listeners();
    }

    /** Whether a transaction has begun that is neither committed nor rolled back. */
    boolean isOpen() {
        return open;
    }

    /** Whether the connection broke in a transaction that has not been rolled back since. */
    boolean isLost() {
        return lost;
    }

    /** The options of this transaction, of which the connection's are the default. */
    ExecutionOptions options() {
        return options;
    }

    // ---- beginning

    Transaction begin(ExecutionOptions transactionOptions) {
        requireNone();
        options = transactionOptions;
        boolean success = false;
        try {
            beginImplicitly();
            steps = 0;
            success = true;
        } finally {
            if (!success) {
                options = ExecutionOptions.NONE;
            }
        }
        Transaction transaction = new Transaction(this, null, "");
        root = transaction;
        return transaction;
    }

    TwoPhaseTransaction beginTwoPhase(TwoPhaseTransaction transaction) {
        requireNone();
        beginToChange();
        twoPhase = transaction;
        return transaction;
    }

    private void requireNone() {
        if (open) {
            throw new ConnectionStateException(
                    "this connection is in a transaction already, begun by begin() or by a statement:"
                            + " commit() or rollback() it first, or use beginNested()");
        }
    }

    /**
     * Begins a transaction if there is none: JDBC does it by itself, what remains is to set its attributes and to tell.
     */
    void beginImplicitly() {
        if (open) {
            steps++;
            return;
        }
        steps = 1;
        try {
            PhysicalConnection physical = held.physical();
            SessionAttributes attributes = held.attributes();
            requireNotSharedForOptions(physical, attributes);
            attributes.apply(connection.effectiveOptions(), physical.jdbc());
            physical.autocommit(attributes.isAutocommit());
            if (attributes.isAutocommit()) {
                return;
            }
            if (physical.currentTransaction() == 0 && isGoingToWrite(connection.effectiveOptions())) {
                server.facet().beginWriting(physical.jdbc());
            }
            share.begin(physical);
        } catch (SQLException e) {
            throw failed(e);
        }
        open = true;
        if (!listeners.isEmpty()) {
            listeners.begun(connection);
        }
    }

    private static boolean isGoingToWrite(ExecutionOptions options) {
        boolean reads = options.readOnly() != null && options.readOnly();
        return !reads && options.writing() != null && options.writing();
    }

    /** Isolation and access mode belong to the JDBC connection: whoever changed them would change all its users'. */
    private void requireNotSharedForOptions(PhysicalConnection physical, SessionAttributes attributes)
            throws SQLException {
        boolean inUse = physical.currentTransaction() != 0
                && attributes.isChangedBy(connection.effectiveOptions(), physical.jdbc());
        if (inUse || physical.isAutocommit() && !attributes.isAutocommit()) {
            throw new ConnectionStateException("this thread uses the engine's only connection already,"
                    + (inUse ? " in a transaction that is still open" : " at the isolation level AUTOCOMMIT")
                    + ": end that before you work with other options");
        }
    }

    /**
     * Begins the transaction again in place of one whose first statement failed; false if more was done in it, which
     * would be lost.
     */
    boolean beginAgain(DatabaseException failure) {
        if (lost || steps > 1 || twoPhase != null) {
            return false;
        }
        PhysicalConnection physical = held.physical();
        try {
            if (open && !share.isAlone(physical)) {
                return false;
            }
            if (physical.jdbc().isClosed()) {
                // A pool of somebody else's closes what it takes for broken.
                held.drop(failure);
                open = false;
            } else if (open) {
                physical.jdbc().rollback();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        steps = 0;
        statementFailed = false;
        return true;
    }

    /**
     * As {@link #beginImplicitly}, for what changes something: where several share the JDBC connection, one at a time.
     *
     * @throws ConnectionStateException if another one of them has changed something and not ended its transaction
     */
    void beginToChange() {
        beginImplicitly();
        if (open && !share.mayChange(held.physical())) {
            throw new ConnectionStateException("this thread has changed something on the engine's only connection"
                    + " in a transaction that is still open, so that another one could not be committed or rolled back"
                    + " by itself: end that one first, or do the work on its connection");
        }
    }

    /**
     * As {@link #beginToChange}, for DDL, which goes on with what another one has changed and commits that with itself,
     * as it does on databases where DDL always commits.
     */
    void beginDdl() {
        beginImplicitly();
        if (!open) {
            return;
        }
        try {
            share.takeOver(held.physical());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Transaction beginNested() {
        requireNotFetching();
        beginToChange();
        String name = "sa_savepoint_" + ++savepointNumber;
        Savepoint savepoint;
        try {
            savepoint = held.jdbc().setSavepoint(name);
        } catch (SQLException e) {
            throw failed(e);
        }
        listeners.savepointSet(connection, name);
        Transaction nested = new Transaction(this, savepoint, name);
        savepoints.push(nested);
        return nested;
    }

    // ---- ending

    void commit() {
        if (!open) {
            end();
            return;
        }
        requireNotAborted();
        requireNotFetching();
        if (twoPhase != null) {
            twoPhase.commit();
            return;
        }
        try {
            share.commit(held.physical());
        } catch (SQLException e) {
            DatabaseException failure = server.errors().commitFailure(e, held.jdbc(), held.hasSentSensitive());
            loseIfBroken(failure);
            throw failure;
        }
        endCommitted();
    }

    /**
     * Refuses to go on with a transaction which the database can only roll back, and rolls it back.
     *
     * @throws TransactionAbortedException if so
     */
    void requireNotAborted() {
        if (statementFailed && server.facet().failedStatementAbortsTransaction()) {
            rollback();
            String reason =
                    "A statement failed earlier in this transaction, so it cannot be committed; it was rolled back."
                            + " Use beginNested() around statements that may fail.";
            throw new TransactionAbortedException(
                    ErrorCode.TRANSACTION_ABORTED, new ErrorDetails(reason, null, null, null));
        }
    }

    void rollback() {
        stopFetching();
        if (twoPhase != null && open && !lost) {
            twoPhase.rollback();
            return;
        }
        lost = false;
        if (!open) {
            end();
            return;
        }
        PhysicalConnection current = held.current();
        if (current != null) {
            try {
                share.rollback(current);
            } catch (SQLException e) {
                closeInsteadOfRollback(held.translate(e));
                return;
            }
        }
        endRolledBack();
    }

    /** Rolls back by closing the connection, since the database did not do it. */
    void closeInsteadOfRollback(DatabaseException failure) {
        LOG.log(Level.DEBUG, "rollback failed; the connection is closed instead", failure);
        held.drop(failure);
        lost = false;
        endRolledBack();
    }

    /** Ends a transaction that the program may have ended by JDBC: commits it, or leaves it as it is. */
    void endExposed(boolean commit) {
        PhysicalConnection current = held.current();
        try {
            if (current != null && commit && (open || current.currentTransaction() == 0)) {
                if (open) {
                    share.commit(current);
                } else {
                    current.jdbc().commit();
                }
            } else if (current != null && open) {
                current.transactionEnded();
            }
        } catch (SQLException e) {
            closeInsteadOfRollback(held.translate(e));
        }
        end();
    }

    /** Takes part in the end of a transaction that was prepared or ended by statements of its own. */
    void endByStatements(boolean committed) {
        PhysicalConnection current = held.current();
        if (current != null) {
            current.transactionEnded();
        }
        if (committed) {
            endCommitted();
        } else {
            endRolledBack();
        }
    }

    /** Rolls back by JDBC, or closes the connection if that fails. */
    void rollbackByDriver() {
        twoPhase = null;
        rollback();
    }

    /** Commits by JDBC. */
    void commitByDriver() {
        twoPhase = null;
        commit();
    }

    private void endCommitted() {
        end();
        if (!listeners.isEmpty()) {
            listeners.committed(connection);
        }
    }

    private void endRolledBack() {
        end();
        if (!listeners.isEmpty()) {
            listeners.rolledBack(connection);
        }
    }

    /** Notes that the transaction has ended without being asked to, as its connection was closed. */
    void abandon() {
        lost = false;
        end();
    }

    private void end() {
        open = false;
        held.transactionEnded();
        statementFailed = false;
        savepointNumber = 0;
        options = ExecutionOptions.NONE;
        while (!savepoints.isEmpty()) {
            savepoints.pop().deactivate();
        }
        if (root != null) {
            root.deactivate();
            root = null;
        }
        if (twoPhase != null) {
            twoPhase.deactivate();
            twoPhase = null;
        }
    }

    // ---- rows that are being fetched

    /**
     * Refuses to go on while the driver fetches rows some at a time and does nothing else meanwhile.
     *
     * @throws ConnectionStateException if so
     */
    void requireNotFetching() {
        if (isOccupied()) {
            throw new ConnectionStateException("the rows of a statement are being fetched some at a time, and the"
                    + " driver does nothing else on this connection meanwhile: read them to the end or close the"
                    + " result first, use another connection, or set no fetch size");
        }
    }

    private void stopFetching() {
        if (isOccupied()) {
            held.closeCursors();
        }
    }

    private boolean isOccupied() {
        try {
            return held.isOccupied();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    // ---- scopes

    void commit(Transaction transaction) {
        requireActive(transaction);
        Savepoint savepoint = transaction.savepoint();
        if (savepoint == null) {
            connection.commit();
            return;
        }
        requireNotFetching();
        if (server.facet().releasesSavepoints()) {
            try {
                held.jdbc().releaseSavepoint(savepoint);
            } catch (SQLException e) {
                throw failed(e);
            }
        }
        popSavepoints(transaction);
        listeners.savepointReleased(connection, transaction.name());
    }

    void rollback(Transaction transaction) {
        Savepoint savepoint = transaction.savepoint();
        if (savepoint == null) {
            connection.rollback();
            return;
        }
        connection.requireOpen();
        if (lost) {
            return;
        }
        stopFetching();
        try {
            held.jdbc().rollback(savepoint);
        } catch (SQLException e) {
            throw failed(e);
        }
        statementFailed = false;
        popSavepoints(transaction);
        listeners.savepointRolledBack(connection, transaction.name());
    }

    private void popSavepoints(Transaction upTo) {
        while (!savepoints.isEmpty()) {
            Transaction popped = savepoints.pop();
            popped.deactivate();
            if (popped == upTo) {
                return;
            }
        }
    }

    private void requireActive(Transaction transaction) {
        connection.requireUsable();
        if (!transaction.isActive()) {
            throw new ConnectionStateException("the " + (transaction.isNested() ? "savepoint" : "transaction")
                    + " has been committed or rolled back already");
        }
    }

    // ---- failures

    /** The exception for what failed; notes what that means for the transaction. */
    DatabaseException failed(SQLException e) {
        return noted(held.translate(e));
    }

    /** The exception for a statement that failed; notes what that means for the transaction. */
    DatabaseException failed(SQLException e, String text, SentValues values) {
        return noted(held.translate(e, text, values));
    }

    private DatabaseException noted(DatabaseException failure) {
        statementFailed = true;
        loseIfBroken(failure);
        return failure;
    }

    /** Notes that the connection broke, if that is what failed. */
    void loseIfBroken(DatabaseException failure) {
        boolean inTransaction = open;
        if (held.dropIfBroken(failure)) {
            lost = inTransaction;
        }
    }
}
