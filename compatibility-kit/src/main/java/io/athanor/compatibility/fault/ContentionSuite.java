package io.athanor.compatibility.fault;

import static io.athanor.engine.Retry.retry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.error.DatabaseException;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Transactions that get in each other's way. */
public class ContentionSuite extends FaultSuite {

    private static final int WORKERS = 4;
    private static final int JOBS = 40;

    ContentionSuite(TestBed bed) {
        super(bed);
    }

    static int amount(Connection connection, int id) {
        Object amount = connection
                .execute(Sql.text("SELECT amount FROM ledger WHERE id = :id"), Map.of("id", id))
                .scalarOne();
        return ((Number) Objects.requireNonNull(amount)).intValue();
    }

    static void increase(Connection connection, int id) {
        connection.execute(Sql.text("UPDATE ledger SET amount = amount + 1 WHERE id = :id"), Map.of("id", id));
    }

    static int amount(Engine engine, int id) {
        return engine.beginAndGet(connection -> amount(connection, id));
    }

    /** Two transactions that take two rows in opposite order, at the first attempt at the same time. */
    private static final class Crossing {

        private final CountDownLatch bothHoldOne = new CountDownLatch(2);
        private final AtomicInteger attempts = new AtomicInteger();

        void run(Connection connection, int first, int second) {
            attempts.incrementAndGet();
            increase(connection, first);
            bothHoldOne.countDown();
            try {
                bothHoldOne.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            increase(connection, second);
        }
    }

    @Test
    void deadlock() {
        if (!bed().meets(Requirement.ROW_LOCKS)) {
            return;
        }
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            addAndCommit(engine, 2);
            Crossing crossing = new Crossing();
            CompletableFuture<@Nullable DatabaseException> other = CompletableFuture.supplyAsync(
                    () -> failure(() -> engine.begin(connection -> crossing.run(connection, 2, 1))));
            DatabaseException mine = failure(() -> engine.begin(connection -> crossing.run(connection, 1, 2)));
            DatabaseException others = other.join();
            assertTrue((mine == null) != (others == null), "one is the victim, not " + mine + " and " + others);
            succeeds(() -> {
                throw Objects.requireNonNull(mine == null ? others : mine);
            });
            assertEquals(1, amount(engine, 1), "the victim's work was undone, the other one's was done");
            assertEquals(1, amount(engine, 2));
            conclude("deadlock", engine);
        }
    }

    private static @Nullable DatabaseException failure(Runnable work) {
        try {
            work.run();
            return null;
        } catch (DatabaseException e) {
            return e;
        }
    }

    @Test
    void scenario30_deadlock_withRetry() {
        if (!bed().meets(Requirement.ROW_LOCKS)) {
            return;
        }
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            addAndCommit(engine, 2);
            Crossing crossing = new Crossing();
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> engine.transaction(retry(5), connection -> crossing.run(connection, 2, 1)));
            assertTrue(succeeds(() -> engine.transaction(retry(5), connection -> crossing.run(connection, 1, 2))));
            other.join();
            assertEquals(2, amount(engine, 1));
            assertEquals(2, amount(engine, 2));
            assertTrue(crossing.attempts.get() > 2, "there was no deadlock");
            conclude("30 deadlock, with retry", engine);
        }
    }

    @Test
    void scenario32_lostUpdate_isSeenByTheVersion() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            int seen = amount(engine, 1);
            assertEquals(1, changedIfStill(engine, seen));
            assertEquals(0, changedIfStill(engine, seen), "a second change of the same version went through");
            assertEquals(1, amount(engine, 1));
            conclude("32 second change of the same version", engine);
        }
    }

    private static int changedIfStill(Engine engine, int seen) {
        return engine.beginAndGet(connection -> connection
                .execute(
                        Sql.text("UPDATE ledger SET amount = amount + 1 WHERE id = 1 AND amount = :seen"),
                        Map.of("seen", seen))
                .rowCount());
    }

    @Test
    void scenario33_queueWithSkipLocked_givesEachJobToOneWorker() throws Exception {
        if (!bed().meets(Requirement.ROW_LOCKS)) {
            return;
        }
        try (Engine engine = engine()) {
            try (Connection connection = engine.connect()) {
                for (int id = 1; id <= JOBS; id++) {
                    add(connection, id);
                }
                connection.commit();
            }
            for (int id = 1; id <= JOBS; id++) {
                acknowledged(id);
            }
            ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
            List<Future<Integer>> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                workers.add(threads.submit(() -> work(engine)));
            }
            int done = 0;
            for (Future<Integer> worker : workers) {
                done += worker.get();
            }
            threads.shutdown();
            assertEquals(JOBS, done);
            for (int id = 1; id <= JOBS; id++) {
                assertEquals(1, amount(engine, id), "job " + id + " was not done exactly once");
            }
            conclude("33 queue of jobs, SKIP LOCKED, four workers", engine);
        }
    }

    /** Does jobs until none is left; a job that another one has at that moment is passed by. */
    private static int work(Engine engine) {
        int done = 0;
        while (true) {
            boolean found = engine.beginAndGet(connection -> {
                Object id = connection
                        .execute(Sql.text(
                                "SELECT id FROM ledger WHERE amount = 0 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED"))
                        .scalars()
                        .first()
                        .orElse(null);
                if (id == null) {
                    return false;
                }
                increase(connection, ((Number) id).intValue());
                return true;
            });
            if (!found) {
                return done;
            }
            done++;
        }
    }
}
