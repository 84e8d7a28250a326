package io.athanor.compatibility.pool;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.PoolTimeoutException;
import io.athanor.engine.pool.ConnectionLease;
import io.athanor.engine.pool.PhysicalConnection;
import io.athanor.engine.pool.QueuePool;
import io.athanor.engine.pool.QueuePoolOptions;
import io.athanor.feature.Feature;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A queue pool in the hands of one thread. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@SuppressWarnings("NullAway.Init") // JUnit initialises before each test
@EveryBed
@Requires(Requirement.ENGINE)
public class QueuePoolSuite {

    static final QueuePoolOptions ONE =
            QueuePoolOptions.DEFAULT.withSize(1).withMaxOverflow(0).withTimeout(Duration.ofMillis(50));
    static final QueuePoolOptions THREE = ONE.withSize(3);

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final TestBed bed;
    private TestDatabase database;
    private CountingOpener opener;

    QueuePoolSuite(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    final void prepareDatabase() throws SQLException {
        database = bed.createDatabase();
        opener = new CountingOpener(database.url());
    }

    @AfterEach
    final void removeDatabase() throws SQLException {
        database.close();
    }

    private QueuePool pool(QueuePoolOptions options) {
        return new QueuePool(opener, options, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static PhysicalConnection use(QueuePool pool) {
        ConnectionLease lease = pool.acquire();
        lease.release();
        return lease.connection();
    }

    /** Closes the pool, and checks that every connection was closed. */
    private void end(QueuePool pool) {
        pool.close();
        assertEquals(0, pool.status().open());
        assertEquals(opener.opened.get(), opener.closed.get(), "connections are still open");
    }

    @Test
    void acquire_released_isUsedAgain() {
        QueuePool pool = pool(ONE);
        assertSame(use(pool), use(pool));
        assertEquals(1, opener.opened.get());
        end(pool);
    }

    @Test
    @Feature("POOL-01")
    void acquire_usedUp_timesOutWithTheStatus() {
        QueuePool pool = pool(ONE.withMaxOverflow(1).withTimeout(Duration.ofMillis(120)));
        ConnectionLease kept = pool.acquire();
        ConnectionLease overflow = pool.acquire();
        PoolTimeoutException e = assertThrows(PoolTimeoutException.class, pool::acquire);
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("120 ms (QueuePool: 2 in use, 0 idle, 0 waiting, limit 2)"), message);
        assertEquals(1, pool.status().timeouts());
        kept.release();
        overflow.release();
        assertEquals(1, pool.status().idle());
        assertEquals(1, pool.status().open(), "the overflow is closed when it is given back");
        end(pool);
    }

    @Test
    void acquire_overflowWithoutLimit_neverWaits() {
        QueuePool pool = pool(ONE.withMaxOverflow(-1).withTimeout(Duration.ZERO));
        List<ConnectionLease> leases = List.of(pool.acquire(), pool.acquire(), pool.acquire(), pool.acquire());
        assertEquals(-1, pool.status().limit());
        leases.forEach(ConnectionLease::release);
        assertEquals(1, pool.status().open());
        end(pool);
    }

    @Test
    void acquire_usedUpWithTrace_tellsWhereOneIsHeld() {
        QueuePool pool = pool(ONE.withLeakTrace(true).withTimeout(Duration.ZERO));
        ConnectionLease held = pool.acquire();
        PoolTimeoutException e = assertThrows(PoolTimeoutException.class, pool::acquire);
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("acquire_usedUpWithTrace"), message);
        assertTrue(message.contains(Thread.currentThread().getName()), message);
        held.release();
        end(pool);
    }

    @Test
    @Feature("POOL-03")
    void scenario01_prePing_deadConnection_isReplaced() throws SQLException {
        QueuePool pool = pool(ONE.withPrePing(true));
        PhysicalConnection first = use(pool);
        first.jdbc().close();
        PhysicalConnection second = use(pool);
        assertNotSame(first, second);
        assertFalse(second.jdbc().isClosed());
        assertEquals(1, pool.status().open());
        assertSame(second, use(pool));
        end(pool);
    }

    @Test
    void scenario02_prePing_connectionJustOpened_isNotAsked() {
        QueuePool pool = pool(ONE.withPrePing(true));
        use(pool);
        assertEquals(0, opener.pings.get());
        use(pool);
        assertEquals(1, opener.pings.get());
        end(pool);
    }

    @Test
    void scenario03_oneFailure_replacesAllOlderButNotYounger() {
        QueuePool pool = pool(THREE);
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
        end(pool);
    }

    @Test
    void scenario04_checkedOutSurvivor_isClosedOnReturn() {
        QueuePool pool = pool(THREE);
        ConnectionLease survivor = pool.acquire();
        use(pool);
        assertEquals(1, pool.status().idle());
        pool.invalidate();
        assertEquals(0, pool.status().idle(), "an idle one is closed at once");
        survivor.release();
        assertEquals(0, pool.status().open());
        assertEquals(2, opener.closed.get());
        end(pool);
    }

    @Test
    void recycle_olderConnection_isReplacedBeforeItReachesItsAge() {
        QueuePool pool = pool(ONE.withRecycle(Duration.ofMinutes(10)));
        PhysicalConnection first = use(pool);
        pass(Duration.ofMinutes(9).minusNanos(1));
        assertSame(first, use(pool), "none is replaced before nine tenths of its life");
        pass(Duration.ofMinutes(1).plusNanos(1));
        assertNotSame(first, use(pool));
        assertEquals(1, opener.closed.get());
        end(pool);
        QueuePool never = pool(ONE.withRecycle(Duration.ZERO));
        assertNotSame(use(never), use(never));
        end(never);
    }

    @Test
    void recycle_connectionsOpenedTogether_doNotExpireTogether() {
        QueuePool pool = pool(ONE.withSize(8).withRecycle(Duration.ofMinutes(10)));
        List<ConnectionLease> leases = List.of(
                pool.acquire(),
                pool.acquire(),
                pool.acquire(),
                pool.acquire(),
                pool.acquire(),
                pool.acquire(),
                pool.acquire(),
                pool.acquire());
        leases.forEach(ConnectionLease::release);
        pass(Duration.ofMinutes(9));
        int steps = 0;
        for (int before = pool.status().open();
                before > 0;
                before = pool.status().open()) {
            pass(Duration.ofMillis(100));
            pool.maintain();
            steps += pool.status().open() < before ? 1 : 0;
        }
        assertTrue(steps > 2, "eight connections expired at " + steps + " different times");
        end(pool);
    }

    @Test
    void idleTimeout_connectionAtRest_isClosed() {
        QueuePool pool = pool(THREE.withIdleTimeout(Duration.ofMinutes(5)));
        ConnectionLease first = pool.acquire();
        ConnectionLease second = pool.acquire();
        first.release();
        pass(Duration.ofMinutes(3));
        second.release();
        pass(Duration.ofMinutes(2));
        pool.maintain();
        assertEquals(1, pool.status().open());
        assertSame(second.connection(), use(pool));
        end(pool);
    }

    @Test
    void keepalive_connectionAtRest_isAskedAndReplacedIfDead() throws SQLException {
        QueuePool pool = pool(THREE.withKeepalive(Duration.ofMinutes(1)));
        ConnectionLease first = pool.acquire();
        ConnectionLease second = pool.acquire();
        first.release();
        second.release();
        pool.maintain();
        assertEquals(0, opener.pings.get(), "none has rested for a minute yet");
        pass(Duration.ofMinutes(1));
        pool.maintain();
        pool.maintain();
        assertEquals(2, opener.pings.get());
        first.connection().jdbc().close();
        pass(Duration.ofMinutes(1));
        pool.maintain();
        pool.maintain();
        assertEquals(0, pool.status().open(), "one was dead, so that the other one is taken for dead as well");
        assertDoesNotThrow(() -> use(pool));
        end(pool);
    }

    @Test
    @Feature("POOL-04")
    void lifetimeIdleTimeoutAndKeepalive_together_neverHandOutAnOldConnection() {
        Duration lifetime = Duration.ofMinutes(30);
        QueuePool pool = pool(ONE.withRecycle(lifetime)
                .withIdleTimeout(Duration.ofMinutes(10))
                .withKeepalive(Duration.ofMinutes(2)));
        PhysicalConnection current = use(pool);
        long openedAt = now.get();
        int replaced = 0;
        for (int minute = 0; minute < 120; minute++) {
            pass(Duration.ofMinutes(1));
            pool.maintain();
            if (minute % 3 == 0) {
                PhysicalConnection used = use(pool);
                if (used != current) {
                    current = used;
                    openedAt = now.get();
                    replaced++;
                }
                assertTrue(now.get() - openedAt < lifetime.toNanos(), "older than its lifetime");
            }
        }
        assertTrue(replaced >= 3, "replaced " + replaced + " times in two hours");
        assertTrue(opener.pings.get() >= 20, "asked " + opener.pings.get() + " times in two hours");
        pass(Duration.ofMinutes(10));
        pool.maintain();
        assertEquals(0, pool.status().open(), "nobody used it for ten minutes");
        end(pool);
    }

    @Test
    void upkeep_ownThread_closesWhatRests() {
        QueuePool pool = new QueuePool(opener, THREE.withIdleTimeout(Duration.ofMillis(20)));
        use(pool);
        while (pool.status().open() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertEquals(1, opener.closed.get());
        end(pool);
    }

    @Test
    void scenario06_timeout_isNeitherShortenedNorLengthenedByWakeUps() throws Exception {
        Duration timeout = Duration.ofMillis(150);
        QueuePool pool = pool(ONE.withTimeout(timeout));
        ConnectionLease held = pool.acquire();
        Thread waiter = Thread.currentThread();
        Thread disturber = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.unpark(waiter);
                Thread.onSpinWait();
            }
        });
        disturber.start();
        long begin = System.nanoTime();
        assertThrows(PoolTimeoutException.class, pool::acquire);
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        disturber.interrupt();
        disturber.join();
        assertTrue(waited.compareTo(timeout) >= 0 && waited.toSeconds() < 20, "waited " + waited);
        held.release();
        end(pool);
    }

    @Test
    void scenario07_connectFails_givesThePlaceBack() {
        QueuePool pool = pool(ONE);
        opener.failures.set(1);
        assertThrows(ConnectionStateException.class, pool::acquire);
        assertEquals(0, pool.status().open());
        assertDoesNotThrow(() -> use(pool));
        end(pool);
    }

    @Test
    void scenario09_release_twice_countsOnce() {
        QueuePool pool = pool(ONE.withSize(2));
        ConnectionLease lease = pool.acquire();
        lease.release();
        lease.release();
        lease.discard();
        assertEquals(1, pool.status().idle());
        ConnectionLease first = pool.acquire();
        ConnectionLease second = pool.acquire();
        assertNotSame(first.connection(), second.connection());
        first.release();
        second.release();
        end(pool);
    }

    @Test
    void scenario10_detach_leavesRoomForAnother() throws SQLException {
        QueuePool pool = pool(ONE);
        ConnectionLease lease = pool.acquire();
        PhysicalConnection detached = lease.detach();
        assertNotSame(detached, use(pool));
        assertThrows(ConnectionStateException.class, lease::detach);
        pool.close();
        assertFalse(detached.jdbc().isClosed());
        detached.close();
    }

    @Test
    void order_lifoLetsOthersRest_fifoTakesTurns() {
        QueuePool stack = pool(THREE);
        QueuePool queue = pool(THREE.withLifo(false));
        for (QueuePool pool : List.of(stack, queue)) {
            List<ConnectionLease> leases = List.of(pool.acquire(), pool.acquire(), pool.acquire());
            leases.forEach(ConnectionLease::release);
        }
        assertSame(use(stack), use(stack));
        PhysicalConnection first = use(queue);
        assertNotSame(first, use(queue));
        assertNotSame(first, use(queue));
        assertSame(first, use(queue));
        stack.close();
        end(queue);
    }

    @Test
    @Feature("POOL-05")
    void leak_beyondTheThreshold_isLoggedOnceWithTheAcquiringStack() {
        QueuePool pool = pool(THREE.withLeakThreshold(Duration.ofSeconds(30)));
        ConnectionLease leaked = pool.acquire();
        pass(Duration.ofSeconds(20));
        ConnectionLease prompt = pool.acquire();
        try (PoolLog log = new PoolLog()) {
            pool.maintain();
            assertEquals(List.of(), log.warnings());
            pass(Duration.ofSeconds(11));
            pool.maintain();
            pool.maintain();
            assertEquals(1, log.warnings().size(), log.messages().toString());
            assertTrue(log.messages().get(0).contains("31000 ms, longer than the leak threshold of 30000 ms"));
            StackTraceElement[] trace = log.warnings().get(0).getThrown().getStackTrace();
            assertTrue(
                    List.of(trace).stream()
                            .anyMatch(frame -> frame.getMethodName().startsWith("leak_beyondTheThreshold")),
                    "the stack does not tell who acquired it");
            prompt.release();
            leaked.release();
            assertTrue(
                    log.messages().get(1).contains("was given back"),
                    log.messages().toString());
        }
        assertEquals(2, pool.status().idle());
        end(pool);
    }

    @Test
    void scenario14_leaseDropped_isReclaimedAndReported() {
        QueuePool pool = pool(ONE.withTimeout(Duration.ofSeconds(50)));
        PhysicalConnection lost = pool.acquire().connection();
        Thread collector = new Thread(() -> {
            while (!Thread.interrupted()) {
                System.gc();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        });
        try (PoolLog log = new PoolLog()) {
            collector.start();
            ConnectionLease lease = pool.acquire();
            collector.interrupt();
            assertNotSame(lost, lease.connection());
            assertEquals(1, pool.status().open());
            assertEquals(1, log.warnings().size());
            lease.release();
        }
        end(pool);
    }
}
