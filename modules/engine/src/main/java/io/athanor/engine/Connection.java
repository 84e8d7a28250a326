package io.athanor.engine;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.error.TransactionAbortedException;
import io.athanor.engine.pool.ConnectionLease;
import io.athanor.engine.pool.PhysicalConnection;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.engine.spi.RowCursor;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlTarget;
import io.athanor.sql.Insert;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.dialect.Dialect;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection taken from an engine's pool until it is closed.
 *
 * <p>The first statement begins a transaction; {@link #commit} or {@link #rollback} ends it, and the next statement
 * begins another. Closing rolls back what was not committed. Used by one thread at a time, but for {@link #cancel}.
 */
public final class Connection implements AutoCloseable, DdlTarget {

    private final Engine engine;
    private final HeldConnection held;
    private final TransactionControl transactions;
    private final StatementRunner runner;
    private ExecutionOptions options;
    private boolean closed;

    Connection(Engine engine, ConnectionLease lease, ExecutionOptions options) {
        this.engine = engine;
        this.held = new HeldConnection(this, engine, lease);
        this.transactions = new TransactionControl(this, held, engine);
        this.runner = new StatementRunner(this, engine);
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
     * Executes a statement with values by name. An INSERT or UPDATE that assigns nothing itself takes the names of
     * columns among them as what it assigns.
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
        Statement complete = ParameterColumns.assign(statement, parameters);
        BoundSql sql = engine.statementCache().prepare(complete, parameters);
        return runner.execute(sql, complete.resultColumns(), effectiveOptions().overriddenBy(statementOptions));
    }

    /** Executes a statement that is compiled and has its values; its rows are known by position and name only. */
    public Result execute(BoundSql sql) {
        return runner.execute(sql, List.of(), effectiveOptions());
    }

    /**
     * Executes a query whose rows are made into something else.
     *
     * @throws DatabaseException if the database refuses
     */
    public <T> MappedResult<T> execute(MappedStatement<T> query) {
        return execute(query, Map.of());
    }

    /** Executes a query whose rows are made into something else, with values by name. */
    public <T> MappedResult<T> execute(MappedStatement<T> query, Map<String, ?> parameters) {
        return query.map(execute(query.statement(), parameters));
    }

    /**
     * Executes a statement that results in rows and leaves reading them to the caller, for the layers above.
     *
     * @throws IllegalArgumentException if the statement results in no rows
     */
    public RowCursor cursor(BoundSql sql) {
        return runner.cursor(sql, effectiveOptions());
    }

    /**
     * Executes a statement that results in rows and leaves reading them to the caller, who may execute others before
     * all are read.
     *
     * @param fetchSize how many rows the driver is to ask for at a time, where it can do so and still execute others; 0
     *     for what the options say
     * @throws IllegalArgumentException if the statement results in no rows
     */
    public RowCursor cursor(BoundSql sql, int fetchSize) {
        return runner.cursor(sql, effectiveOptions(), fetchSize);
    }

    /**
     * Executes a statement that results in rows as {@link #cursor(BoundSql, int)}, with options of its own.
     *
     * @throws IllegalArgumentException if the statement results in no rows
     */
    public RowCursor cursor(BoundSql sql, int fetchSize, ExecutionOptions statementOptions) {
        return runner.cursor(sql, effectiveOptions().overriddenBy(statementOptions), fetchSize);
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
        Statement complete = ParameterColumns.assign(statement, parameters.get(0));
        return runner.batches().ofMaps(engine.statementCache().compile(complete), parameters, effectiveOptions());
    }

    /**
     * Executes a compiled statement once for each row of values in the order of its parameters, as one JDBC batch.
     *
     * @return the number of rows that each changed, {@link java.sql.Statement#SUCCESS_NO_INFO} where the driver does
     *     not tell
     */
    public int[] executeBatch(CompiledSql sql, List<@Nullable Object[]> rows) {
        return runner.batches().ofRows(sql, rows, effectiveOptions());
    }

    /**
     * Inserts rows and learns the keys that the database generates, in the fewest steps that the database allows, and
     * with no more rows to a step than {@link ExecutionOptions#withInsertRows} says.
     *
     * @param insert the table, columns and keys
     * @param rows the values in the order of the columns
     * @return the keys of each row, and what else is fetched, in the order of the rows; an empty array for a row with a
     *     given key if the database tells the key in another form, so that its values are not known
     */
    public List<@Nullable Object[]> insertReturning(KeyedInsert insert, List<@Nullable Object[]> rows) {
        requireUsable();
        if (rows.isEmpty()) {
            return List.of();
        }
        KeyedExecution execution = new KeyedExecution(this, runner, effectiveOptions());
        return engine.server().facet().generatedKeys().insert(insert, rows, execution);
    }

    /**
     * Inserts a row and learns the key that the database generates.
     *
     * @param row the INSERT of one row with its values, which may be any expressions
     * @param keys the table and the key columns; what it says of other columns is not used
     * @return the key of the row
     */
    public @Nullable Object[] insertReturning(Insert row, KeyedInsert keys) {
        requireUsable();
        KeyedExecution execution = new KeyedExecution(this, runner, effectiveOptions(), row, keys.returned());
        List<@Nullable Object[]> one =
                Collections.singletonList(new Object[keys.columns().size()]);
        return engine.server()
                .facet()
                .generatedKeys()
                .insert(keys, one, execution)
                .get(0);
    }

    /**
     * Calls a stored procedure and reads all that it results in.
     *
     * @throws io.athanor.engine.error.ProgrammingException if the database has no procedures
     * @throws DatabaseException if the database refuses
     */
    public ProcedureResult call(ProcedureCall call) {
        requireUsable();
        return new ProcedureRunner(this, runner).call(call, effectiveOptions());
    }

    /**
     * Asks the database to give up the statement that is being executed, which then throws a
     * {@link io.athanor.engine.error.TimeoutException}; does nothing if there is none. May be called by any thread.
     *
     * @throws DatabaseException if the driver cannot ask
     */
    public void cancel() {
        try {
            runner.control().cancel();
        } catch (SQLException e) {
            throw engine.server().errors().translate(e, null, false);
        }
    }

    @Override
    public boolean isRepeatable() {
        return !inTransaction();
    }

    @Override
    public void runDdl(Consumer<DdlConnection> work) {
        requireUsable();
        if (transactions.isOpen()) {
            work.accept(new RawStatements(this));
            return;
        }
        try (Transaction transaction = begin()) {
            work.accept(new RawStatements(this));
            transaction.commit();
        }
    }

    @Override
    public void runDdl(Consumer<DdlConnection> before, Consumer<DdlConnection> work, Consumer<DdlConnection> after) {
        if (transactions.isOpen()) {
            DdlTarget.super.runDdl(before, work, after);
            return;
        }
        runOutside(before);
        try {
            runDdl(work);
        } finally {
            runOutside(after);
        }
    }

    private void runOutside(Consumer<DdlConnection> work) {
        try (Transaction none = begin(ExecutionOptions.NONE.withIsolation(IsolationLevel.AUTOCOMMIT))) {
            work.accept(new RawStatements(this));
            none.commit();
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
        return begin(ExecutionOptions.NONE);
    }

    /**
     * Begins a transaction with options, isolation and read-only among them, that go before the connection's and end
     * with it.
     *
     * @throws ConnectionStateException if a transaction has begun already, by this method or by a statement
     */
    public Transaction begin(ExecutionOptions transactionOptions) {
        requireUsable();
        return transactions.begin(transactionOptions);
    }

    /** Sets a savepoint whose scope rolls back to it unless it is committed; begins a transaction if there is none. */
    public Transaction beginNested() {
        requireUsable();
        return transactions.beginNested();
    }

    /**
     * Begins a transaction that can be prepared, under an id that is made up.
     *
     * @throws ConnectionStateException if a transaction has begun already
     * @throws io.athanor.engine.error.ProgrammingException if the database has no such transactions
     */
    public TwoPhaseTransaction beginTwoPhase() {
        return beginTwoPhase(TwoPhaseRecovery.newId());
    }

    /**
     * Begins a transaction that can be prepared, under an id that no other of the database's server has.
     *
     * @param id 1 to 64 letters, digits and {@code . : _ -}
     * @throws IllegalArgumentException if the id has other characters
     * @throws ConnectionStateException if a transaction has begun already
     * @throws io.athanor.engine.error.ProgrammingException if the database has no such transactions
     */
    public TwoPhaseTransaction beginTwoPhase(String id) {
        requireUsable();
        return recovery().begin(id, transactions);
    }

    /**
     * The ids of the transactions that are prepared and not decided, of this and other programs.
     *
     * @throws ConnectionStateException if a transaction has begun
     * @throws io.athanor.engine.error.ProgrammingException if the database has no such transactions
     */
    public List<String> recover() {
        requireUsable();
        return recovery().prepared();
    }

    /**
     * Commits a transaction that was prepared on a connection that is no more.
     *
     * @throws ConnectionStateException if a transaction has begun
     * @throws DatabaseException if the database refuses, as when it knows no transaction of the id
     */
    public void commitPrepared(String id) {
        requireUsable();
        recovery().decide(id, true);
    }

    /**
     * Rolls back a transaction that was prepared on a connection that is no more.
     *
     * @throws ConnectionStateException if a transaction has begun
     * @throws DatabaseException if the database refuses, as when it knows no transaction of the id
     */
    public void rollbackPrepared(String id) {
        requireUsable();
        recovery().decide(id, false);
    }

    private TwoPhaseRecovery recovery() {
        return new TwoPhaseRecovery(this, held, engine.server());
    }

    /** Whether a transaction has begun that is neither committed nor rolled back. */
    public boolean inTransaction() {
        return transactions.isOpen();
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
        transactions.commit();
    }

    /**
     * Rolls back; does nothing without a transaction. If the database does not answer, the connection is closed, which
     * rolls back as well.
     */
    public void rollback() {
        requireOpen();
        transactions.rollback();
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

    /** The connection's options and, before them, those of its transaction. */
    ExecutionOptions effectiveOptions() {
        return options.overriddenBy(transactions.options());
    }

    /**
     * Sets the isolation level from the next transaction on, until the connection is closed.
     *
     * @throws ConnectionStateException if a transaction has begun
     */
    public Connection isolation(IsolationLevel level) {
        requireOpen();
        if (transactions.isOpen()) {
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
        return transactions.isLost();
    }

    /**
     * What is underneath, for what Athanor does not do: {@code java.sql.Connection}, or a class of the driver. It
     * belongs to the pool: do not close it, and leave it as it was; it is in a transaction, which ends with this
     * connection's.
     *
     * @throws ConnectionStateException if the driver has no such class underneath
     */
    public <T> T unwrap(Class<T> type) {
        requireUsable();
        transactions.beginToChange();
        java.sql.Connection jdbc = held.jdbc();
        held.expose();
        if (type.isInstance(jdbc)) {
            return type.cast(jdbc);
        }
        try {
            if (jdbc.isWrapperFor(type)) {
                return jdbc.unwrap(type);
            }
        } catch (SQLException e) {
            throw transactions.failed(e);
        }
        throw new ConnectionStateException(
                "the JDBC connection underneath is a " + jdbc.getClass().getName() + ", not a " + type.getName());
    }

    /** The JDBC connection underneath, as {@link #unwrap} gives it. */
    public java.sql.Connection jdbcConnection() {
        return unwrap(java.sql.Connection.class);
    }

    /**
     * Closes the JDBC connection underneath instead of giving it back; the next statement gets another one. Rolls back
     * what was not prepared for a commit in two phases. A connection of a data source is aborted, so that its pool
     * closes it; a driver that cannot abort gives it back, and a warning is logged.
     */
    public void invalidate() {
        requireOpen();
        held.discard();
        transactions.abandon();
    }

    /**
     * Takes the JDBC connection underneath out of the pool, which opens another one when it needs it; closing this
     * connection will close it. For settings that must not reach the next borrower. Closes one of a data source as
     * {@link #invalidate} does.
     */
    public Connection detach() {
        requireUsable();
        held.detach();
        return this;
    }

    /** Rolls back what was not committed and gives the connection back to the pool. Closing again does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        boolean clean = false;
        try {
            held.closeCursors();
            if (held.isExposed() && engine.resetOnReturn() != ResetOnReturn.ROLLBACK) {
                transactions.endExposed(engine.resetOnReturn() == ResetOnReturn.COMMIT);
            } else {
                held.endAutocommitBeneath();
                transactions.rollback();
            }
            held.giveBack();
            clean = true;
        } finally {
            closed = true;
            if (!clean) {
                held.discard();
            }
        }
    }

    // ---- for the classes that share its work

    HeldConnection held() {
        return held;
    }

    TransactionControl transactions() {
        return transactions;
    }

    PhysicalConnection physical() {
        return held.physical();
    }

    Listeners listeners() {
        return engine.listeners();
    }

    void decide(String statement) {
        new TwoPhaseRecovery(this, held, engine.server()).send(statement);
    }

    void tellCheckedOut() {
        boolean success = false;
        try {
            listeners().checkedOut(this);
            success = true;
        } finally {
            if (!success) {
                invalidate();
                closed = true;
            }
        }
    }

    void requireOpen() {
        if (closed) {
            throw new ConnectionStateException("the connection is closed: take another one from the engine");
        }
    }

    void requireUsable() {
        requireOpen();
        if (transactions.isLost()) {
            throw new ConnectionStateException(
                    "the connection to the database broke and the transaction is lost: call rollback() first");
        }
    }
}
