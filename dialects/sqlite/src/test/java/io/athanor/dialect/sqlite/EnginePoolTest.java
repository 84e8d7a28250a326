package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineListener;
import io.athanor.engine.EngineOption;
import io.athanor.engine.EngineUrlException;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.PoolClosedException;
import io.athanor.engine.error.PoolTimeoutException;
import io.athanor.feature.Feature;
import io.athanor.feature.OnDialect;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@OnDialect("sqlite")
class EnginePoolTest {

    @TempDir
    Path folder;

    /** Writes down what happens to connections. */
    private static final class Log implements EngineListener {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void connected(java.sql.Connection jdbc) {
            lines.add("connected");
        }

        @Override
        public void checkedOut(Connection connection) {
            lines.add("out");
        }

        @Override
        public void checkedIn(Connection connection) {
            lines.add("in");
        }

        @Override
        public void invalidated(Connection connection, Throwable cause) {
            lines.add("invalidated");
        }
    }

    @Test
    void create_engine_connectsToNothing() {
        try (Engine engine = Engine.create("sqlite:///" + folder.resolve("nosuch/folder/test.db"))) {
            assertEquals(0, engine.poolStatus().opened());
        }
    }

    @Test
    void file_hasAQueuePoolAndMemoryOneConnection() {
        try (Engine file = UsersTable.inFile(folder);
                Engine memory = UsersTable.inMemory()) {
            assertEquals("QueuePool", file.poolStatus().kind());
            assertEquals("SingleConnectionPool", memory.poolStatus().kind());
        }
    }

    @Test
    void listeners_ofConnections_areToldOnce() {
        Log log = new Log();
        try (Engine engine = UsersTable.inFile(folder, EngineOption.listener(log))) {
            log.lines.clear();
            assertEquals(List.of(), UsersTable.names(engine));
            assertEquals(List.of("out", "in"), log.lines);
            try (Connection connection = engine.connect()) {
                connection.invalidate();
                UsersTable.names(connection);
            }
            assertEquals(List.of("out", "in", "out", "invalidated", "connected", "out", "in"), log.lines);
        }
    }

    @Test
    void listener_failingAtCheckout_losesNoConnection() {
        EngineListener failing = new EngineListener() {
            @Override
            public void checkedOut(Connection connection) {
                throw new IllegalStateException("not today");
            }
        };
        try (Engine engine = UsersTable.inFile(folder)) {
            engine.addListener(failing);
            assertThrows(IllegalStateException.class, engine::connect);
            assertEquals(0, engine.poolStatus().inUse());
            engine.removeListener(failing);
            assertEquals(List.of(), UsersTable.names(engine));
        }
    }

    @Test
    void pool_usedUp_timesOut() {
        try (Engine engine = UsersTable.inFile(
                        folder,
                        EngineOption.poolSize(1),
                        EngineOption.maxOverflow(0),
                        EngineOption.poolTimeout(Duration.ofMillis(20)));
                Connection held = engine.connect()) {
            assertThrows(PoolTimeoutException.class, engine::connect);
            assertEquals(List.of(), UsersTable.names(held));
        }
    }

    @Test
    void noPool_opensAndClosesEachTime() {
        try (Engine engine = UsersTable.inFile(folder, EngineOption.NO_POOL)) {
            UsersTable.names(engine);
            assertEquals(2, engine.poolStatus().opened());
            assertEquals(0, engine.poolStatus().open());
        }
    }

    @Test
    void preparedStatement_isKeptForTheNextBorrower() throws Exception {
        try (Engine engine = UsersTable.inFile(folder)) {
            java.sql.Connection first;
            try (Connection connection = engine.connect()) {
                first = connection.unwrap(java.sql.Connection.class);
                UsersTable.names(connection);
            }
            try (Connection connection = engine.connect()) {
                assertSame(first, connection.unwrap(java.sql.Connection.class));
            }
            assertFalse(first.isClosed());
        }
    }

    @Test
    @Feature("ENG-18")
    void memory_severalConnectionsOfOneThread_shareTheDatabase() {
        try (Engine engine = UsersTable.inMemory();
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.execute(Sql.insert(UsersTable.USERS), UsersTable.user("ed", 1));
            assertEquals(List.of("ed"), UsersTable.names(second));
            assertEquals(1, engine.poolStatus().opened());
        }
    }

    @Test
    void memory_readOnTheSideInATransaction_leavesTheTransactionAlone() {
        try (Engine engine = UsersTable.inMemory();
                Connection writer = engine.connect()) {
            writer.execute(Sql.insert(UsersTable.USERS), UsersTable.user("ed", 1));
            try (Connection reader = engine.connect()) {
                assertEquals(List.of("ed"), UsersTable.names(reader));
            }
            writer.commit();
            assertEquals(List.of("ed"), UsersTable.names(engine));
        }
    }

    @Test
    void memory_changeOnTheSide_waitsForTheFirstToEnd() {
        try (Engine engine = UsersTable.inMemory();
                Connection outer = engine.connect();
                Connection inner = engine.connect()) {
            outer.execute(Sql.insert(UsersTable.USERS), UsersTable.user("outer", 1));
            assertThrows(
                    ConnectionStateException.class,
                    () -> inner.execute(Sql.insert(UsersTable.USERS), UsersTable.user("refused", 1)));
            inner.rollback();
            outer.commit();
            inner.execute(Sql.insert(UsersTable.USERS), UsersTable.user("lost", 1));
            inner.rollback();
            inner.execute(Sql.insert(UsersTable.USERS), UsersTable.user("kept", 1));
            outer.rollback();
            inner.commit();
            assertEquals(List.of("outer", "kept"), UsersTable.names(engine));
        }
    }

    @Test
    @Feature("ENG-18")
    void memory_threadsTakeTurns() throws Exception {
        try (Engine engine = UsersTable.inMemory()) {
            CountDownLatch started = new CountDownLatch(1);
            CompletableFuture<List<String>> other;
            try (Connection writer = engine.connect()) {
                writer.execute(Sql.insert(UsersTable.USERS), UsersTable.user("ed", 1));
                other = CompletableFuture.supplyAsync(() -> {
                    started.countDown();
                    return UsersTable.names(engine);
                });
                started.await();
                while (engine.poolStatus().waiting() == 0) {
                    Thread.onSpinWait();
                }
                writer.commit();
            }
            assertEquals(List.of("ed"), other.get());
        }
    }

    @Test
    void memory_optionsOfAPoolOfSeveralConnections_areRefused() {
        List<EngineOption> options = List.of(
                EngineOption.poolSize(5),
                EngineOption.maxOverflow(0),
                EngineOption.poolRecycle(Duration.ofHours(1)),
                EngineOption.poolPrePing(),
                EngineOption.poolFifo(),
                EngineOption.poolLeakTrace(),
                EngineOption.poolIdleTimeout(Duration.ofHours(1)),
                EngineOption.poolKeepalive(Duration.ofHours(1)),
                EngineOption.poolLeakThreshold(Duration.ofHours(1)));
        for (String url : List.of("sqlite:///:memory:", "sqlite://", "jdbc:sqlite::memory:")) {
            for (EngineOption option : options) {
                String message = assertThrows(IllegalArgumentException.class, () -> Engine.create(url, option))
                        .getMessage();
                assertEquals(
                        "the option " + option + " is about a pool of several connections, and for the database of "
                                + url + " there is one connection: leave it out, or ask for another pool by"
                                + " EngineOption.pool(..)",
                        message);
            }
            Engine.create(url, EngineOption.poolTimeout(Duration.ofSeconds(5))).close();
        }
        String asked = "sqlite:///:memory:?pool_size=5";
        String message = assertThrows(EngineUrlException.class, () -> Engine.create(asked))
                .getMessage();
        assertTrue(message.contains("does not know the option \"pool_size\""), message);
    }

    @Test
    void memory_heldByAnotherThread_timesOutAndNamesIt() {
        try (Engine engine = UsersTable.inMemory(EngineOption.poolTimeout(Duration.ofMillis(20)));
                Connection held = engine.connect()) {
            assertEquals(List.of(), UsersTable.names(held));
            CompletionException e = assertThrows(
                    CompletionException.class,
                    () -> CompletableFuture.runAsync(engine::connect).join());
            assertTrue(e.getCause() instanceof PoolTimeoutException, String.valueOf(e.getCause()));
            assertTrue(e.getMessage().contains(Thread.currentThread().getName()), e.getMessage());
        }
    }

    @Test
    void close_engine_refusesConnections() {
        Engine engine = UsersTable.inFile(folder);
        engine.close();
        assertThrows(PoolClosedException.class, engine::connect);
    }

    @Test
    void dataSource_isUsedAndGivenBackAsItWas() throws Exception {
        PlainDataSource source = new PlainDataSource("jdbc:sqlite:" + folder.resolve("test.db"));
        try (Engine engine = Engine.of(source, Dialect.of("sqlite"))) {
            engine.begin(UsersTable::create);
            UsersTable.insert(engine, "ed");
            assertEquals(List.of("ed"), UsersTable.names(engine));
            assertEquals("DataSource", engine.poolStatus().kind());
            assertEquals(0, engine.poolStatus().open());
            assertTrue(engine.url().isEmpty());
            assertEquals(source.opened.get(), engine.poolStatus().opened());
        }
    }

    @Test
    void dialect_onceConnected_isOfTheServersVersion() {
        try (Engine engine = Engine.create("sqlite://")) {
            Dialect before = engine.dialect();
            engine.begin(
                    connection -> assertEquals(3, connection.dialect().version().major()));
            assertNotSame(before, engine.dialect());
        }
    }
}
