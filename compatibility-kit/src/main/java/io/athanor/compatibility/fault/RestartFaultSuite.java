package io.athanor.compatibility.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.RestartableServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.OperationalException;
import io.athanor.engine.pool.PoolStatus;
import io.athanor.feature.Feature;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A server that stops or crashes, and comes back. */
@Requires(Requirement.RESTARTS)
public class RestartFaultSuite extends FaultSuite {

    private static final int WRITERS = 4;

    RestartFaultSuite(TestBed bed) {
        super(bed);
    }

    private RestartableServer server() {
        return bed().restartable().orElseThrow();
    }

    @Override
    TestDatabase createDatabase() throws SQLException {
        return server().createDatabase();
    }

    @Test
    @Feature("POOL-11")
    void restarted_noStaleConnectionIsHandedOutAfterOneError() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            fill(engine);
            assertStatus(engine.poolStatus(), 0, 2);
            server().stop();
            server().start();
            for (int id = 2; id <= 6; id++) {
                int next = id;
                assertEquals(id > 2, succeeds(() -> addAndCommit(engine, next)), "row " + id);
            }
            try (Connection first = engine.connect();
                    Connection second = engine.connect()) {
                add(first, 7);
                add(second, 8);
                assertStatus(engine.poolStatus(), 2, 0);
            }
            assertEquals(0, engine.poolStatus().timeouts());
            assertEquals(0, engine.poolStatus().waiting());
            conclude("server restarted", engine);
        }
    }

    private static void assertStatus(PoolStatus status, int inUse, int idle) {
        assertEquals(inUse, status.inUse(), status.toString());
        assertEquals(idle, status.idle(), status.toString());
    }

    @Test
    void restarted_prePing() {
        try (Engine engine = engine(EngineOption.poolPrePing())) {
            addAndCommit(engine, 1);
            fill(engine);
            server().stop();
            server().start();
            assertTrue(succeeds(() -> addAndCommit(engine, 2)));
            fill(engine);
            conclude("server restarted, with pre-ping", engine);
        }
    }

    @Test
    void crashedInATransaction() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                server().crash();
                assertFalse(succeeds(() -> add(connection, 3)));
                server().start();
                connection.rollback();
                addAndCommit(connection, 4);
            }
            conclude("server killed (SIGKILL) in a transaction, started again", engine);
        }
    }

    @Test
    void scenario26_restartedUnderLoad() throws Exception {
        AtomicInteger numbers = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (Engine engine = engine()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> {
                    while (!enough.get()) {
                        write(engine, numbers.incrementAndGet(), written, failed);
                    }
                }));
            }
            waitFor(written, 50);
            server().stop();
            server().start();
            waitFor(written, written.get() + 50);
            enough.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertTrue(failed.get() > 0, "nobody noticed");
            conclude("26 server restarted under load", engine);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void waitFor(AtomicInteger counter, int value) {
        while (counter.get() < value) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private void write(Engine engine, int number, AtomicInteger written, AtomicInteger failed) {
        try (Connection connection = engine.connect()) {
            addAndCommit(connection, number);
            written.incrementAndGet();
        } catch (DisconnectedException e) {
            failed.incrementAndGet();
            if (e.code() == ErrorCode.COMMIT_IN_DOUBT) {
                inDoubt(number);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        } catch (OperationalException e) {
            // While it starts, some servers answer that they cannot yet.
            failed.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
