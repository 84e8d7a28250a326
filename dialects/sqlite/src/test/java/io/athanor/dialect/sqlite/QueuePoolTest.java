package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.PoolClosedException;
import io.athanor.engine.error.PoolTimeoutException;
import io.athanor.engine.pool.ConnectionLease;
import io.athanor.engine.pool.PhysicalConnection;
import io.athanor.engine.pool.QueuePool;
import io.athanor.engine.pool.QueuePoolOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QueuePoolTest {

    private static final QueuePoolOptions ONE =
            QueuePoolOptions.DEFAULT.withSize(1).withMaxOverflow(0).withTimeout(Duration.ofMillis(50));
    private static final Duration LONG = Duration.ofSeconds(30);

    private final SqliteOpener opener = new SqliteOpener();

    private QueuePool pool(QueuePoolOptions options) {
        return new QueuePool(opener, options);
    }

    private static void waitForWaiters(QueuePool pool, int count) {
        while (pool.status().waiting() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void acquire_released_isUsedAgain() {
        QueuePool pool = pool(ONE);
        PhysicalConnection first = use(pool);
        assertSame(first, use(pool));
        assertEquals(1, opener.opened.get());
    }

    private static PhysicalConnection use(QueuePool pool) {
        ConnectionLease lease = pool.acquire();
        lease.release();
        return lease.connection();
    }

    @Test
    void acquire_usedUp_timesOutWithTheStatus() {
        QueuePool pool =
                pool(QueuePoolOptions.DEFAULT.withSize(1).withMaxOverflow(1).withTimeout(Duration.ofMillis(120)));
        pool.acquire();
        pool.acquire();
        long begin = System.nanoTime();
        PoolTimeoutException e = assertThrows(PoolTimeoutException.class, pool::acquire);
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertTrue(waited >= 119 && waited < 5000, "waited " + waited + " ms");
        assertTrue(e.getMessage().contains("120 ms (QueuePool: 2 in use, 0 idle, 0 waiting, limit 2)"), e.getMessage());
        assertEquals(1, pool.status().timeouts());
    }

    @Test
    void acquire_usedUpWithTrace_tellsWhereOneIsHeld() {
        QueuePool pool = pool(ONE.withLeakTrace(true));
        pool.acquire();
        PoolTimeoutException e = assertThrows(PoolTimeoutException.class, pool::acquire);
        assertTrue(e.getMessage().contains("acquire_usedUpWithTrace"), e.getMessage());
    }

    @Test
    void release_overflow_isClosed() {
        QueuePool pool = pool(QueuePoolOptions.DEFAULT.withSize(1).withMaxOverflow(2));
        List<ConnectionLease> leases = List.of(pool.acquire(), pool.acquire(), pool.acquire());
        leases.forEach(ConnectionLease::release);
        assertEquals(1, pool.status().open());
        assertEquals(2, opener.closed.get());
    }

    @Test
    void release_twice_countsOnce() {
        QueuePool pool = pool(QueuePoolOptions.DEFAULT.withSize(2).withMaxOverflow(0));
        ConnectionLease lease = pool.acquire();
        lease.release();
        lease.release();
        lease.discard();
        assertEquals(1, pool.status().idle());
        assertNotSame(pool.acquire().connection(), pool.acquire().connection());
    }

    @Test
    void prePing_deadConnection_isReplacedAndFreshOneIsNotAsked() throws SQLException {
        QueuePool pool = pool(ONE.withPrePing(true));
        PhysicalConnection first = use(pool);
        assertEquals(0, opener.pings.get());
        first.jdbc().close();
        PhysicalConnection second = use(pool);
        assertNotSame(first, second);
        assertEquals(1, opener.pings.get());
        assertFalse(second.jdbc().isClosed());
        assertEquals(1, pool.status().open());
    }

    @Test
    void invalidate_oneBroken_replacesAllOlderButNotYounger() {
        QueuePool pool = pool(QueuePoolOptions.DEFAULT.withSize(3).withMaxOverflow(0));
        ConnectionLease broken = pool.acquire();
        ConnectionLease survivor = pool.acquire();
        ConnectionLease idle = pool.acquire();
        idle.release();
        broken.invalidate();
        ConnectionLease young = pool.acquire();
        assertNotSame(idle.connection(), young.connection());
        survivor.invalidate();
        young.release();
        assertSame(young.connection(), use(pool), "a second failure of the old generation spares the new one");
        assertEquals(1, pool.status().open());
    }

    @Test
    void invalidate_checkedOutSurvivor_isClosedOnReturn() {
        QueuePool pool = pool(QueuePoolOptions.DEFAULT.withSize(2).withMaxOverflow(0));
        ConnectionLease survivor = pool.acquire();
        pool.invalidate();
        survivor.release();
        assertEquals(0, pool.status().open());
        assertEquals(1, opener.closed.get());
    }

    @Test
    void recycle_olderConnection_isReplaced() {
        QueuePool pool = pool(ONE.withRecycle(Duration.ZERO));
        assertNotSame(use(pool), use(pool));
        assertEquals(1, opener.closed.get());
        QueuePool patient = pool(ONE.withRecycle(Duration.ofHours(1)));
        assertSame(use(patient), use(patient));
    }

    @Test
    void acquire_openingFails_givesThePlaceBack() {
        QueuePool pool = pool(ONE);
        opener.failures = 1;
        assertThrows(ConnectionStateException.class, pool::acquire);
        assertEquals(0, pool.status().open());
        assertDoesNotThrow(() -> pool.acquire().release());
    }

    @Test
    void acquire_openingFails_letsTheNextInLineTry() throws Exception {
        QueuePool pool = pool(ONE.withTimeout(LONG));
        opener.failures = 1;
        opener.gate = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<ConnectionLease> first = threads.submit(pool::acquire);
            while (pool.status().open() == 0) {
                Thread.onSpinWait();
            }
            Future<ConnectionLease> second = threads.submit(pool::acquire);
            waitForWaiters(pool, 1);
            opener.gate.countDown();
            assertThrows(ExecutionException.class, first::get);
            second.get().release();
            assertEquals(1, pool.status().idle());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void acquire_whileAnotherConnectHangs_isServedByReleases() throws Exception {
        QueuePool pool =
                pool(QueuePoolOptions.DEFAULT.withSize(2).withMaxOverflow(0).withTimeout(LONG));
        ConnectionLease held = pool.acquire();
        opener.gate = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<ConnectionLease> hanging = threads.submit(pool::acquire);
            while (pool.status().open() < 2) {
                Thread.onSpinWait();
            }
            Future<ConnectionLease> waiting = threads.submit(pool::acquire);
            waitForWaiters(pool, 1);
            held.release();
            assertSame(held.connection(), waiting.get().connection());
            assertFalse(hanging.isDone());
            opener.gate.countDown();
            hanging.get().release();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void release_withWaiters_servesThemInTheOrderOfTheirArrival() throws Exception {
        QueuePool pool = pool(ONE.withTimeout(LONG));
        ConnectionLease held = pool.acquire();
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                ConnectionLease lease = pool.acquire();
                order.add(number);
                lease.release();
            });
            threads.add(thread);
            thread.start();
            waitForWaiters(pool, i + 1);
        }
        held.release();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(0, 1, 2, 3, 4), order);
        assertEquals(1, opener.opened.get());
    }

    @Test
    void acquire_interrupted_stopsWaitingAndStaysInterrupted() throws Exception {
        QueuePool pool = pool(ONE.withTimeout(LONG));
        ConnectionLease held = pool.acquire();
        AtomicInteger outcome = new AtomicInteger();
        Thread thread = new Thread(() -> {
            assertThrows(ConnectionStateException.class, pool::acquire);
            outcome.set(Thread.currentThread().isInterrupted() ? 1 : 2);
        });
        thread.start();
        waitForWaiters(pool, 1);
        thread.interrupt();
        thread.join();
        assertEquals(1, outcome.get());
        held.release();
        assertEquals(1, pool.status().idle());
        assertEquals(0, pool.status().waiting());
    }

    @Test
    void lease_droppedWithoutRelease_isReclaimed() {
        QueuePool pool = pool(ONE.withTimeout(LONG));
        PhysicalConnection lost = pool.acquire().connection();
        Thread collector = new Thread(() -> {
            while (!Thread.interrupted()) {
                System.gc();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        });
        collector.start();
        ConnectionLease lease = pool.acquire();
        collector.interrupt();
        assertNotSame(lost, lease.connection());
        assertEquals(1, pool.status().open());
        lease.release();
    }

    @Test
    void close_whileBorrowed_closesOnReturnAndFailsThoseWhoWait() throws Exception {
        QueuePool pool = pool(ONE.withTimeout(LONG));
        ConnectionLease held = pool.acquire();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<ConnectionLease> waiting = threads.submit(pool::acquire);
            waitForWaiters(pool, 1);
            pool.close();
            ExecutionException e = assertThrows(ExecutionException.class, waiting::get);
            assertTrue(e.getCause() instanceof PoolClosedException, String.valueOf(e.getCause()));
        } finally {
            threads.shutdownNow();
        }
        assertFalse(held.connection().jdbc().isClosed());
        held.release();
        assertTrue(held.connection().jdbc().isClosed());
        assertThrows(PoolClosedException.class, pool::acquire);
        assertEquals(0, pool.status().open());
    }

    @Test
    void load_manyThreads_neverShareAConnectionAndLoseNone() throws Exception {
        QueuePool pool =
                pool(QueuePoolOptions.DEFAULT.withSize(3).withMaxOverflow(2).withTimeout(LONG));
        Set<PhysicalConnection> inUse = ConcurrentHashMap.newKeySet();
        AtomicInteger shared = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<?>> tasks = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            int seed = i;
            tasks.add(threads.submit(() -> {
                for (int round = 0; round < 500; round++) {
                    ConnectionLease lease = pool.acquire();
                    if (!inUse.add(lease.connection())) {
                        shared.incrementAndGet();
                    }
                    Thread.yield();
                    inUse.remove(lease.connection());
                    if ((round + seed) % 97 == 0) {
                        lease.invalidate();
                    } else if ((round + seed) % 41 == 0) {
                        lease.discard();
                    } else {
                        lease.release();
                    }
                }
            }));
        }
        for (Future<?> task : tasks) {
            task.get();
        }
        threads.shutdown();
        assertEquals(0, shared.get());
        assertEquals(0, pool.status().inUse());
        assertEquals(0, pool.status().waiting());
        assertTrue(pool.status().idle() <= 3, pool.status().toString());
        pool.close();
        assertEquals(0, pool.status().open());
        assertEquals(opener.opened.get(), opener.closed.get());
    }

    @Test
    void detach_connection_leavesRoomForAnother() throws SQLException {
        QueuePool pool = pool(ONE);
        ConnectionLease lease = pool.acquire();
        PhysicalConnection detached = lease.detach();
        assertNotSame(detached, use(pool));
        assertThrows(ConnectionStateException.class, lease::detach);
        pool.close();
        assertFalse(detached.jdbc().isClosed());
        detached.close();
    }
}
