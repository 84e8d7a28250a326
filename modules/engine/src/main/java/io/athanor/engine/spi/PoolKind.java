package io.athanor.engine.spi;

/** The kinds of pools among which a dialect chooses when the program does not. */
public enum PoolKind {
    /** Connections are kept and shared out, see {@link io.athanor.engine.pool.QueuePool}. */
    QUEUE,
    /** Nothing is kept, see {@link io.athanor.engine.pool.NullPool}. */
    NONE,
    /** One connection for everybody, see {@link io.athanor.engine.pool.SingleConnectionPool}. */
    SINGLE
}
