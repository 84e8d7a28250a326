package io.athanor.compatibility.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.PoolClosedException;
import io.athanor.engine.pool.ConnectionLease;
import io.athanor.engine.pool.PhysicalConnection;
import io.athanor.engine.pool.QueuePool;
import io.athanor.engine.pool.QueuePoolOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A queue pool in the hands of several threads. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@SuppressWarnings("NullAway.Init") // JUnit initialises before each test
@EveryBed
@Requires(Requirement.ENGINE)
public class PoolConcurrencySuite {

    private static final QueuePoolOptions ONE =
            QueuePoolOptions.DEFAULT.withSize(1).withMaxOverflow(0).withTimeout(Duration.ofSeconds(50));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TestBed bed;
    private TestDatabase database;
    private CountingOpener opener;

    PoolConcurrencySuite(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    final void prepareDatabase() throws SQLException {
        database = bed.createDatabase();
        opener = new CountingOpener(database.url());
    }

    @AfterEach
    final void removeDatabase() throws SQLException {
        threads.shutdownNow();
        assertEquals(opener.opened.get(), opener.closed.get(), "connections are still open");
        database.close();
    }

    private static void waitForWaiters(QueuePool pool, int count) {
        while (pool.status().waiting() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void scenario05_recycleWhileOthersAcquire_neverHandsOutAnOldOne() throws Exception {
        AtomicLong now = new AtomicLong(1);
        long lifetime = 50;
        QueuePool pool = new QueuePool(opener, ONE.withSize(4).withRecycle(Duration.ofNanos(lifetime)), now::get);
        Map<PhysicalConnection, Long> firstSeen = new ConcurrentHashMap<>();
        AtomicInteger tooOld = new AtomicInteger();
        List<Future<?>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            tasks.add(threads.submit(() -> {
                for (int round = 0; round < 100; round++) {
                    long before = now.getAndIncrement();
                    ConnectionLease lease = pool.acquire();
                    long seen = firstSeen.computeIfAbsent(lease.connection(), unseen -> now.get());
                    if (before - seen >= lifetime) {
                        tooOld.incrementAndGet();
                    }
                    lease.release();
                    if (round % 10 == 0) {
                        pool.maintain();
                    }
                }
            }));
        }
        for (Future<?> task : tasks) {
            task.get();
        }
        assertEquals(0, tooOld.get());
        assertTrue(opener.opened.get() > 4, "nothing was recycled");
        assertEquals(opener.opened.get() - opener.closed.get(), pool.status().open());
        assertEquals(0, pool.status().inUse());
        pool.close();
    }

    @Test
    void idleTimeout_afterThreadsContended_closesWhatAQuietPoolDoesNotNeed() throws Exception {
        AtomicLong now = new AtomicLong();
        QueuePool pool = new QueuePool(opener, ONE.withSize(4).withIdleTimeout(Duration.ofMinutes(5)), now::get);
        List<ExecutorService> users = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            ExecutorService user = Executors.newSingleThreadExecutor();
            users.add(user);
            tasks.add(user.submit(() -> {
                ConnectionLease own = pool.acquire();
                start.await();
                own.release();
                for (int round = 0; round < 20_000; round++) {
                    pool.acquire().release();
                }
                return null;
            }));
        }
        while (pool.status().inUse() < 4) {
            Thread.onSpinWait();
        }
        start.countDown();
        for (Future<?> task : tasks) {
            task.get();
        }
        assertEquals(4, pool.status().idle());
        assertEquals(4, opener.opened.get());
        for (int minute = 0; minute < 10; minute++) {
            now.addAndGet(Duration.ofMinutes(1).toNanos());
            for (ExecutorService user : users) {
                user.submit(() -> pool.acquire().release()).get();
            }
            pool.maintain();
        }
        assertEquals(1, pool.status().open(), "one after the other, the threads need but one");
        users.forEach(ExecutorService::shutdown);
        pool.close();
    }

    @Test
    void scenario07_connectFails_letsTheNextInLineTry() throws Exception {
        QueuePool pool = new QueuePool(opener, ONE);
        opener.failures.set(1);
        opener.gate = new CountDownLatch(1);
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
        pool.close();
    }

    @Test
    void scenario08_connectHangs_othersAreServedByReleases() throws Exception {
        QueuePool pool = new QueuePool(opener, ONE.withSize(2));
        ConnectionLease held = pool.acquire();
        opener.gate = new CountDownLatch(1);
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
        waiting.get().release();
        pool.close();
    }

    @Test
    void scenario15_closeWhileBorrowed_closesOnReturnAndFailsThoseWhoWait() throws Exception {
        QueuePool pool = new QueuePool(opener, ONE);
        ConnectionLease held = pool.acquire();
        Future<ConnectionLease> waiting = threads.submit(pool::acquire);
        waitForWaiters(pool, 1);
        pool.close();
        ExecutionException e = assertThrows(ExecutionException.class, waiting::get);
        assertTrue(e.getCause() instanceof PoolClosedException, String.valueOf(e.getCause()));
        assertFalse(held.connection().jdbc().isClosed());
        held.release();
        assertTrue(held.connection().jdbc().isClosed());
        assertThrows(PoolClosedException.class, pool::acquire);
        assertEquals(0, pool.status().open());
    }

    @Test
    void scenario16_waiters_areServedInTheOrderOfTheirArrival() throws Exception {
        QueuePool pool = new QueuePool(opener, ONE);
        ConnectionLease held = pool.acquire();
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            waiting.add(threads.submit(() -> {
                ConnectionLease lease = pool.acquire();
                order.add(number);
                lease.release();
            }));
            waitForWaiters(pool, i + 1);
        }
        held.release();
        for (Future<?> task : waiting) {
            task.get();
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), order);
        assertEquals(1, opener.opened.get());
        pool.close();
    }

    @Test
    void scenario17_closeUnderLoad_endsEverybodyAndLeavesNothingOpen() throws Exception {
        QueuePool pool = new QueuePool(opener, ONE.withSize(3).withMaxOverflow(2));
        CountDownLatch warm = new CountDownLatch(16);
        List<Future<Integer>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            tasks.add(threads.submit(() -> {
                for (int round = 0; ; round++) {
                    try {
                        ConnectionLease lease = pool.acquire();
                        Thread.yield();
                        lease.release();
                    } catch (PoolClosedException e) {
                        return round;
                    }
                    warm.countDown();
                }
            }));
        }
        warm.await();
        pool.close();
        for (Future<Integer> task : tasks) {
            assertTrue(task.get() >= 0);
        }
        assertEquals(0, pool.status().open());
        assertEquals(0, pool.status().waiting());
    }

    @Test
    void interrupt_whileWaiting_stopsWaitingAndStays() throws Exception {
        QueuePool pool = new QueuePool(opener, ONE);
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
        pool.close();
    }

    @Test
    void load_someFail_neverSharesAConnectionAndLosesNone() throws Exception {
        for (boolean lifo : List.of(true, false)) {
            QueuePool pool =
                    new QueuePool(opener, ONE.withSize(3).withMaxOverflow(2).withLifo(lifo));
            Set<PhysicalConnection> inUse = ConcurrentHashMap.newKeySet();
            AtomicInteger shared = new AtomicInteger();
            List<Future<?>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                int seed = thread;
                tasks.add(threads.submit(() -> {
                    for (int round = 0; round < 300; round++) {
                        ConnectionLease lease = pool.acquire();
                        if (!inUse.add(lease.connection())) {
                            shared.incrementAndGet();
                        }
                        Thread.yield();
                        inUse.remove(lease.connection());
                        end(lease, round + seed);
                    }
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
            assertEquals(0, shared.get());
            assertEquals(0, pool.status().inUse());
            assertEquals(0, pool.status().waiting());
            assertTrue(pool.status().idle() <= 3, pool.status().toString());
            pool.close();
            assertEquals(0, pool.status().open());
        }
    }

    private static void end(ConnectionLease lease, int step) {
        if (step % 97 == 0) {
            lease.invalidate();
        } else if (step % 41 == 0) {
            lease.discard();
        } else {
            lease.release();
        }
    }
}
