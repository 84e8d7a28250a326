package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Engine;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values of every type come back as they were, and are stored as text or numbers that other programs can read. */
class TypesTest {

    private final Engine engine = Engine.create("sqlite://");

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private <T> Object roundTrip(SqlType<T> type, T value) {
        Table table = table(type);
        engine.begin(connection -> connection.execute(Sql.insert(table).values(Collections.singletonMap("c", value))));
        return engine.beginAndGet(connection ->
                connection.execute(Sql.select(table.c("c"))).scalars().all().get(0));
    }

    private String stored(String expression) {
        return engine.beginAndGet(connection -> String.valueOf(connection
                .execute(Sql.text("SELECT " + expression + " FROM t"))
                .scalars()
                .all()
                .get(0)));
    }

    private Table table(SqlType<?> type) {
        MetaData metadata = new MetaData();
        Table table = Table.create("t", metadata, Column.of("c", type));
        metadata.dropAll(engine);
        metadata.createAll(engine);
        return table;
    }

    private <T> void assertKept(SqlType<T> type, T value) {
        assertEquals(value, roundTrip(type, value));
    }

    @Test
    void values_areKept() {
        assertKept(Types.SMALL_INTEGER, (short) -5);
        assertKept(Types.INTEGER, Integer.MIN_VALUE);
        assertKept(Types.BIG_INTEGER, Long.MAX_VALUE);
        assertKept(Types.STRING, "it's \\ \"ünï\" \n");
        assertKept(Types.TEXT, "");
        assertKept(Types.BOOLEAN, true);
        assertKept(Types.BOOLEAN, false);
        assertKept(Types.DOUBLE, 0.1);
        assertKept(Types.FLOAT, 0.5f);
        assertKept(Types.numeric(12, 4), new BigDecimal("12345678.1234"));
        assertKept(Types.numeric(10, 2), new BigDecimal("5.00"));
        assertKept(Types.DATE, LocalDate.of(2020, 2, 29));
        assertKept(Types.TIME, LocalTime.of(3, 4, 5, 123_456_789));
        assertKept(Types.DATE_TIME, LocalDateTime.of(1969, 12, 31, 23, 59, 59, 123_456_000));
        assertKept(Types.OFFSET_DATE_TIME, OffsetDateTime.parse("2020-01-02T03:04:05.000001Z"));
        assertKept(Types.INSTANT, Instant.parse("2020-01-02T03:04:05.123456789Z"));
        assertKept(Types.INTERVAL, Duration.ofHours(-30).plusNanos(1));
        assertKept(Types.UUID, UUID.fromString("12345678-1234-5678-1234-567812345678"));
        assertKept(Types.enumeration(DayOfWeek.class), DayOfWeek.FRIDAY);
        assertArrayEquals(new byte[] {0, 1, -1}, (byte[]) roundTrip(Types.BINARY, new byte[] {0, 1, -1}));
    }

    @Test
    void hugeInteger_isKeptExactlyOrRefused() {
        for (String kept : List.of(
                "9223372036854775807", "-9223372036854775808", "1234567890123456789", "100000000000000000000")) {
            assertKept(Types.HUGE_INTEGER, new BigInteger(kept));
        }
        for (String lost : List.of("123456789012345678901234567890", "-9223372036854775809", "9223372036854775808")) {
            RuntimeException e =
                    assertThrows(RuntimeException.class, () -> roundTrip(Types.HUGE_INTEGER, new BigInteger(lost)));
            assertTrue(e.getMessage().contains("Sqlite.exactDecimal(0)"), e.getMessage());
        }
    }

    @Test
    void null_isKeptByEveryType() {
        for (SqlType<?> type : List.<SqlType<?>>of(
                Types.INTEGER,
                Types.STRING,
                Types.BOOLEAN,
                Types.NUMERIC,
                Types.DOUBLE,
                Types.DATE,
                Types.DATE_TIME,
                Types.INSTANT,
                Types.INTERVAL,
                Types.UUID,
                Types.BINARY,
                Types.enumeration(DayOfWeek.class))) {
            Table table = table(type);
            engine.begin(
                    connection -> connection.execute(Sql.insert(table).values(Collections.singletonMap("c", null))));
            assertEquals("null", stored("c"), type.toString());
        }
    }

    @Test
    void storedForm_isThatOfOtherPrograms() {
        roundTrip(Types.BOOLEAN, true);
        assertEquals("1 integer", stored("c || ' ' || typeof(c)"));
        roundTrip(Types.DATE_TIME, LocalDateTime.of(2020, 1, 2, 3, 4, 5));
        assertEquals("2020-01-02 03:04:05.000000", stored("c"));
        roundTrip(Types.OFFSET_DATE_TIME, OffsetDateTime.parse("2020-01-02T03:04:05+02:00"));
        assertEquals("2020-01-02 01:04:05.000000", stored("c"));
        roundTrip(Types.UUID, UUID.fromString("12345678-1234-5678-1234-567812345678"));
        assertEquals("12345678123456781234567812345678", stored("c"));
    }

    @Test
    void temporalText_ofOtherProgramsIsRead() {
        Table table = table(Types.INSTANT);
        for (String text : List.of(
                "2020-01-02 03:04:05",
                "2020-01-02T03:04:05Z",
                "2020-01-02 05:04:05+02:00",
                "2020-01-02T03:04:05.000")) {
            engine.begin(connection -> {
                connection.execute(Sql.delete(table));
                connection.execute(Sql.text("INSERT INTO t VALUES (:text)").bind("text", text));
            });
            assertEquals(
                    List.of(Instant.parse("2020-01-02T03:04:05Z")),
                    engine.beginAndGet(connection -> connection
                            .execute(Sql.select(table.c("c")))
                            .scalars()
                            .all()),
                    text);
        }
    }
}
