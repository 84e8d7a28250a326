package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.engine.error.DataException;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documents say of MySQL and MariaDB, on the servers that there are. */
class MySqlFamilyRulesTest {

    /** A server, and what it makes of things in its own way. */
    private record Rules(DatabaseServer server, String name, boolean rounds, boolean keepsDigitsOfDocuments) {}

    private static Stream<Rules> servers() {
        List<Rules> all = new ArrayList<>();
        all.add(new Rules(MariaDbServer.instance(), "MariaDB", false, true));
        MySqlServer.fromEnvironment().ifPresent(server -> all.add(new Rules(server, "MySQL", true, false)));
        return all.stream();
    }

    private interface OnServer {
        void check(Rules rules, Engine engine);
    }

    private static Stream<DynamicTest> onEach(OnServer test) {
        return servers().map(rules -> DynamicTest.dynamicTest(rules.name, () -> run(rules, test)));
    }

    private static void run(Rules rules, OnServer test) throws SQLException {
        try (TestDatabase database = rules.server.createDatabase();
                Engine engine = Engine.create(database.url())) {
            test.check(rules, engine);
        }
    }

    private static <T> Object stored(Engine engine, SqlType<T> type, T value) {
        MetaData metadata = new MetaData();
        Table table =
                Table.create("kept", metadata, Column.of("id", Types.INTEGER).primaryKey(), Column.of("c", type));
        metadata.createAll(engine);
        try {
            return engine.beginAndGet(connection -> {
                connection.execute(Sql.insert(table).values(Map.of("c", value)));
                return connection.execute(Sql.select(table.c("c"))).scalarOne();
            });
        } finally {
            metadata.dropAll(engine);
        }
    }

    private static Object result(Engine engine, Expression<?> expression) {
        return engine.beginAndGet(
                connection -> connection.execute(Sql.select(expression)).scalarOne());
    }

    @TestFactory
    Stream<DynamicTest> fractionsOfSeconds_areRoundedByMySqlAndCutByMariaDb() {
        return onEach((rules, engine) -> {
            LocalDateTime late = LocalDateTime.parse("2021-12-31T23:59:59.5");
            LocalDateTime second = LocalDateTime.parse("2021-12-31T23:59:59");
            LocalDateTime kept = rules.rounds ? second.plusSeconds(1) : second;
            assertEquals(kept, stored(engine, Types.DATE_TIME, late));
            Instant moment = Instant.parse("2021-12-31T23:59:59.123456Z");
            assertEquals(moment, stored(engine, Types.INSTANT, moment));
            assertEquals(
                    rules.rounds ? moment.plusNanos(1000) : moment,
                    stored(engine, Types.INSTANT, moment.plusNanos(700)));
            assertEquals(
                    LocalTime.parse(rules.rounds ? "12:00:01" : "12:00:00"),
                    stored(engine, Types.TIME, LocalTime.parse("12:00:00.5")));
            assertEquals(late.withNano(123_456_000), stored(engine, Types.dateTime(6), late.withNano(123_456_000)));
            assertEquals(
                    late.withNano(rules.rounds ? 123_457_000 : 123_456_000),
                    stored(engine, Types.dateTime(6), late.withNano(123_456_700)));
            assertEquals(Duration.ofSeconds(90), stored(engine, Types.INTERVAL, Duration.ofSeconds(90)));
        });
    }

    @TestFactory
    Stream<DynamicTest> numbersOfDocuments_becomeDoublesOnMySql() {
        return onEach((rules, engine) -> {
            Json exact = Json.parse("[0.12345678901234567890]");
            Json kept = rules.keepsDigitsOfDocuments ? exact : Json.parse("[0.12345678901234568]");
            assertEquals(kept, stored(engine, Types.JSON, exact));
            Json whole = Json.parse("[12345678901234567890]");
            assertEquals(whole, stored(engine, Types.JSON, whole));
        });
    }

    @TestFactory
    Stream<DynamicTest> letters_areToldApartNeitherByCaseNorByAccent() {
        return onEach((rules, engine) -> {
            MetaData metadata = new MetaData();
            Table table = Table.create(
                    "people",
                    metadata,
                    Column.of("id", Types.INTEGER).primaryKey(),
                    Column.of("name", Types.string(20)));
            metadata.createAll(engine);
            ColumnClause<String> name = table.c("name", String.class);
            engine.begin(connection -> {
                for (String each : List.of("ed", "resume")) {
                    connection.execute(Sql.insert(table).value(name, each));
                }
                for (Map.Entry<? extends Expression<Boolean>, Integer> found : List.of(
                        Map.entry(name.eq("ED"), 1),
                        Map.entry(name.in("ED", "Ed"), 1),
                        Map.entry(name.eq("résumé"), 1),
                        Map.entry(name.like("E%"), 1),
                        Map.entry(name.startsWith("E"), 1),
                        Map.entry(name.icontains("D"), 1),
                        Map.entry(name.collate("utf8mb4_bin").eq("ED"), 0),
                        Map.entry(name.collate("utf8mb4_bin").eq("résumé"), 0),
                        Map.entry(name.collate("utf8mb4_bin").like("E%"), 0))) {
                    assertEquals(
                            found.getValue(),
                            connection
                                    .execute(Sql.select(name).where(found.getKey()))
                                    .all()
                                    .size(),
                            found.getKey()::toString);
                }
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> wholeNumbers_areDividedDownwards_andBitsHaveNoSign() {
        return onEach((rules, engine) -> {
            Expression<Integer> minus = Sql.literal(-30);
            assertEquals(-8, ((Number) result(engine, minus.floorDividedBy(4))).intValue());
            assertEquals(-7.5, ((Number) result(engine, minus.dividedBy(4))).doubleValue());
            assertEquals(-2, ((Number) result(engine, minus.modulo(4))).intValue());
            Expression<?> bits = Sql.literalColumn("(-1 & -1)", Types.HUGE_INTEGER);
            assertEquals(new BigInteger("18446744073709551615"), result(engine, bits));
            assertThrows(
                    DataException.class,
                    () -> result(engine, Sql.literalColumn("(1 & 1) - (2 & 2)", Types.HUGE_INTEGER)));
        });
    }

    @TestFactory
    Stream<DynamicTest> values_areKeptOrRefusedAsTheTableSays() {
        return onEach((rules, engine) -> {
            UUID id = UUID.fromString("01234567-89ab-4def-8123-456789abcdef");
            for (SqlType<UUID> type : List.of(Types.UUID, Types.UUID_TEXT, Types.UUID_BINARY)) {
                assertEquals(id, stored(engine, type, id));
                assertEquals(id, result(engine, Sql.literal(id, type)));
            }
            assertEquals(
                    id,
                    result(
                            engine,
                            Sql.literal("0123456789ab4def8123456789abcdef").cast(Types.UUID)));
            assertEquals("ab", stored(engine, Types.character(3), "ab"));
            assertEquals("", stored(engine, Types.string(3), ""));
            assertThrows(DataException.class, () -> stored(engine, Types.string(3), "abcd"));
            assertThrows(RuntimeException.class, () -> stored(engine, Types.DOUBLE, Double.NaN));
            assertThrows(RuntimeException.class, () -> stored(engine, Types.DOUBLE, Double.POSITIVE_INFINITY));
            assertEquals(1.23457f, ((Number) stored(engine, Types.FLOAT, 1.23456789f)).floatValue());
            assertEquals(1.23456789, stored(engine, Types.DOUBLE, 1.23456789));
            BigInteger huge = new BigInteger("123456789012345678901234567890");
            assertEquals(huge, stored(engine, Types.HUGE_INTEGER, huge));
            String text = "x".repeat(65_535);
            assertEquals(text, stored(engine, Types.TEXT, text));
            assertThrows(DataException.class, () -> stored(engine, Types.TEXT, text + "x"));
            assertEquals(text + "x", stored(engine, Types.text(65_536), text + "x"));
        });
    }

    /** What is asserted here is what the pages say. */
    @Test
    void pages_sayWhatIsAsserted() throws IOException {
        String types = Files.readString(Path.of("..", "docs", "types.md"));
        String databases = Files.readString(Path.of("..", "docs", "databases.md"));
        for (String line : List.of(
                "whole seconds, `INSTANT` microseconds; of what is beyond, MySQL rounds and MariaDB cuts",
                "MySQL makes a double of each number with a fraction in a JSON document.",
                "| `FLOAT` | 8 bytes | read with 6 digits: use `DOUBLE` |",
                "| `TEXT` | any length | 65,535 bytes; `text(n)` chooses larger ones |")) {
            assertTrue(types.contains(line), line);
        }
        for (String line : List.of(
                "`eq(\"ED\")` finds `ed`",
                "`eq(\"résumé\")` finds `resume`",
                "`collate(\"utf8mb4_bin\")` tells letters apart",
                "| towards zero: -7 | down: -8 |",
                "result in numbers without a sign on MySQL and MariaDB")) {
            assertTrue(databases.contains(line), line);
        }
    }
}
