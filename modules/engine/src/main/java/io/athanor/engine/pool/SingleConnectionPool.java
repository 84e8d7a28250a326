package io.athanor.engine.pool;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.PoolClosedException;
import io.athanor.engine.error.PoolTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection for everybody, for databases that live in it, such as SQLite's in memory.
 *
 * <p>Threads take turns: while one thread has the connection the others wait. A thread that has it may acquire it
 * again, as when it uses two sessions at once; both then read in one transaction, and the thread's turn ends when all
 * its leases have ended.
 */
public final class SingleConnectionPool implements ConnectionPool {

    private final ConnectionOpener opener;
    private final Duration timeout;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition turn = lock.newCondition();
    private @Nullable Thread owner;
    private int leases;
    private int waiting;
    private long opened;
    private long timeouts;
    private @Nullable PhysicalConnection connection;
    private boolean stale;
    private boolean closed;

    /**
     * A pool that opens its connection at the first use.
     *
     * @param timeout how long a thread waits for its turn
     */
    public SingleConnectionPool(ConnectionOpener opener, Duration timeout) {
        this.opener = opener;
        this.timeout = timeout;
    }

    @Override
    public ConnectionLease acquire() {
        PhysicalConnection outdated = awaitTurn();
        if (outdated != null) {
            opener.close(outdated);
        }
        // Only the owner gets here, so that opening needs no lock.
        PhysicalConnection current = connection;
        if (current == null) {
            boolean success = false;
            try {
                current = opener.open();
                success = true;
            } finally {
                if (!success) {
                    endLease();
                }
            }
            lock.lock();
            try {
                connection = current;
                opened++;
            } finally {
                lock.unlock();
            }
        }
        return new Lease(current);
    }

    /** Waits for this thread's turn; results in a connection that is to be closed because it was invalidated. */
    private @Nullable PhysicalConnection awaitTurn() {
        Thread me = Thread.currentThread();
        lock.lock();
        try {
            long remaining = timeout.toNanos();
            waiting++;
            try {
                while (!closed && leases > 0 && owner != me) {
                    if (remaining <= 0) {
                        timeouts++;
                        throw new PoolTimeoutException("The engine's only connection was in use by another thread for "
                                + timeout.toMillis() + " ms (" + status()
                                + "). Close the connection or session of thread \""
                                + name(owner) + "\" first, or use a database that several connections can share.");
                    }
                    remaining = turn.awaitNanos(remaining);
                }
            } catch (InterruptedException e) {
                me.interrupt();
                throw new ConnectionStateException(
                        "the thread was interrupted while it waited for the engine's connection");
            } finally {
                waiting--;
            }
            if (closed) {
                throw new PoolClosedException("the engine is closed, so it gives no more connections");
            }
            owner = me;
            leases++;
            PhysicalConnection outdated = stale && leases == 1 ? connection : null;
            if (outdated != null) {
                connection = null;
                stale = false;
            }
            return outdated;
        } finally {
            lock.unlock();
        }
    }

    private static String name(@Nullable Thread thread) {
        return thread == null ? "?" : thread.getName();
    }

    private void endLease() {
        PhysicalConnection toClose = null;
        lock.lock();
        try {
            leases--;
            if (leases == 0) {
                owner = null;
                if (closed) {
                    toClose = connection;
                    connection = null;
                }
                turn.signal();
            }
        } finally {
            lock.unlock();
        }
        if (toClose != null) {
            opener.close(toClose);
        }
    }

    @Override
    public void invalidate() {
        lock.lock();
        try {
            stale = connection != null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public PoolStatus status() {
        lock.lock();
        try {
            int open = connection == null ? 0 : 1;
            int idle = leases == 0 ? open : 0;
            return new PoolStatus("SingleConnectionPool", 1, open, idle, waiting, opened, timeouts);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        PhysicalConnection toClose = null;
        lock.lock();
        try {
            closed = true;
            if (leases == 0) {
                toClose = connection;
                connection = null;
            }
            turn.signalAll();
        } finally {
            lock.unlock();
        }
        if (toClose != null) {
            opener.close(toClose);
        }
    }

    private final class Lease implements ConnectionLease {

        private final PhysicalConnection leased;
        private final AtomicBoolean ended = new AtomicBoolean();

        Lease(PhysicalConnection leased) {
            this.leased = leased;
        }

        @Override
        public PhysicalConnection connection() {
            return leased;
        }

        @Override
        public void release() {
            if (ended.compareAndSet(false, true)) {
                endLease();
            }
        }

        @Override
        public void discard() {
            if (ended.compareAndSet(false, true)) {
                forget();
                opener.close(leased);
                endLease();
            }
        }

        @Override
        public void invalidate() {
            discard();
        }

        @Override
        public PhysicalConnection detach() {
            if (ended.compareAndSet(false, true)) {
                forget();
                endLease();
            }
            return leased;
        }

        private void forget() {
            lock.lock();
            try {
                if (connection == leased) {
                    connection = null;
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
