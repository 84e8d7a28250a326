package io.athanor.engine.pool;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.PoolClosedException;
import io.athanor.engine.error.PoolTimeoutException;
import java.lang.System.Logger.Level;
import java.lang.ref.ReferenceQueue;
import java.util.Deque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A pool that keeps some connections, opens more under load, and makes everybody else wait in line.
 *
 * <p>It has no lock. Idle connections are in a concurrent queue; a thread that finds none and may not open one waits in
 * line, and each connection or leave to open one that becomes free is handed to the first in line. After a disconnect
 * is reported by {@link #invalidate}, all connections opened before are replaced before they are used again.
 */
public final class QueuePool implements ConnectionPool {

    private static final System.Logger LOG = System.getLogger("io.athanor.engine.pool");
    private static final long LEAK_CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ConnectionOpener opener;
    private final QueuePoolOptions options;
    private final int limit;
    private final long timeoutNanos;
    private final Deque<PhysicalConnection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idleCount = new AtomicInteger();
    private final AtomicInteger openCount = new AtomicInteger();
    private final AtomicInteger generation = new AtomicInteger();
    private final Queue<PoolWaiter> waiters = new ConcurrentLinkedQueue<>();
    private final Set<PhysicalConnection> members = ConcurrentHashMap.newKeySet();
    private final ReferenceQueue<ConnectionLease> dropped = new ReferenceQueue<>();
    private final LongAdder opened = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private volatile boolean closed;

    /** A pool without connections yet. */
    public QueuePool(ConnectionOpener opener, QueuePoolOptions options) {
        this.opener = opener;
        this.options = options;
        this.limit = options.size() + options.maxOverflow();
        this.timeoutNanos = options.timeout().toNanos();
    }

    @Override
    public ConnectionLease acquire() {
        checkOpen();
        if (waiters.isEmpty()) {
            PhysicalConnection connection = pollIdle();
            if (connection != null) {
                return lease(usable(connection));
            }
            if (reserve()) {
                return lease(openReserved());
            }
        }
        return acquireInLine();
    }

    private ConnectionLease acquireInLine() {
        reclaimDropped();
        PoolWaiter waiter = new PoolWaiter();
        waiters.add(waiter);
        serveWaiters();
        Object handed = waitFor(waiter);
        if (handed == PoolWaiter.CLOSED) {
            throw closedException();
        }
        return lease(handed instanceof PhysicalConnection connection ? usable(connection) : openReserved());
    }

    private Object waitFor(PoolWaiter waiter) {
        long deadline = System.nanoTime() + timeoutNanos;
        boolean interrupted = false;
        try {
            while (true) {
                Object handed = waiter.handed();
                if (handed != null) {
                    return handed;
                }
                long remaining = deadline - System.nanoTime();
                interrupted |= Thread.interrupted();
                if ((remaining <= 0 || interrupted || closed) && waiter.giveUp()) {
                    waiters.remove(waiter);
                    throw waitedInVain(interrupted);
                }
                LockSupport.parkNanos(this, Math.min(remaining, LEAK_CHECK_NANOS));
                reclaimDropped();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException waitedInVain(boolean interrupted) {
        if (closed) {
            return closedException();
        }
        if (interrupted) {
            return new ConnectionStateException(
                    "the thread was interrupted while it waited for a connection (" + status() + ")");
        }
        timeouts.increment();
        return new PoolTimeoutException(
                "No connection became free within " + options.timeout().toMillis() + " ms (" + status()
                        + "). Close connections and sessions as soon as they are done with, or enlarge the pool."
                        + longestHolder());
    }

    private String longestHolder() {
        for (PhysicalConnection member : members) {
            LeaseReference reference = member.leaseReference();
            Throwable acquiredAt = reference == null ? null : reference.acquiredAt();
            if (acquiredAt != null) {
                StringBuilder out = new StringBuilder(" One of those in use was acquired at:");
                for (StackTraceElement frame : acquiredAt.getStackTrace()) {
                    out.append("\n    ").append(frame);
                }
                return out.toString();
            }
        }
        return "";
    }

    /** The connection itself if it may be used, otherwise a new one in its place. */
    private PhysicalConnection usable(PhysicalConnection connection) {
        if (isOutdated(connection)) {
            remove(connection);
            return openReserved();
        }
        if (options.prePing() && !opener.answers(connection)) {
            LOG.log(Level.DEBUG, "a pooled connection did not answer; all older ones are replaced");
            invalidate(connection.generation());
            remove(connection);
            return openReserved();
        }
        return connection;
    }

    private boolean isOutdated(PhysicalConnection connection) {
        return connection.generation() != generation.get()
                || options.recycle() != null
                        && connection.ageNanos() >= options.recycle().toNanos();
    }

    private PhysicalConnection openReserved() {
        boolean success = false;
        try {
            int number = generation.get();
            PhysicalConnection connection = opener.open();
            connection.generation(number);
            members.add(connection);
            opened.increment();
            success = true;
            return connection;
        } finally {
            if (!success) {
                openCount.decrementAndGet();
                serveWaiters();
            }
        }
    }

    private ConnectionLease lease(PhysicalConnection connection) {
        Lease lease = new Lease(connection);
        Throwable acquiredAt = options.leakTrace() ? new Throwable("acquired here") : null;
        connection.leaseReference(new LeaseReference(lease, dropped, connection, acquiredAt));
        return lease;
    }

    private void takeBack(PhysicalConnection connection) {
        if (closed || connection.generation() != generation.get()) {
            closeFreed(connection);
        } else if (!handOver(connection)) {
            if (idleCount.incrementAndGet() > options.size()) {
                idleCount.decrementAndGet();
                closeFreed(connection);
                return;
            }
            pushIdle(connection);
            serveWaiters();
            if (closed) {
                closeIdle();
            }
        }
    }

    private void closeFreed(PhysicalConnection connection) {
        remove(connection);
        openCount.decrementAndGet();
        serveWaiters();
    }

    /** Closes a connection but keeps its place in the count. */
    private void remove(PhysicalConnection connection) {
        members.remove(connection);
        opener.close(connection);
    }

    /** Hands what is free to those in line. Called after something became free and after somebody joined the line. */
    private void serveWaiters() {
        while (!waiters.isEmpty()) {
            PhysicalConnection connection = pollIdle();
            if (connection != null) {
                if (!handOver(connection)) {
                    idleCount.incrementAndGet();
                    pushIdle(connection);
                }
            } else if (reserve()) {
                if (!handOver(PoolWaiter.PERMIT)) {
                    openCount.decrementAndGet();
                }
            } else {
                return;
            }
        }
    }

    private boolean handOver(Object offered) {
        PoolWaiter waiter;
        while ((waiter = waiters.poll()) != null) {
            if (waiter.offer(offered)) {
                return true;
            }
        }
        return false;
    }

    private boolean reserve() {
        int open = openCount.get();
        while (open < limit) {
            int seen = openCount.compareAndExchange(open, open + 1);
            if (seen == open) {
                return true;
            }
            open = seen;
        }
        return false;
    }

    private @Nullable PhysicalConnection pollIdle() {
        PhysicalConnection connection = idle.pollFirst();
        if (connection != null) {
            idleCount.decrementAndGet();
        }
        return connection;
    }

    private void pushIdle(PhysicalConnection connection) {
        if (options.lifo()) {
            idle.addFirst(connection);
        } else {
            idle.addLast(connection);
        }
    }

    private void reclaimDropped() {
        LeaseReference reference;
        while ((reference = (LeaseReference) dropped.poll()) != null) {
            LOG.log(
                    Level.WARNING,
                    "a connection was dropped without being closed; the pool closes it and goes on"
                            + (reference.acquiredAt() == null
                                    ? " (the pool option leakTrace tells where it was acquired)"
                                    : ""),
                    reference.acquiredAt());
            closeFreed(reference.connection());
        }
    }

    @Override
    public void invalidate() {
        generation.incrementAndGet();
    }

    private void invalidate(int number) {
        // Only the first who notices: those that come later speak of connections that are outdated already.
        generation.compareAndSet(number, number + 1);
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(
                "QueuePool", limit, openCount.get(), idleCount.get(), waiters.size(), opened.sum(), timeouts.sum());
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
        while (handOver(PoolWaiter.CLOSED)) {
            // Each one in line is told.
        }
    }

    private void closeIdle() {
        PhysicalConnection connection;
        while ((connection = pollIdle()) != null) {
            remove(connection);
            openCount.decrementAndGet();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw closedException();
        }
    }

    private static PoolClosedException closedException() {
        return new PoolClosedException("the engine is closed, so its pool gives no more connections");
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
                takeBack(connection);
            }
        }

        @Override
        public void discard() {
            if (end()) {
                closeFreed(connection);
            }
        }

        @Override
        public void invalidate() {
            QueuePool.this.invalidate(connection.generation());
            discard();
        }

        @Override
        public PhysicalConnection detach() {
            if (!end()) {
                throw new ConnectionStateException("a connection that was given back cannot be detached from its pool");
            }
            members.remove(connection);
            openCount.decrementAndGet();
            serveWaiters();
            return connection;
        }

        private boolean end() {
            if (!ended.compareAndSet(false, true)) {
                return false;
            }
            LeaseReference reference = connection.leaseReference();
            if (reference != null) {
                reference.clear();
                connection.leaseReference(null);
            }
            return true;
        }
    }
}
