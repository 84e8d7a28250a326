package io.athanor.engine.pool;

/** Opens and closes the connections that a pool keeps. Safe for use by several threads. */
public interface ConnectionOpener {

    /**
     * A new connection, ready for use.
     *
     * @throws io.athanor.engine.error.DatabaseException if it cannot be opened
     */
    PhysicalConnection open();

    /** Whether the connection still reaches its server, found out by asking it. */
    boolean answers(PhysicalConnection connection);

    /** Closes the connection for good; problems in doing so are logged, not thrown. */
    void close(PhysicalConnection connection);

    /**
     * As {@link #close}, of a connection that nobody may get any more, since it is broken or its state is not known:
     * also where closing gives it back to a pool that somebody else keeps.
     */
    default void discard(PhysicalConnection connection) {
        close(connection);
    }
}
