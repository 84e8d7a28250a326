package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineListener;
import io.athanor.engine.EngineOption;
import io.athanor.engine.EngineUrl;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.Result;
import io.athanor.engine.StatementEvent;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.TimeoutException;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Athanor;
import io.athanor.sql.Insert;
import io.athanor.sql.Sql;
import io.athanor.sql.UnknownColumnException;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.type.Types;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Statements, batches, generated keys, timeouts and what listeners are told. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EveryBed(Reach.POOL)
public class ExecutionSuite extends EngineFixture {

    private static final Duration SHORT = Duration.ofSeconds(1);

    ExecutionSuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature({"ENG-04", "ENG-05"})
    void echo_printsLimitsStatementsAndParametersInOrder_andNothingWithoutIt() {
        List<String> lines = new ArrayList<>();
        try (Engine echoing = Engine.create(url(), EngineOption.echo(lines::add))) {
            try (Connection connection = echoing.connect()) {
                connection.execute(Sql.insert(people), person("ed", 7));
                connection.commit();
                assertEquals(
                        "ed",
                        connection
                                .execute(Sql.select(name()).where(age().eq(7)))
                                .scalar());
            }
        }
        assertEquals(
                List.of(
                        "BEGIN (implicit)",
                        "INSERT INTO people (name, age) VALUES (?, ?)",
                        "['ed', 7]",
                        "COMMIT",
                        "BEGIN (implicit)",
                        "SELECT people.name FROM people WHERE people.age = ?",
                        "[7]",
                        "ROLLBACK"),
                lines.stream().map(line -> line.replaceAll("\\s+", " ")).toList());
        lines.clear();
        engine().begin(connection -> add(connection, "quiet", 1));
        assertEquals(List.of(), lines);
    }

    @Test
    @Feature("ENG-13")
    void executeBatch_ofTwoParameterSets_isOneBatch() {
        addThree();
        try (StatementRecorder recorder = recording()) {
            int[] counts = engine().beginAndGet(connection -> connection.executeBatch(
                    Sql.text("UPDATE people SET age = :age WHERE name = :name"),
                    List.of(Map.of("age", 1, "name", "ed"), Map.of("age", 2, "name", "mary"))));
            assertEquals(List.of(1, 1), List.of(counts[0], counts[1]));
            List<RecordedEvent> sent = recorder.statements();
            assertEquals(1, sent.size());
            assertTrue(sent.get(0).batch());
            assertEquals(
                    List.of(List.of(1, "ed"), List.of(2, "mary")), sent.get(0).parameters());
        }
        assertEquals(
                List.of(1, 2, 9),
                engine().beginAndGet(
                                c -> c.execute(namesAndAges()).scalars(age()).all()));
    }

    @Test
    @Feature("ENG-14")
    void insertReturning_ofAThousandRows_isFewStatementsAndKeepsTheOrder() {
        KeyedInsert insert = new KeyedInsert(people, List.of(name(), age()), List.of(people.c("id")));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new Object[] {"person" + i, i});
        }
        try (StatementRecorder recorder = recording()) {
            List<@Nullable Object[]> keys =
                    engine().beginAndGet(connection -> connection.insertReturning(insert, rows));
            assertTrue(recorder.statements().size() <= 5, recorder.statements().size() + " statements");
            Map<@Nullable Object, @Nullable Object> names = new HashMap<>();
            engine().begin(c -> {
                c.execute(Sql.select(people.c("id"), name())).forEach(row -> names.put(row.get(0), row.get(1)));
            });
            assertEquals(1000, keys.size());
            for (int i = 0; i < keys.size(); i++) {
                assertEquals("person" + i, names.get(keys.get(i)[0]));
            }
        }
    }

    @Test
    @Feature("SQL-X-53")
    void insert_resultsInRowsIfItIsAskedFor_andReturnDefaultsTellsTheGeneratedKey() {
        Insert ben = Sql.insert(people).values(Map.of("name", "ben"));
        engine().begin(connection -> {
            Result plain = connection.execute(Sql.insert(people).values(Map.of("name", "ann")));
            assertFalse(plain.returnsRows());
            assertEquals(1, plain.rowCount());
            Result asked = connection.execute(ben.returnDefaults());
            Object key = connection
                    .execute(Sql.select(people.c("id")).where(name().eq("ben")))
                    .scalarOne();
            if (asked.returnsRows()) {
                assertEquals(key, asked.scalarOne());
            } else {
                assertThrows(CompileException.class, () -> connection.execute(ben.returning(people.c("id"))));
            }
        });
    }

    @Test
    @Feature("ENG-20")
    void update_countsTheRowsThatItMatches_alsoThoseThatItLeavesAsTheyAre() {
        addThree();
        engine().begin(connection -> {
            assertEquals(
                    1,
                    connection
                            .execute(Sql.text("UPDATE people SET age = 7 WHERE name = 'ed'"))
                            .rowCount());
            assertEquals(
                    0,
                    connection
                            .execute(Sql.text("UPDATE people SET age = 7 WHERE name = 'nobody'"))
                            .rowCount());
            int[] counts = connection.executeBatch(
                    Sql.text("UPDATE people SET age = 7 WHERE name = :name"),
                    List.of(Map.of("name", "ed"), Map.of("name", "nobody")));
            assertEquals(List.of(1, 0), List.of(counts[0], counts[1]));
        });
    }

    @Test
    void update_withoutAssignments_takesTheNamesOfParameters() {
        addThree();
        engine().begin(connection -> {
            int changed = connection
                    .execute(
                            Sql.update(people).where(name().eq(Sql.parameter("who", Types.STRING))),
                            Map.of("who", "ed", "age", 8))
                    .rowCount();
            assertEquals(1, changed);
            connection.executeBatch(
                    Sql.update(people).where(name().eq(Sql.parameter("who", Types.STRING))),
                    List.of(Map.of("who", "mary", "age", 1), Map.of("who", "wendy", "age", 2)));
            assertThrows(
                    UnknownColumnException.class, () -> connection.execute(Sql.update(people), Map.of("nosuch", 1)));
            assertEquals(
                    List.of(8, 1, 2),
                    connection.execute(namesAndAges()).scalars(age()).all());
        });
    }

    @Test
    void unwrap_isTheJdbcConnection_inTheSameTransaction() throws SQLException {
        try (Connection connection = engine().connect()) {
            add(connection, "ed", 7);
            java.sql.Connection jdbc = connection.unwrap(java.sql.Connection.class);
            assertSame(jdbc, connection.unwrap(java.sql.Connection.class));
            assertFalse(jdbc.getAutoCommit());
            try (var statement = jdbc.createStatement();
                    var row = statement.executeQuery("SELECT name FROM people")) {
                assertTrue(row.next());
                assertEquals("ed", row.getString(1));
            }
            assertSame(jdbc, connection.unwrap(jdbc.getClass()));
            assertThrows(ConnectionStateException.class, () -> connection.unwrap(Runnable.class));
        }
        assertEquals(List.of(), names());
    }

    // ---- time

    @Test
    @Feature("ENG-15")
    void timeout_ofASlowQuery_leavesTheConnectionUsable() {
        try (Connection connection = engine().connect()) {
            connection.executionOptions(ExecutionOptions.NONE.withTimeout(SHORT));
            TimeoutException e = assertThrows(
                    TimeoutException.class,
                    () -> connection.execute(Sql.text(bed().queries().slow())).all());
            assertEquals(ErrorCode.STATEMENT_TIMEOUT, e.code());
            connection.rollback();
            connection.executionOptions(ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(60)));
            assertEquals(List.of(), names(connection));
            assertFalse(connection.isLost());
        }
    }

    @Test
    @Feature("ENG-15")
    void cancel_byAnotherThread_stopsTheStatementOnly() throws Exception {
        requireCancellable(ExecutionOptions.NONE);
    }

    @Test
    @Feature({"ENG-15", "ROW-09"})
    void cancel_ofRowsFetchedInPortions_stopsTheStatementOnly() throws Exception {
        requireCancellable(ExecutionOptions.NONE.withFetchSize(10));
    }

    private void requireCancellable(ExecutionOptions options) throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        EngineListener listener = new EngineListener() {
            @Override
            public void beforeStatement(Connection connection, StatementEvent event) {
                sent.countDown();
            }
        };
        try (Engine watched = Engine.create(url(), EngineOption.listener(listener));
                Connection connection = watched.connect()) {
            connection.cancel();
            connection.executionOptions(options);
            CompletableFuture<Void> cancelling = CompletableFuture.runAsync(() -> cancelUntil(connection, sent, heard));
            TimeoutException e = assertThrows(
                    TimeoutException.class,
                    () -> connection.execute(Sql.text(bed().queries().slow())).all());
            heard.countDown();
            assertEquals(ErrorCode.STATEMENT_TIMEOUT, e.code());
            cancelling.get(60, TimeUnit.SECONDS);
            connection.rollback();
            assertEquals(List.of(), names(connection));
        }
    }

    /** A cancellation that comes before the server has begun is lost, so it is repeated until it is heard. */
    private static void cancelUntil(Connection connection, CountDownLatch sent, CountDownLatch heard) {
        try {
            sent.await();
            do {
                connection.cancel();
            } while (!heard.await(50, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Feature({"ENG-15", "ROW-09"})
    void timeout_ofRowsFetchedInPortions_reachesNobodyElse() {
        addThree();
        ExecutionOptions impatient = ExecutionOptions.NONE.withTimeout(SHORT).withFetchSize(10);
        try (Connection connection = engine().connect()) {
            assertThrows(
                    TimeoutException.class,
                    () -> connection
                            .execute(Sql.text(bed().queries().slow()), Map.of(), impatient)
                            .all());
            connection.rollback();
            assertEquals(3, names(connection).size());
        }
        try (Connection connection = engine().connect()) {
            assertThrows(
                    TimeoutException.class,
                    () -> connection
                            .execute(Sql.text(bed().queries().slow()), Map.of(), impatient)
                            .all());
        }
        requireEverybodyReads();
    }

    @Test
    @Feature("ROW-09")
    void rowsFetchedInPortions_thatNobodyReadsToTheEnd_reachNobodyElse() {
        addThree();
        ExecutionOptions portions = ExecutionOptions.NONE.withFetchSize(2);
        IllegalStateException mine = new IllegalStateException("what the program throws");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> engine().executionOptions(portions).begin(connection -> {
                    add(connection, "ann", 1);
                    connection.execute(Sql.text(bed().queries().series(1000))).forEach(row -> {
                        throw mine;
                    });
                }));
        assertSame(mine, thrown);
        assertEquals(List.of(), List.of(mine.getSuppressed()));
        requireEverybodyReads();
        try (Connection connection = engine().connect()) {
            connection.executionOptions(portions);
            add(connection, "ann", 1);
            assertTrue(connection
                    .execute(Sql.text(bed().queries().series(1000)))
                    .iterator()
                    .hasNext());
            connection.rollback();
            assertEquals(3, names(connection).size());
            assertTrue(connection
                    .execute(Sql.text(bed().queries().series(1000)))
                    .iterator()
                    .hasNext());
        }
        requireEverybodyReads();
    }

    /** Several take connections one after another and at once, so that each of the pool's is used. */
    private void requireEverybodyReads() {
        for (int i = 0; i < 3; i++) {
            try (Connection one = engine().connect();
                    Connection another = engine().connect()) {
                assertEquals(3, names(one).size());
                assertEquals(3, names(another).size());
            }
        }
    }

    // ---- what is shown and told

    @Test
    @Feature("ENG-24")
    void echoAndErrors_hidePasswordsSensitiveColumnsAndTheMiddleOfLongValues() {
        List<String> lines = new ArrayList<>();
        Engine echoing = Engine.create(url(), EngineOption.echo(lines::add));
        try (echoing) {
            Map<String, @Nullable Object> row = person("x".repeat(40), 1);
            row.put("secret", "s3cret");
            echoing.begin(connection -> {
                connection.execute(Sql.insert(people), row);
                assertEquals(
                        "s3cret",
                        connection.execute(Sql.select(people.c("secret"))).scalar());
            });
            RuntimeException e =
                    assertThrows(RuntimeException.class, () -> echoing.begin(c -> c.execute(Sql.insert(people), row)));
            assertFalse(e.toString().contains("s3cret"), e.toString());
            assertTrue(e.toString().contains("***"), e.toString());
            assertEquals(
                    0,
                    echoing.<Integer, RuntimeException>beginAndGet(c -> c.execute(
                                    Sql.select(name()).where(name().eq("y".repeat(1000))))
                            .all()
                            .size()));
        }
        String all = String.join("\n", lines);
        assertFalse(all.contains("s3cret"), all);
        assertTrue(all.contains("***"), all);
        assertTrue(all.contains("characters cut"), all);
        String secret = "postgresql://user:s3cret@host/db";
        assertEquals("postgresql://user:***@host/db", EngineUrl.parse(secret).toString());
    }

    @Test
    @Feature("ENG-25")
    void listener_isToldTextParametersNanosecondsAndRows() {
        List<StatementEvent> done = new ArrayList<>();
        List<Long> read = new ArrayList<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void afterStatement(Connection connection, StatementEvent event) {
                done.add(event);
            }

            @Override
            public void rowsRead(Connection connection, StatementEvent event) {
                read.add(event.rowCount());
            }
        };
        engine().addListener(listener);
        try {
            engine().begin(connection -> {
                connection.executeBatch(Sql.insert(people), List.of(person("a", 1), person("b", 2), person("c", 3)));
                connection.execute(Sql.text("UPDATE people SET age = :age"), Map.of("age", 5));
                assertEquals(3, names(connection).size());
                connection.execute(Sql.select(name()).orderBy(name())).first();
            });
            assertThrows(
                    RuntimeException.class,
                    () -> engine().begin(c -> c.execute(Sql.text("SELECT nosuch FROM nowhere"))));
        } finally {
            engine().removeListener(listener);
        }
        assertEquals("UPDATE people SET age = ?", done.get(1).text());
        assertEquals(List.of(5), done.get(1).parameters());
        assertEquals(
                List.of(3L, 3L), List.of(done.get(0).rowCount(), done.get(1).rowCount()));
        assertTrue(done.stream().limit(3).allMatch(event -> event.nanoseconds() > 0));
        assertEquals(List.of(3L, 1L), read);
        assertTrue(done.get(done.size() - 1).error().isPresent());
    }

    @Test
    @Feature("ENG-25")
    void options_ofStatementGoBeforeConnectionAndEngine_andDdlNeedsNoConnection() {
        ExecutionOptions slow = ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(100));
        Engine patient = engine().executionOptions(slow);
        assertEquals(slow, patient.executionOptions());
        assertEquals(ExecutionOptions.NONE, engine().executionOptions());
        try (Connection connection = patient.connect()) {
            assertEquals(slow, connection.executionOptions());
            connection.executionOptions(ExecutionOptions.NONE.withFetchSize(10));
            assertEquals(Duration.ofSeconds(100), connection.executionOptions().timeout());
            assertThrows(
                    TimeoutException.class,
                    () -> connection
                            .execute(
                                    Sql.text(bed().queries().slow()),
                                    Map.of(),
                                    ExecutionOptions.NONE.withTimeout(SHORT))
                            .all());
        }
        MetaData metadata = new MetaData();
        Table extra =
                Table.create("extra", metadata, Column.of("id", Types.INTEGER).primaryKey());
        metadata.createAll(engine());
        try (Connection connection = engine().connect();
                Result result = connection.execute(Sql.select(extra.c("id")))) {
            assertEquals(List.of(), result.all());
        }
        metadata.dropAll(engine());
    }

    @Test
    @Feature("ENG-25")
    void options_saidTwice_theLaterCounts_andThoseOfOtherThingsStay() {
        ExecutionOptions first =
                ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(100)).withFetchSize(10);
        ExecutionOptions second = ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(50));
        ExecutionOptions both =
                ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(50)).withFetchSize(10);
        try (Engine twice = Engine.create(
                url(),
                EngineOption.poolSize(1),
                EngineOption.maxOverflow(0),
                EngineOption.execution(first),
                EngineOption.poolSize(2),
                EngineOption.execution(second))) {
            assertEquals(both, twice.executionOptions());
            assertTrue(twice.poolStatus().toString().endsWith("limit 2"), twice.poolStatus()::toString);
        }
        assertEquals(
                both, engine().executionOptions(first).executionOptions(second).executionOptions());
        try (Connection connection = engine().connect()) {
            connection.executionOptions(first).executionOptions(second);
            assertEquals(both, connection.executionOptions());
            connection.executionOptions(first);
            assertEquals(first, connection.executionOptions());
        }
        assertEquals(
                SHORT,
                both.withTimeout(Duration.ofSeconds(7)).withTimeout(SHORT).timeout());
    }

    @Test
    @Feature("ENG-21")
    void version_isThatOfTheManifest() throws Exception {
        String version = Athanor.version();
        assertEquals(Objects.requireNonNull(System.getProperty("athanor.version")), version);
        String manifest = Athanor.class.getPackage().getImplementationVersion();
        boolean fromJar = Athanor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith(".jar");
        if (fromJar) {
            assertNotNull(manifest);
            assertEquals(manifest, version);
        }
    }
}
