package io.athanor.engine.pool;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.PoolClosedException;
import io.athanor.engine.error.PoolTimeoutException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A pool that keeps some connections, opens more under load, and makes everybody else wait in line.
 *
 * <p>It has no lock. Idle connections are in a concurrent collection; a thread that finds none and may not open one
 * waits in line. Whoever comes later goes first only as long as the first in line has waited for less than about a
 * millisecond, in which others may take and return a connection many times; from then on each connection that becomes
 * free, and each leave to open one, is handed to the first in line. After a disconnect is reported by
 * {@link ConnectionLease#invalidate}, all connections opened before are replaced before they are used again. If its
 * {@link PoolUpkeep} asks for it, a daemon thread looks after it from its first connection until it is closed.
 */
public final class QueuePool implements ConnectionPool {

    private static final System.Logger LOG = System.getLogger("io.athanor.engine.pool");
    private static final long LEAK_CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long the first in line leaves alone those who go before it. */
    private static final long NAP_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    /** How often a connection comes back until somebody looks at the clock for the first in line, who may be asleep. */
    private static final int RETURNS_PER_LOOK = 8;

    /** Lifetimes differ by up to this part, so that connections opened together are not replaced together. */
    private static final int JITTER_PART = 10;

    private final ConnectionOpener opener;
    private final QueuePoolOptions options;
    private final LongSupplier clock;
    private final int limit;
    private final long timeoutNanos;
    private final long lifetimeNanos;
    private final boolean countsIdleTime;
    private final IdleConnections idle;
    private final AtomicInteger openCount = new AtomicInteger();
    private final AtomicInteger generation = new AtomicInteger();
    private final WaitingLine line = new WaitingLine();
    private final Leases leases;
    private final LongAdder opened = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private final AtomicBoolean upkeepWanted;
    private volatile @Nullable Thread upkeep;
    private volatile boolean closed;

    /** A pool without connections yet. */
    public QueuePool(ConnectionOpener opener, QueuePoolOptions options) {
        this(opener, options, System::nanoTime, options.upkeep().needsRounds());
    }

    /**
     * A pool without a thread of its own, for programs that have their own clock and call {@link #maintain} themselves.
     *
     * @param clock the time in nanoseconds, which never goes back; waiting for connections does not follow it
     */
    public QueuePool(ConnectionOpener opener, QueuePoolOptions options, LongSupplier clock) {
        this(opener, options, clock, false);
    }

    private QueuePool(ConnectionOpener opener, QueuePoolOptions options, LongSupplier clock, boolean ownUpkeep) {
        PoolUpkeep times = options.upkeep();
        this.opener = opener;
        this.options = options;
        this.clock = clock;
        this.limit = options.limit();
        this.timeoutNanos = options.timeout().toNanos();
        this.lifetimeNanos = times.recycle() == null ? -1 : times.recycle().toNanos();
        this.countsIdleTime = times.countsIdleTime();
        this.leases = new Leases(options, clock);
        this.idle = options.lifo() ? new IdleStack(options.size()) : new IdleQueue();
        this.upkeepWanted = new AtomicBoolean(ownUpkeep);
    }

    @Override
    public ConnectionLease acquire() {
        if (closed) {
            throw closedException();
        }
        PoolWaiter first = line.first();
        if (first == null || !first.isImpatient()) {
            PhysicalConnection connection = idle.poll();
            if (connection != null) {
                return leases.begin(this, usable(connection));
            }
            if (reserve()) {
                return leases.begin(this, openReserved());
            }
        }
        return acquireInLine();
    }

    private ConnectionLease acquireInLine() {
        leases.reclaim(this::closeFreed);
        PoolWaiter waiter = line.join();
        serveLine();
        Object handed = waitFor(waiter);
        // Somebody may have woken this thread, which needs nothing any more, instead of the next one.
        serveLine();
        if (handed == PoolWaiter.CLOSED) {
            throw closedException();
        }
        return leases.begin(
                this, handed instanceof PhysicalConnection connection ? usable(connection) : openReserved());
    }

    private Object waitFor(PoolWaiter waiter) {
        long deadline = waiter.since() + timeoutNanos;
        boolean interrupted = false;
        boolean nap = false;
        try {
            while (true) {
                Object handed = waiter.handed();
                if (handed != null) {
                    return handed;
                }
                waiter.lookAtClock();
                boolean woken = waiter.aboutToLook();
                boolean first = line.first() == waiter;
                PhysicalConnection found = first ? idle.poll() : null;
                if (found != null) {
                    if (waiter.giveUp()) {
                        line.leave(waiter);
                        return found;
                    }
                    putBack(found, true);
                    continue;
                }
                long remaining = deadline - System.nanoTime();
                interrupted |= Thread.interrupted();
                if ((remaining <= 0 || interrupted || closed) && waiter.giveUp()) {
                    line.leave(waiter);
                    serveLine();
                    throw waitedInVain(interrupted);
                }
                // Somebody went first: to be woken for each connection that others use for a moment would cost more
                // than they do.
                nap = first && woken && !nap;
                if (nap) {
                    waiter.aboutToNap();
                }
                LockSupport.parkNanos(this, Math.min(remaining, nap ? NAP_NANOS : LEAK_CHECK_NANOS));
                leases.reclaim(this::closeFreed);
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
                        + leases.holder());
    }

    /** The connection itself if it may be used, otherwise a new one in its place. */
    private PhysicalConnection usable(PhysicalConnection connection) {
        boolean success = false;
        try {
            boolean usable = !isOutdated(connection);
            if (usable && options.prePing() && !opener.answers(connection)) {
                LOG.log(Level.DEBUG, "a pooled connection did not answer; all older ones are replaced");
                invalidate(connection.generation());
                usable = false;
            }
            success = true;
            if (usable) {
                return connection;
            }
        } finally {
            if (!success) {
                closeFreed(connection);
            }
        }
        remove(connection);
        return openReserved();
    }

    private boolean isOutdated(PhysicalConnection connection) {
        return connection.generation() != generation.get()
                || lifetimeNanos >= 0 && clock.getAsLong() - connection.expiresAt() >= 0;
    }

    private PhysicalConnection openReserved() {
        boolean success = false;
        try {
            int number = generation.get();
            PhysicalConnection connection = opener.open();
            connection.join(number, lifetimeNanos < 0 ? 0 : expiry());
            leases.add(connection);
            opened.increment();
            success = true;
            if (upkeepWanted.compareAndSet(true, false)) {
                startUpkeep();
            }
            return connection;
        } finally {
            if (!success) {
                openCount.decrementAndGet();
                serveLine();
            }
        }
    }

    private long expiry() {
        long spread = lifetimeNanos / JITTER_PART;
        long earlier = spread == 0 ? 0 : ThreadLocalRandom.current().nextLong(spread);
        return clock.getAsLong() + lifetimeNanos - earlier;
    }

    // ---- what ends a lease

    void takeBack(PhysicalConnection connection) {
        if (countsIdleTime) {
            connection.rest(clock.getAsLong());
        }
        putBack(connection, true);
    }

    private void putBack(PhysicalConnection connection, boolean next) {
        if (closed || connection.generation() != generation.get()) {
            closeFreed(connection);
            return;
        }
        PoolWaiter first = line.first();
        if (first != null) {
            if (connection.countReturn() % RETURNS_PER_LOOK == 0) {
                first.lookAtClock();
            }
            if (first.isImpatient() && line.handOver(connection)) {
                return;
            }
        }
        if (next) {
            idle.add(connection);
        } else {
            idle.addLast(connection);
        }
        idleAdded();
        if (openCount.get() > options.size()) {
            closeSurplus();
        }
    }

    /** To be called after a connection was put among the idle ones: who looked or closed before did not see it. */
    private void idleAdded() {
        PoolWaiter first = line.first();
        if (first != null) {
            first.wake();
        }
        if (closed) {
            closeIdle();
        }
    }

    /** Closes idle connections beyond those that are kept. */
    private void closeSurplus() {
        while (openCount.get() > options.size() && idle.list().size() > options.size()) {
            PhysicalConnection connection = idle.poll();
            if (connection == null) {
                return;
            }
            if (!line.handOver(connection)) {
                closeFreed(connection);
            }
        }
    }

    void closeFreed(PhysicalConnection connection) {
        try {
            remove(connection);
        } finally {
            openCount.decrementAndGet();
            serveLine();
        }
    }

    /** Makes room for another connection, since somebody took this one out of the pool. */
    void letGo(PhysicalConnection connection) {
        leases.remove(connection);
        openCount.decrementAndGet();
        serveLine();
    }

    void invalidate(int number) {
        // Only the first who notices: those that come later speak of connections that are outdated already.
        generation.compareAndSet(number, number + 1);
    }

    /** Closes a connection but keeps its place in the count. */
    private void remove(PhysicalConnection connection) {
        leases.remove(connection);
        opener.close(connection);
    }

    // ---- handing on

    /** Hands what is free to those in line. Called after something became free and after somebody joined the line. */
    private void serveLine() {
        while (!line.isEmpty()) {
            PhysicalConnection connection = idle.poll();
            if (connection != null) {
                if (!line.handOver(connection)) {
                    idle.add(connection);
                    idleAdded();
                }
            } else if (reserve()) {
                if (!line.handOver(PoolWaiter.PERMIT)) {
                    openCount.decrementAndGet();
                }
            } else {
                return;
            }
        }
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

    // ---- upkeep

    private void startUpkeep() {
        upkeep = UpkeepThread.start(this, options.upkeep().interval());
        if (closed) {
            LockSupport.unpark(upkeep);
        }
    }

    /**
     * Does once what the pool's {@link PoolUpkeep} asks for: closes idle connections that are too old or have rested
     * too long, asks those that have rested for a sign of life, and reports those in use for too long. Also closes
     * those whose users dropped them.
     */
    public void maintain() {
        leases.reclaim(this::closeFreed);
        leases.reportLong();
        idle.restoreOrder();
        idleAdded();
        Duration idleTimeout = options.upkeep().idleTimeout();
        Duration keepalive = options.upkeep().keepalive();
        for (PhysicalConnection connection : idle.list()) {
            long now = clock.getAsLong();
            if (isOutdated(connection) || isPast(now - connection.idleSince(), idleTimeout)) {
                if (idle.remove(connection)) {
                    closeFreed(connection);
                }
            } else if (isPast(now - connection.aliveAt(), keepalive) && idle.remove(connection)) {
                askForSignOfLife(connection);
            }
        }
    }

    private static boolean isPast(long nanos, @Nullable Duration limit) {
        return limit != null && nanos >= limit.toNanos();
    }

    private void askForSignOfLife(PhysicalConnection connection) {
        boolean alive = false;
        try {
            alive = opener.answers(connection);
        } finally {
            if (alive) {
                connection.alive(clock.getAsLong());
                putBack(connection, false);
            } else {
                invalidate(connection.generation());
                closeFreed(connection);
            }
        }
    }

    // ---- the pool as a whole

    /** Closes idle connections now and those in use when they are given back; new ones are opened in their place. */
    @Override
    public void invalidate() {
        generation.incrementAndGet();
        for (PhysicalConnection connection : idle.list()) {
            if (connection.generation() != generation.get() && idle.remove(connection)) {
                closeFreed(connection);
            }
        }
    }

    @Override
    public PoolStatus status() {
        int open = openCount.get();
        int unused = Math.min(idle.list().size(), open);
        return new PoolStatus(
                "QueuePool",
                limit == Integer.MAX_VALUE ? -1 : limit,
                open,
                unused,
                line.size(),
                opened.sum(),
                timeouts.sum());
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(upkeep);
        closeIdle();
        while (line.handOver(PoolWaiter.CLOSED)) {
            // Each one in line is told.
        }
    }

    boolean isClosed() {
        return closed;
    }

    private void closeIdle() {
        PhysicalConnection connection;
        while ((connection = idle.poll()) != null) {
            remove(connection);
            openCount.decrementAndGet();
        }
    }

    private static PoolClosedException closedException() {
        return new PoolClosedException("the engine is closed, so its pool gives no more connections");
    }
}
