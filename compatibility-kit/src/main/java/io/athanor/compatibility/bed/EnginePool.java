package io.athanor.compatibility.bed;

import io.athanor.engine.Engine;
import java.sql.SQLException;

/** The pool through which the engines of one test reach the database. Used by one thread. */
public interface EnginePool {

    /**
     * Opens an engine over the JDBC URL, with at least so many connections, which the caller closes before the pool.
     */
    Engine open(String url, int connections);

    /** Ends the pool; fails if a connection was not given back. */
    default void close() {}

    /**
     * Fails unless the engine takes its connections from the foreign pool, leaves it open when it is closed, and leaves
     * its connections as it found them.
     *
     * @throws SQLException if the pool does not work
     */
    default void checkUse(Engine engine) throws SQLException {
        throw new UnsupportedOperationException("the pool is the engine's own");
    }
}
