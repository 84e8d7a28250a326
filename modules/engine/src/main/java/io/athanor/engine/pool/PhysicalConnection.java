package io.athanor.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A JDBC connection together with its prepared statements. Used by one thread at a time. */
public final class PhysicalConnection {

    private final Connection jdbc;
    private final PreparedStatements statements;
    private final long openedAt = System.nanoTime();
    private int generation;
    private long transactions;
    private boolean inTransaction;
    private @Nullable LeaseReference leaseReference;

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

    /** Notes that a transaction begins. */
    public void transactionBegun() {
        transactions++;
        inTransaction = true;
    }

    /** Notes that the open transaction has ended. */
    public void transactionEnded() {
        inTransaction = false;
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

    /** Makes this connection, which nobody has seen yet, a member of a pool's generation. */
    void generation(int number) {
        this.generation = number;
    }

    long ageNanos() {
        return System.nanoTime() - openedAt;
    }

    @Nullable LeaseReference leaseReference() {
        return leaseReference;
    }

    void leaseReference(@Nullable LeaseReference reference) {
        this.leaseReference = reference;
    }
}
