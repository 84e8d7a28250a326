package io.athanor.compatibility.engine;

import static io.athanor.engine.Retry.retry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Connection;
import io.athanor.engine.ConnectionWork;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.EngineUrlException;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.Transaction;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.TimeoutException;
import io.athanor.sql.Sql;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads that read and then write one SQLite file, in each of the ways that lose nothing. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SqliteWritersTest {

    private static final int THREADS = 8;
    private static final int TRANSACTIONS = 25;
    private static final ExecutionOptions WRITING = ExecutionOptions.NONE.withWriting(true);

    @TempDir
    Path folder;

    private Engine engine(String options) {
        return Engine.create("sqlite:///" + folder.resolve("test.db") + "?busy_timeout=60000" + options);
    }

    private static void createTable(Engine engine) {
        engine.begin(connection -> {
            connection.execute(Sql.text("CREATE TABLE counter (n INTEGER)"));
            connection.execute(Sql.text("INSERT INTO counter (n) VALUES (0)"));
        });
    }

    private static int count(Connection connection) {
        Object n = connection.execute(Sql.text("SELECT n FROM counter")).scalarOne();
        return ((Number) Objects.requireNonNull(n)).intValue();
    }

    /** Reads, and then writes what depends on it. */
    private static void increment(Connection connection) {
        int before = count(connection);
        connection.execute(Sql.text("UPDATE counter SET n = " + (before + 1)));
    }

    private interface Way {
        void run(ConnectionWork<RuntimeException> work);
    }

    private static void requireNothingLost(Engine engine, Way way) throws InterruptedException, ExecutionException {
        createTable(engine);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    for (int j = 0; j < TRANSACTIONS; j++) {
                        way.run(SqliteWritersTest::increment);
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(THREADS * TRANSACTIONS, engine.beginAndGet(SqliteWritersTest::count));
    }

    @Test
    void transactionMode_ofTheUrl_losesNothing() throws Exception {
        try (Engine engine = engine("&transaction_mode=IMMEDIATE&journal_mode=WAL")) {
            requireNothingLost(engine, engine::begin);
        }
    }

    @Test
    void optionOfATransaction_losesNothing() throws Exception {
        try (Engine engine = engine("")) {
            requireNothingLost(engine, work -> {
                try (Connection connection = engine.connect();
                        Transaction transaction = connection.begin(WRITING)) {
                    work.run(connection);
                    transaction.commit();
                }
            });
        }
    }

    @Test
    void retryOfOutdatedSnapshotsAndLocks_losesNothing() throws Exception {
        try (Engine engine = engine("&journal_mode=WAL")) {
            requireNothingLost(
                    engine,
                    work -> engine.transaction(
                            retry(10_000)
                                    .withPauses(Duration.ofMillis(1), Duration.ofMillis(20))
                                    .alsoOn(ErrorCode.LOCK_TIMEOUT),
                            work));
        }
    }

    @Test
    void idleConnection_holdsNoLock() {
        for (String mode : List.of("&transaction_mode=IMMEDIATE", "&Transaction_Mode=immediate")) {
            try (Engine first = engine(mode);
                    Engine second = Engine.create("jdbc:sqlite:" + folder.resolve("test.db")
                            + "?transaction_mode=IMMEDIATE&busy_timeout=1")) {
                first.begin(connection -> connection.execute(Sql.text("CREATE TABLE IF NOT EXISTS t (n INTEGER)")));
                assertEquals(1, first.poolStatus().idle());
                second.begin(connection -> connection.execute(Sql.text("INSERT INTO t (n) VALUES (1)")));
                assertEquals(1, second.poolStatus().idle());
                first.begin(connection -> connection.execute(Sql.text("DELETE FROM t")));
            }
        }
    }

    @Test
    void writer_holdsTheLockFromTheBeginning_andReadersNone() {
        try (Engine engine = engine("");
                Engine hasty = Engine.create("sqlite:///" + folder.resolve("test.db") + "?busy_timeout=1");
                Connection writer = engine.connect();
                Connection other = hasty.connect()) {
            createTable(engine);
            try (Transaction first = writer.begin(WRITING)) {
                TimeoutException e = assertThrows(TimeoutException.class, () -> other.begin(WRITING));
                assertEquals(ErrorCode.LOCK_TIMEOUT, e.code());
                assertEquals(0, count(other), "reading goes on");
                other.rollback();
                increment(writer);
                first.commit();
            }
            try (Transaction next = other.begin(WRITING.withReadOnly(true));
                    Transaction beside = writer.begin(WRITING)) {
                assertEquals(1, count(other));
                assertTrue(next.isActive() && beside.isActive(), "who only reads needs no lock");
            }
            try (Transaction again = other.begin(WRITING)) {
                increment(other);
                again.commit();
            }
            assertEquals(2, engine.beginAndGet(SqliteWritersTest::count));
        }
    }

    @Test
    void transactionMode_thatCannotBe_isRefused() {
        assertThrows(EngineUrlException.class, () -> engine("&transaction_mode=EXCLUSIVE"));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> Engine.create("sqlite://", EngineOption.driverProperty("transaction_mode", "IMMEDIATE")));
        assertTrue(e.getMessage().contains("withWriting"), e.getMessage());
    }
}
