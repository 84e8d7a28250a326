package io.athanor.engine.pool;

import io.athanor.engine.error.PoolClosedException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * No pool: each connection is opened for its user and closed after use. Also the way to a pool that somebody else
 * keeps.
 */
public final class NullPool implements ConnectionPool {

    private final ConnectionOpener opener;
    private final String kind;
    private final AtomicInteger openCount = new AtomicInteger();
    private final LongAdder opened = new LongAdder();
    private volatile boolean closed;

    /** Opens each connection by the opener. */
    public NullPool(ConnectionOpener opener) {
        this(opener, "NullPool");
    }

    /** As {@link #NullPool(ConnectionOpener)}, under another name in its status. */
    public NullPool(ConnectionOpener opener, String kind) {
        this.opener = opener;
        this.kind = kind;
    }

    @Override
    public ConnectionLease acquire() {
        if (closed) {
            throw new PoolClosedException("the engine is closed, so it gives no more connections");
        }
        PhysicalConnection connection = opener.open();
        opened.increment();
        openCount.incrementAndGet();
        return new Lease(connection);
    }

    @Override
    public void invalidate() {
        // Nothing is kept that could be stale.
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(kind, -1, openCount.get(), 0, 0, opened.sum(), 0);
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Lease implements ConnectionLease {

        private final PhysicalConnection connection;
        private final AtomicBoolean ended = new AtomicBoolean();

        Lease(PhysicalConnection connection) {
            this.connection = connection;
        }

        @Override
        public PhysicalConnection connection() {
            return connection;
        }

        @Override
        public void release() {
            if (end()) {
                opener.close(connection);
            }
        }

        @Override
        public void discard() {
            if (end()) {
                opener.discard(connection);
            }
        }

        @Override
        public void invalidate() {
            discard();
        }

        @Override
        public PhysicalConnection detach() {
            end();
            return connection;
        }

        private boolean end() {
            if (!ended.compareAndSet(false, true)) {
                return false;
            }
            openCount.decrementAndGet();
            return true;
        }
    }
}
