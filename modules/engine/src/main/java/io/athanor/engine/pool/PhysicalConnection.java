package io.athanor.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A JDBC connection together with its prepared statements. Used by one thread at a time. */
public final class PhysicalConnection {

    private final Connection jdbc;
    private final PreparedStatements statements;
    private final long openedAt = System.nanoTime();
    private final int generation;
    private @Nullable LeaseReference leaseReference;

    /**
     * Of an open JDBC connection.
     *
     * @param jdbc the connection
     * @param statementCapacity how many prepared statements are kept; 0 keeps none
     */
    public PhysicalConnection(Connection jdbc, int statementCapacity) {
        this(jdbc, new PreparedStatements(jdbc, statementCapacity), 0);
    }

    private PhysicalConnection(Connection jdbc, PreparedStatements statements, int generation) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.generation = generation;
    }

    /** This connection as a member of a pool's generation. */
    PhysicalConnection inGeneration(int number) {
        return new PhysicalConnection(jdbc, statements, number);
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
