package io.athanor.engine;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ErrorDetails;
import io.athanor.engine.error.TransactionAbortedException;
import io.athanor.engine.pool.ConnectionLease;
import io.athanor.engine.pool.PhysicalConnection;
import io.athanor.engine.spi.InsertExecution;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.engine.spi.RowCursor;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlTarget;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.dialect.Dialect;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection taken from an engine's pool until it is closed.
 *
 * <p>The first statement begins a transaction; {@link #commit} or {@link #rollback} ends it, and the next statement
 * begins another. Closing rolls back what was not committed. Used by one thread at a time.
 */
public final class Connection implements AutoCloseable, DdlTarget {

    private static final System.Logger LOG = System.getLogger("io.athanor.engine");

    private final Engine engine;
    private final Listeners listeners;
    private final StatementRunner runner;
    private final SessionAttributes attributes;
    private final TransactionShare share = new TransactionShare();
    private final Deque<Transaction> savepoints = new ArrayDeque<>(2);
    private ExecutionOptions options;
    private @Nullable ConnectionLease lease;
    private @Nullable Transaction root;
    private @Nullable StatementCursor openCursors;
    private boolean transactionOpen;
    private boolean statementFailed;
    private boolean lost;
    private boolean exposed;
    private boolean closed;
    private int savepointNumber;

    Connection(Engine engine, ConnectionLease lease, ExecutionOptions options) {
        this.engine = engine;
        this.listeners = engine.listeners();
        this.runner = new StatementRunner(this, engine);
        this.attributes = new SessionAttributes(engine.server());
        this.lease = lease;
        this.options = options;
    }

    // ---- executing

    /**
     * Executes a statement.
     *
     * @throws DatabaseException if the database refuses
     * @throws ConnectionStateException if the connection is closed or was lost
     */
    public Result execute(Statement statement) {
        return execute(statement, Map.of());
    }

    /**
     * Executes a statement with values by name. An INSERT without values takes the names as columns.
     *
     * @throws DatabaseException if the database refuses
     * @throws io.athanor.sql.compiler.MissingValueException if a parameter of the statement got no value
     */
    public Result execute(Statement statement, Map<String, ?> parameters) {
        return execute(statement, parameters, ExecutionOptions.NONE);
    }

    /** Executes a statement with values by name and options that go before the connection's. */
    public Result execute(Statement statement, Map<String, ?> parameters, ExecutionOptions statementOptions) {
        requireUsable();
        Statement complete = ParameterColumns.assign(statement, parameters.keySet());
        BoundSql sql = engine.statementCache().prepare(complete, parameters);
        return runner.execute(sql, complete.resultColumns(), options.overriddenBy(statementOptions));
    }

    /** Executes a statement that is compiled and has its values; its rows are known by position and name only. */
    public Result execute(BoundSql sql) {
        return runner.execute(sql, List.of(), options);
    }

    /**
     * Executes a statement that results in rows and leaves reading them to the caller, for the layers above.
     *
     * @throws IllegalArgumentException if the statement results in no rows
     */
    public RowCursor cursor(BoundSql sql) {
        return runner.cursor(sql, options);
    }

    /**
     * Executes a statement once for each set of values, as one JDBC batch.
     *
     * @return the number of rows that each changed, {@link java.sql.Statement#SUCCESS_NO_INFO} where the driver does
     *     not tell
     * @throws DatabaseException if the database refuses; it depends on the driver which of the others were executed
     */
    public int[] executeBatch(Statement statement, List<? extends Map<String, ?>> parameters) {
        requireUsable();
        if (parameters.isEmpty()) {
            return new int[0];
        }
        Statement complete =
                ParameterColumns.assign(statement, parameters.get(0).keySet());
        return runner.batch(engine.statementCache().compile(complete), parameters, options);
    }

    /**
     * Executes a compiled statement once for each row of values in the order of its parameters, as one JDBC batch.
     *
     * @return the number of rows that each changed, {@link java.sql.Statement#SUCCESS_NO_INFO} where the driver does
     *     not tell
     */
    public int[] executeBatch(CompiledSql sql, List<@Nullable Object[]> rows) {
        return runner.batchOfRows(sql, rows, options);
    }

    /**
     * Inserts rows and learns the keys that the database generates, in the fewest steps that the database allows.
     *
     * @param insert the table, columns and keys
     * @param rows the values in the order of the columns
     * @return the keys of each row, in the order of the rows
     */
    public List<@Nullable Object[]> insertReturning(KeyedInsert insert, List<@Nullable Object[]> rows) {
        requireUsable();
        if (rows.isEmpty()) {
            return List.of();
        }
        InsertExecution execution = runner.insertExecution(options);
        return engine.server().facet().generatedKeys().insert(insert, rows, execution);
    }

    @Override
    public void runDdl(Consumer<DdlConnection> work) {
        requireUsable();
        if (transactionOpen) {
            work.accept(new RawStatements(this));
            return;
        }
        try (Transaction transaction = begin()) {
            work.accept(new RawStatements(this));
            transaction.commit();
        }
    }

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    // ---- transactions

    /**
     * Begins a transaction whose scope rolls back unless it is committed.
     *
     * @throws ConnectionStateException if a transaction has begun already, by this method or by a statement
     */
    public Transaction begin() {
        requireUsable();
        if (transactionOpen) {
            throw new ConnectionStateException(
                    "this connection is in a transaction already, begun by begin() or by a statement:"
                            + " commit() or rollback() it first, or use beginNested()");
        }
        beginImplicitly();
        Transaction transaction = new Transaction(this, null, "");
        root = transaction;
        return transaction;
    }

    /** Sets a savepoint whose scope rolls back to it unless it is committed; begins a transaction if there is none. */
    public Transaction beginNested() {
        requireUsable();
        beginImplicitly();
        String name = "sa_savepoint_" + ++savepointNumber;
        Savepoint savepoint;
        try {
            savepoint = jdbc().setSavepoint(name);
        } catch (SQLException e) {
            throw failed(e);
        }
        listeners.savepointSet(this, name);
        Transaction nested = new Transaction(this, savepoint, name);
        savepoints.push(nested);
        return nested;
    }

    /** Whether a transaction has begun that is neither committed nor rolled back. */
    public boolean inTransaction() {
        return transactionOpen;
    }

    /**
     * Commits; does nothing without a transaction.
     *
     * @throws TransactionAbortedException if a statement failed before and the database can only roll back, which it
     *     does
     * @throws DisconnectedException if the connection breaks; its code tells whether the transaction is in doubt
     * @throws DatabaseException if the database refuses; the transaction is then to be rolled back
     */
    public void commit() {
        requireUsable();
        if (!transactionOpen) {
            endTransaction();
            return;
        }
        if (statementFailed && engine.server().facet().failedStatementAbortsTransaction()) {
            rollback();
            String reason =
                    "A statement failed earlier in this transaction, so it cannot be committed; it was rolled back."
                            + " Use beginNested() around statements that may fail.";
            throw new TransactionAbortedException(
                    ErrorCode.TRANSACTION_ABORTED, new ErrorDetails(reason, null, null, null));
        }
        try {
            share.commit(physical());
        } catch (SQLException e) {
            DatabaseException failure = engine.server().errors().commitFailure(e, jdbc());
            loseIfBroken(failure);
            throw failure;
        }
        endTransaction();
        listeners.committed(this);
    }

    /**
     * Rolls back; does nothing without a transaction. If the database does not answer, the connection is closed, which
     * rolls back as well.
     */
    public void rollback() {
        requireOpen();
        lost = false;
        if (!transactionOpen) {
            return;
        }
        ConnectionLease current = lease;
        if (current != null) {
            try {
                share.rollback(current.connection());
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "rollback failed; the connection is closed instead", e);
                drop(
                        current,
                        engine.server()
                                .errors()
                                .translate(e, current.connection().jdbc()));
            }
        }
        endTransaction();
        listeners.rolledBack(this);
    }

    void release(Transaction nested, Savepoint savepoint) {
        requireActive(nested);
        if (engine.server().facet().releasesSavepoints()) {
            try {
                jdbc().releaseSavepoint(savepoint);
            } catch (SQLException e) {
                throw failed(e);
            }
        }
        popSavepoints(nested);
        listeners.savepointReleased(this, nested.name());
    }

    void rollbackTo(Transaction nested, Savepoint savepoint) {
        requireOpen();
        if (lost) {
            return;
        }
        try {
            jdbc().rollback(savepoint);
        } catch (SQLException e) {
            throw failed(e);
        }
        statementFailed = false;
        popSavepoints(nested);
        listeners.savepointRolledBack(this, nested.name());
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

    private void endTransaction() {
        transactionOpen = false;
        statementFailed = false;
        savepointNumber = 0;
        while (!savepoints.isEmpty()) {
            savepoints.pop().deactivate();
        }
        if (root != null) {
            root.deactivate();
            root = null;
        }
    }

    void requireActive(Transaction transaction) {
        requireUsable();
        if (!transaction.isActive()) {
            throw new ConnectionStateException("the " + (transaction.isNested() ? "savepoint" : "transaction")
                    + " has been committed or rolled back already");
        }
    }

    /**
     * Begins a transaction if there is none: JDBC does it by itself, what remains is to set its attributes and to tell.
     */
    void beginImplicitly() {
        if (transactionOpen) {
            return;
        }
        try {
            PhysicalConnection physical = physical();
            attributes.apply(options, physical.jdbc());
            if (attributes.isAutocommit()) {
                return;
            }
            share.begin(physical);
        } catch (SQLException e) {
            throw failed(e);
        }
        transactionOpen = true;
        if (!listeners.isEmpty()) {
            listeners.begun(this);
        }
    }

    // ---- options and state

    /**
     * Sets options for what is executed from now on, leaving those of which nothing is said; isolation and read-only
     * count from the next transaction.
     */
    public Connection executionOptions(ExecutionOptions changed) {
        requireOpen();
        options = options.overriddenBy(changed);
        return this;
    }

    /** The options of what is executed from now on. */
    public ExecutionOptions executionOptions() {
        return options;
    }

    /**
     * Sets the isolation level from the next transaction on, until the connection is closed.
     *
     * @throws ConnectionStateException if a transaction has begun
     */
    public Connection isolation(IsolationLevel level) {
        requireOpen();
        if (transactionOpen) {
            throw new ConnectionStateException(
                    "the isolation level cannot be changed inside a transaction: commit() or rollback() first");
        }
        options = options.withIsolation(level);
        return this;
    }

    /** The engine that this connection comes from. */
    public Engine engine() {
        return engine;
    }

    /** Whether this connection was closed. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Whether the connection to the database broke, so that the transaction is lost; {@link #rollback} makes it usable
     * again.
     */
    public boolean isLost() {
        return lost;
    }

    /**
     * The JDBC connection underneath, for what Athanor does not do. It belongs to the pool: do not close it and leave
     * it as it was.
     */
    public java.sql.Connection jdbcConnection() {
        requireUsable();
        beginImplicitly();
        exposed = true;
        return jdbc();
    }

    /**
     * Closes the JDBC connection underneath instead of giving it back; the next statement gets another one. Rolls back.
     */
    public void invalidate() {
        requireOpen();
        ConnectionLease current = lease;
        if (current != null) {
            closeCursors();
            lease = null;
            current.discard();
            listeners.invalidated(this, null);
        }
        endTransaction();
        lost = false;
    }

    /**
     * Takes the JDBC connection underneath out of the pool, which opens another one when it needs it; closing this
     * connection will close it. For settings that must not reach the next borrower.
     */
    public Connection detach() {
        physical();
        ConnectionLease current = lease;
        if (current != null) {
            lease = new DetachedLease(current.detach(), engine.opener());
        }
        return this;
    }

    /** Rolls back what was not committed and gives the connection back to the pool. Closing again does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        ConnectionLease current = lease;
        try {
            if (current != null) {
                closeCursors();
                giveBack(current);
            } else if (transactionOpen) {
                endTransaction();
                listeners.rolledBack(this);
            }
        } finally {
            closed = true;
            lease = null;
        }
    }

    private void giveBack(ConnectionLease current) {
        boolean clean = false;
        try {
            if (exposed && engine.resetOnReturn() != ResetOnReturn.ROLLBACK) {
                resetExposed(current.connection());
            } else if (transactionOpen) {
                rollback();
            } else if (exposed && current.connection().currentTransaction() == 0) {
                current.connection().jdbc().rollback();
            }
            if (lease == null) {
                return;
            }
            attributes.restore(current.connection().jdbc());
            if (!listeners.isEmpty()) {
                listeners.checkedIn(this);
            }
            clean = true;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection could not be reset and is closed instead of given back", e);
        } finally {
            if (lease != null) {
                if (clean) {
                    current.release();
                } else {
                    current.discard();
                    listeners.invalidated(this, null);
                }
            }
        }
    }

    private void resetExposed(PhysicalConnection physical) throws SQLException {
        if (engine.resetOnReturn() == ResetOnReturn.COMMIT) {
            if (transactionOpen) {
                share.commit(physical);
            } else if (physical.currentTransaction() == 0) {
                physical.jdbc().commit();
            }
        } else if (transactionOpen) {
            physical.transactionEnded();
        }
        endTransaction();
    }

    // ---- for the runner and its cursors

    PhysicalConnection physical() {
        requireUsable();
        ConnectionLease current = lease;
        if (current == null) {
            current = engine.acquire();
            lease = current;
            if (!listeners.isEmpty()) {
                listeners.checkedOut(this);
            }
        }
        return current.connection();
    }

    private java.sql.Connection jdbc() {
        return physical().jdbc();
    }

    Listeners listeners() {
        return listeners;
    }

    void tellCheckedOut() {
        boolean success = false;
        try {
            listeners.checkedOut(this);
            success = true;
        } finally {
            if (!success) {
                invalidate();
                closed = true;
            }
        }
    }

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

    private void closeCursors() {
        StatementCursor cursor;
        while ((cursor = openCursors) != null) {
            try {
                cursor.close();
            } catch (DatabaseException e) {
                LOG.log(Level.DEBUG, "an open result did not close cleanly", e);
            }
        }
    }

    /** The exception for a failed statement; notes what the failure means for the transaction. */
    DatabaseException statementFailed(
            SQLException e, String text, List<? extends @Nullable Object> parameters, boolean batch) {
        ConnectionLease current = lease;
        java.sql.Connection jdbc = current == null ? null : current.connection().jdbc();
        DatabaseException failure = engine.server().errors().translate(e, jdbc, text, parameters, batch);
        statementFailed = true;
        loseIfBroken(failure);
        return failure;
    }

    private DatabaseException failed(SQLException e) {
        ConnectionLease current = lease;
        DatabaseException failure = engine.server()
                .errors()
                .translate(e, current == null ? null : current.connection().jdbc());
        statementFailed = true;
        loseIfBroken(failure);
        return failure;
    }

    private void loseIfBroken(DatabaseException failure) {
        ConnectionLease current = lease;
        if (failure instanceof DisconnectedException && current != null) {
            lost = transactionOpen;
            drop(current, failure);
        }
    }

    /**
     * Ends the lease of a connection that failed; if it broke, its contemporaries in the pool are not used again
     * either.
     */
    private void drop(ConnectionLease current, DatabaseException failure) {
        lease = null;
        openCursors = null;
        attributes.forget();
        if (failure instanceof DisconnectedException) {
            current.invalidate();
        } else {
            current.discard();
        }
        listeners.invalidated(this, failure);
    }

    private void requireOpen() {
        if (closed) {
            throw new ConnectionStateException("the connection is closed: take another one from the engine");
        }
    }

    void requireUsable() {
        requireOpen();
        if (lost) {
            throw new ConnectionStateException(
                    "the connection to the database broke and the transaction is lost: call rollback() first");
        }
    }
}
