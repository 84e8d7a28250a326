package io.athanor.compatibility.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Shop;
import io.athanor.engine.Connection;
import io.athanor.engine.Credentials;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineListener;
import io.athanor.engine.EngineOption;
import io.athanor.engine.EngineUrlException;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.ResetOnReturn;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ErrorDetails;
import io.athanor.engine.error.PoolTimeoutException;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine makes of its pool. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@SuppressWarnings("NullAway.Init") // JUnit initialises before each test
@EveryBed
@Requires(Requirement.ENGINE)
public class EnginePoolSuite {

    private final TestBed bed;
    private TestDatabase database;

    EnginePoolSuite(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    final void prepareDatabase() throws SQLException {
        database = bed.createDatabase();
    }

    @AfterEach
    final void removeDatabase() throws SQLException {
        database.close();
    }

    /** An engine over the database. */
    protected final Engine engine(EngineOption... options) {
        return Engine.create(database.url(), options);
    }

    /** The database of the current test. */
    protected final TestDatabase database() {
        return database;
    }

    static @Nullable Object scalar(Connection connection, String query) {
        return connection.execute(Sql.text(query)).scalarOne();
    }

    private static void createTable(Engine engine) {
        engine.begin(connection -> connection.execute(Sql.text("CREATE TABLE opened (n INTEGER)")));
    }

    private static long rows(Engine engine) {
        return engine.beginAndGet(connection ->
                ((Number) Objects.requireNonNull(scalar(connection, "SELECT count(*) FROM opened"))).longValue());
    }

    @Test
    @Feature("POOL-02")
    void session_takesAConnectionAtItsFirstQuery_andReturnsItAtCommit() {
        try (Engine engine = engine()) {
            Registry registry = Shop.registry();
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            try (Session session = sessions.open()) {
                assertEquals(0, engine.poolStatus().inUse());
                assertEquals(List.of(), session.query(Customer.class).all());
                assertEquals(1, engine.poolStatus().inUse());
                session.commit();
                assertEquals(0, engine.poolStatus().inUse());
                session.query(Customer.class).all();
                assertEquals(1, engine.poolStatus().inUse());
            }
            assertEquals(0, engine.poolStatus().inUse());
            assertEquals(1, engine.poolStatus().opened());
        }
    }

    @Test
    @Feature("POOL-08")
    void start_isLazyUnlessTheEngineIsToConnectAtOnce() {
        try (Engine lazy = Engine.create(bed.addresses().deadUrl())) {
            assertEquals(0, lazy.poolStatus().opened());
            DisconnectedException e = assertThrows(DisconnectedException.class, lazy::connect);
            assertEquals(ErrorCode.CONNECTION_FAILED, e.code());
        }
        assertThrows(
                DisconnectedException.class,
                () -> Engine.create(bed.addresses().deadUrl(), EngineOption.CONNECT_AT_START));
        try (Engine eager = engine(EngineOption.CONNECT_AT_START)) {
            assertEquals(1, eager.poolStatus().idle());
        }
    }

    @Test
    @Feature("POOL-10")
    void physicalConnection_isInitializedOnceAndOpenedWithFreshCredentials() {
        try (Engine plain = engine()) {
            createTable(plain);
            AtomicInteger asked = new AtomicInteger();
            List<java.sql.Connection> hooked = new ArrayList<>();
            EngineListener hook = new EngineListener() {
                @Override
                public void connected(java.sql.Connection jdbc) {
                    hooked.add(jdbc);
                }
            };
            try (Engine engine = Engine.create(
                    bed.addresses().withoutUser(database.url()),
                    EngineOption.listener(hook),
                    EngineOption.initSql(bed.sessions().setting().statement(), "INSERT INTO opened (n) VALUES (1)"),
                    EngineOption.credentials(() -> {
                        asked.incrementAndGet();
                        return bed.addresses().credentials();
                    }))) {
                for (int i = 0; i < 3; i++) {
                    assertIsSet(engine);
                }
                assertEquals(1, rows(plain));
                engine.evictConnections();
                try (Connection first = engine.connect();
                        Connection second = engine.connect()) {
                    assertEquals(
                            bed.sessions().setting().value(),
                            String.valueOf(
                                    scalar(first, bed.sessions().setting().query())));
                    assertEquals(
                            bed.sessions().setting().value(),
                            String.valueOf(
                                    scalar(second, bed.sessions().setting().query())));
                }
                assertEquals(3, engine.poolStatus().opened());
                assertEquals(3, asked.get());
                assertEquals(3, hooked.size());
            }
            assertEquals(3, rows(plain));
        }
    }

    private void assertIsSet(Engine engine) {
        engine.begin(connection -> assertEquals(
                bed.sessions().setting().value(),
                String.valueOf(scalar(connection, bed.sessions().setting().query()))));
    }

    @Test
    void credentials_failing_reachTheCallerAndLeaveThePoolUsable() {
        AtomicInteger asked = new AtomicInteger();
        try (Engine engine = Engine.create(
                bed.addresses().withoutUser(database.url()),
                EngineOption.poolSize(1),
                EngineOption.maxOverflow(0),
                EngineOption.credentials(() -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("the vault is closed");
                    }
                    return bed.addresses().credentials();
                }))) {
            assertThrows(IllegalStateException.class, engine::connect);
            assertEquals(0, engine.poolStatus().open());
            engine.connect().close();
        }
        assertThrows(
                EngineUrlException.class,
                () -> Engine.create(
                        "postgresql://localhost/x?user=me", EngineOption.credentials(bed.addresses()::credentials)));
        assertFalse(new Credentials("me", "s3cret").toString().contains("s3cret"));
    }

    @Test
    void scenario10_detachedConnection_takesItsSettingsWithIt() {
        try (Engine engine = engine(EngineOption.poolSize(1), EngineOption.maxOverflow(0))) {
            java.sql.Connection detached;
            try (Connection connection = engine.connect().detach()) {
                connection.execute(Sql.text(bed.sessions().setting().statement()));
                connection.commit();
                detached = connection.jdbcConnection();
                assertEquals(0, engine.poolStatus().open());
                try (Connection other = engine.connect()) {
                    assertFalse(bed.sessions()
                            .setting()
                            .value()
                            .equals(String.valueOf(
                                    scalar(other, bed.sessions().setting().query()))));
                }
                assertEquals(
                        bed.sessions().setting().value(),
                        String.valueOf(
                                scalar(connection, bed.sessions().setting().query())));
            }
            assertTrue(isClosed(detached));
            assertEquals(1, engine.poolStatus().open());
        }
    }

    private static boolean isClosed(java.sql.Connection jdbc) {
        try {
            return jdbc.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    @Test
    void scenario11_resetOnReturn_rollsBackOrCommitsWhatWasDoneBeneath() throws SQLException {
        try (Engine rollback = engine();
                Engine commit = engine(EngineOption.resetOnReturn(ResetOnReturn.COMMIT))) {
            createTable(rollback);
            insertBeneath(rollback);
            assertEquals(0, rows(rollback));
            insertBeneath(commit);
            assertEquals(1, rows(commit));
            try (Connection connection = commit.connect()) {
                connection.execute(Sql.text("INSERT INTO opened (n) VALUES (2)"));
            }
            assertEquals(1, rows(commit), "what the connection itself did is rolled back in any case");
        }
    }

    private static void insertBeneath(Engine engine) throws SQLException {
        try (Connection connection = engine.connect();
                Statement statement = connection.jdbcConnection().createStatement()) {
            statement.executeUpdate("INSERT INTO opened (n) VALUES (1)");
        }
    }

    @Test
    void scenario11_resetOnReturnNone_touchesNothing() throws SQLException {
        try (Engine engine = engine(EngineOption.resetOnReturn(ResetOnReturn.NONE), EngineOption.poolSize(1))) {
            createTable(engine);
            try (Connection connection = engine.connect();
                    Statement statement = connection.jdbcConnection().createStatement()) {
                connection.jdbcConnection().setAutoCommit(true);
                statement.executeUpdate("INSERT INTO opened (n) VALUES (1)");
            }
            try (Connection connection = engine.connect()) {
                assertTrue(connection.jdbcConnection().getAutoCommit(), "whoever asks for nothing gets nothing");
                connection.jdbcConnection().setAutoCommit(false);
            }
            assertEquals(1, rows(engine));
        }
    }

    /** Changes what JDBC lets one change, as far as the driver has it, and inserts a row. */
    private static void change(java.sql.Connection jdbc, List<String> schemas) throws SQLException {
        jdbc.rollback();
        jdbc.setAutoCommit(true);
        quietly(() -> jdbc.setTransactionIsolation(
                jdbc.getTransactionIsolation() == java.sql.Connection.TRANSACTION_SERIALIZABLE
                        ? java.sql.Connection.TRANSACTION_READ_UNCOMMITTED
                        : java.sql.Connection.TRANSACTION_SERIALIZABLE));
        quietly(() -> jdbc.setHoldability(java.sql.ResultSet.CLOSE_CURSORS_AT_COMMIT));
        quietly(() -> jdbc.setNetworkTimeout(Runnable::run, 12_345));
        quietly(() -> jdbc.setClientInfo("ApplicationName", "somebody else"));
        quietly(() -> jdbc.setTypeMap(new HashMap<>(Map.of("t", String.class))));
        for (String schema : schemas) {
            jdbc.setCatalog(schema);
            jdbc.setSchema(schema);
        }
    }

    private interface JdbcCall {
        void run() throws SQLException;
    }

    private static void quietly(JdbcCall call) {
        try {
            call.run();
        } catch (SQLException e) {
            assertTrue(e.getMessage() != null, "the driver does not have it");
        }
    }

    private static Map<String, @Nullable Object> attributes(java.sql.Connection jdbc) throws SQLException {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        found.put("autocommit", jdbc.getAutoCommit());
        quietly(() -> found.put("isolation", jdbc.getTransactionIsolation()));
        quietly(() -> found.put("read only", jdbc.isReadOnly()));
        quietly(() -> found.put("catalog", jdbc.getCatalog()));
        quietly(() -> found.put("schema", jdbc.getSchema()));
        quietly(() -> found.put("holdability", jdbc.getHoldability()));
        quietly(() -> found.put("network timeout", jdbc.getNetworkTimeout()));
        quietly(() -> found.put("client info", Objects.requireNonNullElse(jdbc.getClientInfo("ApplicationName"), "")));
        quietly(() -> found.put("types", jdbc.getTypeMap() == null ? null : Map.copyOf(jdbc.getTypeMap())));
        return found;
    }

    @Test
    void jdbcAttributes_changedBeneath_areResetForTheNextUser() throws SQLException {
        try (Engine engine = engine(EngineOption.poolSize(1), EngineOption.maxOverflow(0))) {
            createTable(engine);
            Map<String, @Nullable Object> usual;
            try (Connection connection = engine.connect()) {
                usual = attributes(connection.jdbcConnection());
            }
            List<JdbcUse> uses = List.of(
                    work -> {
                        try (Connection connection = engine.connect()) {
                            work.with(connection.jdbcConnection());
                        }
                    },
                    work -> {
                        try (Connection connection = engine.connect().isolation(IsolationLevel.AUTOCOMMIT)) {
                            work.with(connection.jdbcConnection());
                        }
                    },
                    work -> {
                        try (java.sql.Connection jdbc = engine.asDataSource().getConnection()) {
                            jdbc.setAutoCommit(false);
                            work.with(jdbc);
                        }
                    });
            for (JdbcUse use : uses) {
                use.give(jdbc -> {
                    if (jdbc.getAutoCommit()) {
                        jdbc.setAutoCommit(false);
                    }
                    change(jdbc, bed.schemas().others());
                });
                try (Connection connection = engine.connect()) {
                    connection.execute(Sql.text("INSERT INTO opened (n) VALUES (1)"));
                    connection.rollback();
                    assertEquals(
                            0L,
                            ((Number) Objects.requireNonNull(scalar(connection, "SELECT count(*) FROM opened")))
                                    .longValue());
                    assertEquals(usual, attributes(connection.jdbcConnection()));
                }
            }
            assertEquals(1, engine.poolStatus().opened(), "reset, not replaced");
        }
    }

    private interface JdbcWork {
        void with(java.sql.Connection jdbc) throws SQLException;
    }

    private interface JdbcUse {
        void give(JdbcWork work) throws SQLException;
    }

    @Test
    void workBeneath_leftUncommitted_isNotTheNextUsersToCommit() throws SQLException {
        try (Engine engine = engine(EngineOption.poolSize(1), EngineOption.maxOverflow(0))) {
            createTable(engine);
            insertBeneath(engine);
            engine.begin(connection -> connection.execute(Sql.text("INSERT INTO opened (n) VALUES (2)")));
            assertEquals(List.of("2"), allRows(engine));
            // Also where the transaction of which the engine knows has ended, and the program begins one by JDBC.
            try (Connection connection = engine.connect();
                    Statement statement = connection.jdbcConnection().createStatement()) {
                connection.rollback();
                statement.executeUpdate("INSERT INTO opened (n) VALUES (3)");
            }
            engine.begin(connection -> connection.execute(Sql.text("INSERT INTO opened (n) VALUES (4)")));
            assertEquals(List.of("2", "4"), allRows(engine));
            assertEquals(1, engine.poolStatus().opened());
        }
    }

    private static List<String> allRows(Engine engine) {
        return engine.beginAndGet(
                connection -> connection.execute(Sql.text("SELECT n FROM opened ORDER BY n")).scalars().all().stream()
                        .map(String::valueOf)
                        .toList());
    }

    /** Writes down what happens to connections. */
    private static final class Events implements EngineListener {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void connected(java.sql.Connection jdbc) {
            lines.add("connected");
        }

        @Override
        public void closing(java.sql.Connection jdbc) {
            lines.add("closing");
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
        public void invalidated(Connection connection, @Nullable Throwable cause) {
            lines.add("invalidated");
        }
    }

    @Test
    void scenario12_events_areToldOnce() {
        Events events = new Events();
        try (Engine engine = engine(EngineOption.listener(events))) {
            engine.connect().close();
            assertEquals(List.of("connected", "out", "in"), events.lines);
            events.lines.clear();
            try (Connection connection = engine.connect()) {
                connection.invalidate();
                connection.inTransaction();
            }
            assertEquals(List.of("out", "closing", "invalidated"), events.lines);
            events.lines.clear();
            engine.connect().close();
            engine.evictConnections();
            assertEquals(List.of("connected", "out", "in", "closing"), events.lines);
            events.lines.clear();
            engine.connect().close();
        }
        assertEquals(List.of("connected", "out", "in", "closing"), events.lines);
    }

    /** Says of the first few connections that they are broken. */
    private static final class Suspicious implements EngineListener {

        private int refusals;

        Suspicious(int refusals) {
            this.refusals = refusals;
        }

        @Override
        public void checkedOut(Connection connection) {
            if (refusals-- > 0) {
                throw new DisconnectedException(
                        ErrorCode.DISCONNECTED, new ErrorDetails("looks broken", null, null, null));
            }
        }
    }

    @Test
    void scenario13_checkoutListenerFindsItBroken_anotherOneIsTaken() {
        try (Engine engine = engine(EngineOption.listener(new Suspicious(2)))) {
            engine.connect().close();
            assertEquals(3, engine.poolStatus().opened());
            assertEquals(1, engine.poolStatus().open());
        }
        try (Engine engine = engine(EngineOption.listener(new Suspicious(3)))) {
            assertThrows(DisconnectedException.class, engine::connect);
            assertEquals(0, engine.poolStatus().open());
            engine.connect().close();
        }
    }

    @Test
    void status_tellsActiveIdlePendingAndTimeouts() {
        try (Engine engine = engine(
                EngineOption.poolSize(2),
                EngineOption.maxOverflow(0),
                EngineOption.poolTimeout(Duration.ofSeconds(20)))) {
            Connection first = engine.connect();
            Connection second = engine.connect();
            CompletableFuture<Connection> pending = CompletableFuture.supplyAsync(engine::connect);
            while (engine.poolStatus().waiting() == 0) {
                Thread.onSpinWait();
            }
            assertEquals(
                    "QueuePool: 2 in use, 0 idle, 1 waiting, limit 2",
                    engine.poolStatus().toString());
            first.close();
            second.close();
            pending.join().close();
            assertEquals(
                    "QueuePool: 0 in use, 2 idle, 0 waiting, limit 2",
                    engine.poolStatus().toString());
            assertEquals(0, engine.poolStatus().timeouts());
        }
        try (Engine engine = engine(
                        EngineOption.poolSize(1),
                        EngineOption.maxOverflow(0),
                        EngineOption.poolTimeout(Duration.ofMillis(10)));
                Connection held = engine.connect()) {
            assertThrows(PoolTimeoutException.class, engine::connect);
            assertEquals(1, engine.poolStatus().timeouts());
            assertFalse(held.isClosed());
        }
    }

    @Test
    void evictConnections_softly_letsUsersFinish() {
        try (Engine engine = engine()) {
            try (Connection busy = engine.connect()) {
                createTable(engine);
                busy.execute(Sql.text("INSERT INTO opened (n) VALUES (1)"));
                engine.evictConnections();
                assertEquals(1, engine.poolStatus().open());
                busy.commit();
            }
            assertEquals(0, engine.poolStatus().open());
            assertEquals(1, rows(engine));
        }
    }

    @Test
    void noPool_opensAndClosesEachTime() {
        try (Engine engine = engine(EngineOption.NO_POOL)) {
            engine.connect().close();
            engine.connect().close();
            assertEquals(2, engine.poolStatus().opened());
            assertEquals(0, engine.poolStatus().open());
        }
    }

    @Test
    void singleConnection_isSharedByOneThreadAndTakenInTurnsByOthers() {
        try (Engine engine = engine(EngineOption.SINGLE_CONNECTION, EngineOption.poolTimeout(Duration.ofMillis(20)))) {
            try (Connection outer = engine.connect();
                    Connection inner = engine.connect()) {
                assertEquals("1", String.valueOf(scalar(outer, "SELECT 1")));
                assertEquals("1", String.valueOf(scalar(inner, "SELECT 1")));
                CompletionException e = assertThrows(
                        CompletionException.class,
                        () -> CompletableFuture.runAsync(engine::connect).join());
                assertTrue(e.getCause() instanceof PoolTimeoutException, String.valueOf(e.getCause()));
            }
            CompletableFuture.runAsync(() -> engine.connect().close()).join();
            assertEquals(1, engine.poolStatus().opened());
        }
    }
}
