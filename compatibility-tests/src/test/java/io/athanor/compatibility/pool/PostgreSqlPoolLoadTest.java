package io.athanor.compatibility.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.pool.PoolStatus;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads move money between accounts over ten connections. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostgreSqlPoolLoadTest {

    private static final int ACCOUNTS = 100;
    private static final int CONNECTIONS = 10;
    private static final int PLATFORM_THREADS = 64;
    private static final int TASKS = 10_000;
    private static final Statement TAKE =
            Sql.text("UPDATE account SET balance = balance - 1, moves = moves + 1 WHERE id = :id");
    private static final Statement GIVE =
            Sql.text("UPDATE account SET balance = balance + 1, moves = moves + 1 WHERE id = :id");

    private TestDatabase database;
    private Engine engine;

    @BeforeEach
    void openAccounts() throws SQLException {
        database = PostgreSqlServer.instance().createDatabase();
        engine = Engine.create(
                database.url(),
                EngineOption.poolSize(CONNECTIONS),
                EngineOption.maxOverflow(0),
                EngineOption.poolTimeout(Duration.ofMinutes(4)));
        engine.begin(connection -> {
            connection.execute(
                    Sql.text("CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER, moves INTEGER)"));
            connection.executeBatch(
                    Sql.text("INSERT INTO account (id, balance, moves) VALUES (:id, 1000, 0)"),
                    IntStream.range(0, ACCOUNTS)
                            .mapToObj(id -> Map.of("id", id))
                            .toList());
        });
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
        assertEquals(0, engine.poolStatus().open());
        database.close();
    }

    @Test
    void platformThreads_sixtyFour_loseNothing() throws Exception {
        run(Executors.newFixedThreadPool(PLATFORM_THREADS), 3_000);
        assertMoves(3_000);
    }

    /** Where the JVM has no virtual threads, its platform threads do all the work. */
    @Test
    @Feature("POOL-07")
    void virtualThreads_tenThousand_loseNothingAndPinNoCarrier() throws Exception {
        VirtualThreads virtual = VirtualThreads.find();
        run(virtual.executor(PLATFORM_THREADS), 200); // loads classes, which may pin
        List<String> pinned = virtual.pinnedDuring(() -> run(virtual.executor(PLATFORM_THREADS), TASKS));
        assertMoves(200 + TASKS);
        assertEquals(List.of(), pinned, "carriers were pinned");
        System.out.println("load over " + CONNECTIONS + " connections: " + TASKS + " transactions by " + virtual
                + ", no carrier pinned");
    }

    /** A class whose initialization waits, which pins whoever causes it. */
    private static final class SlowToInitialize {
        static final int VALUE = wait(30);

        private static int wait(int millis) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            return millis;
        }
    }

    @Test
    void pinnedCarrier_isSeen() throws Exception {
        VirtualThreads virtual = VirtualThreads.find();
        List<String> pinned = virtual.pinnedDuring(() -> {
            ExecutorService executor = virtual.executor(1);
            assertEquals(30, executor.submit(() -> SlowToInitialize.VALUE).get());
            executor.shutdown();
        });
        assertEquals(virtual.arePresent(), !pinned.isEmpty(), "the other test would see nothing either");
    }

    private void run(ExecutorService executor, int tasks) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            int number = i;
            all.add(executor.submit(() -> engine.begin(connection -> move(connection, number))));
        }
        for (Future<?> task : all) {
            task.get();
        }
        executor.shutdown();
    }

    /** Takes and gives in the order of the accounts, so that nobody waits for each other. */
    private static void move(Connection connection, int number) {
        int first = number % ACCOUNTS;
        int second = (number * 31 + 7) % ACCOUNTS;
        if (first == second) {
            second = (second + 1) % ACCOUNTS;
        }
        connection.execute(first < second ? TAKE : GIVE, Map.of("id", Math.min(first, second)));
        connection.execute(first < second ? GIVE : TAKE, Map.of("id", Math.max(first, second)));
    }

    private void assertMoves(int transactions) {
        assertEquals(ACCOUNTS * 1000L, sum("balance"), "money was lost or made");
        assertEquals(2L * transactions, sum("moves"), "transactions were lost or done twice");
        PoolStatus status = engine.poolStatus();
        assertEquals(0, status.inUse(), status.toString());
        assertEquals(0, status.waiting(), status.toString());
        assertEquals(0, status.timeouts());
        assertTrue(status.opened() <= CONNECTIONS, "connections were replaced: " + status.opened());
    }

    private long sum(String column) {
        return engine.beginAndGet(connection -> ((Number) Objects.requireNonNull(connection
                        .execute(Sql.text("SELECT sum(" + column + ") FROM account"))
                        .scalarOne()))
                .longValue());
    }
}
