package io.athanor.engine.pool;

/** Makes the pool of an engine. */
@FunctionalInterface
public interface PoolFactory {

    /** A new pool of connections that the opener opens. It opens none yet. */
    ConnectionPool create(ConnectionOpener opener);
}
