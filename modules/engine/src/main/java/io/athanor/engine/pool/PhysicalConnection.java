package io.athanor.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A JDBC connection together with its prepared statements. Used by one thread at a time. */
public final class PhysicalConnection {

    /** In the middle of its array, so that no other connection's lease, which another thread writes, is near. */
    private static final int LEASE = 32;

    private final Connection jdbc;
    private final PreparedStatements statements;
    private final AtomicReferenceArray<@Nullable LeaseReference> lease = new AtomicReferenceArray<>(2 * LEASE);
    private int generation;
    private long expiresAt;
    private long idleSince;
    private long aliveAt;
    private boolean contended;
    private int returns;
    private long transactions;
    private boolean inTransaction;
    private int sharers;
    private @Nullable Object changer;
    private boolean autocommit;
    private @Nullable JdbcAttributes attributes;

    /**
     * Of an open JDBC connection.
     *
     * @param jdbc the connection
     * @param statementCapacity how many prepared statements are kept; 0 keeps none
     */
    public PhysicalConnection(Connection jdbc, int statementCapacity) {
        this.jdbc = jdbc;
        this.statements = new PreparedStatements(jdbc, statementCapacity);
    }

    /** The JDBC connection. */
    public Connection jdbc() {
        return jdbc;
    }

    /** A prepared statement of a text, prepared anew only if none is kept that is free; release it after use. */
    public KeptStatement prepare(String text) throws SQLException {
        return statements.take(text);
    }

    /**
     * As {@link #prepare}, of a statement that makes the driver tell generated keys.
     *
     * @param columns the key columns; empty if the driver is to find out itself
     */
    public KeptStatement prepareForKeys(String text, String... columns) throws SQLException {
        return statements.takeForKeys(text, columns);
    }

    /** The number of the transaction that is open on it, or 0 if there is none; several users may share one. */
    public long currentTransaction() {
        return inTransaction ? transactions : 0;
    }

    /** Joins the open transaction, or begins one; results in its number. */
    public long joinTransaction() {
        if (!inTransaction) {
            transactions++;
            inTransaction = true;
            sharers = 0;
            changer = null;
        }
        sharers++;
        return transactions;
    }

    /** Makes one of those who share the open transaction the only one to change something; false if another one is. */
    public boolean claimTransaction(Object sharer) {
        if (changer == null) {
            changer = sharer;
        }
        return changer == sharer;
    }

    /** Who is the only one to change something in the open transaction, so far. */
    public @Nullable Object changer() {
        return changer;
    }

    /** Makes another one of those who share the open transaction the only one to change something. */
    public void changer(@Nullable Object sharer) {
        changer = sharer;
    }

    /** Leaves the open transaction; whether nobody else needs it, so that it can be ended. */
    public boolean leaveTransaction(Object sharer) {
        sharers--;
        return changer == sharer || changer == null && sharers == 0;
    }

    /** How many share the open transaction. */
    public int sharers() {
        return sharers;
    }

    /** Whether one of its users executes each statement in a transaction of its own. */
    public boolean isAutocommit() {
        return autocommit;
    }

    /** Notes that a user executes each statement in a transaction of its own, or no longer. */
    public void autocommit(boolean newAutocommit) {
        autocommit = newAutocommit;
    }

    /** Notes that the open transaction has ended. */
    public void transactionEnded() {
        inTransaction = false;
        changer = null;
    }

    /** Notes that the connection has its attributes now as everybody is to get them. */
    public void rememberAttributes() throws SQLException {
        attributes = JdbcAttributes.of(jdbc);
    }

    /** The attributes that were remembered; null if none were, since whoever has it next resets them or closes it. */
    public @Nullable JdbcAttributes attributes() {
        return attributes;
    }

    /** Closes the prepared statements and the connection. */
    public void close() throws SQLException {
        try {
            statements.close();
        } finally {
            jdbc.close();
        }
    }

    int generation() {
        return generation;
    }

    /** The time by the pool's clock from which it is too old to be handed out, if its pool has a greatest age. */
    long expiresAt() {
        return expiresAt;
    }

    /** Makes this connection, which nobody has seen yet, a member of a pool. */
    void join(int newGeneration, long newExpiresAt) {
        this.generation = newGeneration;
        this.expiresAt = newExpiresAt;
    }

    /** The time by the pool's clock since which nobody uses it, if its pool counts that. */
    long idleSince() {
        return idleSince;
    }

    /** The time by the pool's clock when it last was known to reach its server, if its pool counts that. */
    long aliveAt() {
        return aliveAt;
    }

    /** Notes that its user has just given it back. */
    void rest(long now) {
        idleSince = now;
        aliveAt = now;
    }

    /** Notes that it has just given a sign of life. */
    void alive(long now) {
        aliveAt = now;
    }

    /** Counts that it is given back. */
    int countReturn() {
        return ++returns;
    }

    /** Whether its last users got into each other's way where idle connections are kept. */
    boolean isContended() {
        return contended;
    }

    void contended(boolean newContended) {
        if (contended != newContended) {
            contended = newContended;
        }
    }

    /** The lease that it is in the hands of, or null if it is in nobody's. */
    @Nullable LeaseReference lease() {
        return lease.getAcquire(LEASE);
    }

    /** Notes, while nobody has it, that a lease begins. */
    void beginLease(LeaseReference reference) {
        lease.setRelease(LEASE, reference);
    }

    /** Ends a lease; false if it had ended before, and another may have begun. */
    boolean endLease(LeaseReference reference) {
        return lease.compareAndSet(LEASE, reference, null);
    }
}
