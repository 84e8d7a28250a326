package io.athanor.engine.pool;

/**
 * Hands out JDBC connections and takes them back. Implementations are safe for use by several threads, virtual ones
 * included: they do no I/O while they hold a lock.
 */
public interface ConnectionPool extends AutoCloseable {

    /**
     * A connection for one user at a time, until it is released.
     *
     * @throws io.athanor.engine.error.PoolTimeoutException if none became free in time
     * @throws io.athanor.engine.error.PoolClosedException if the pool is closed
     * @throws io.athanor.engine.error.DatabaseException if one had to be opened and that failed
     */
    ConnectionLease acquire();

    /**
     * Makes sure that no connection opened until now is handed out again; those in use are closed when they are
     * released.
     */
    void invalidate();

    /** The state at this moment. */
    PoolStatus status();

    /** Closes idle connections, and those in use when they are released; whoever waits gets an exception. */
    @Override
    void close();
}
