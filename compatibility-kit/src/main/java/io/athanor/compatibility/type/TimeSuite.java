package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dates, times, points on the time line and lengths of time; and NULL of every type. */
public class TimeSuite extends ColumnSuite {

    private static final List<String> ZONES = List.of("UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Apia");

    TimeSuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature("SQL-T-10")
    void times_areOfJavaTime() {
        assertKept(Types.DATE, LocalDate.of(2020, 2, 29));
        assertKept(Types.DATE, LocalDate.of(1582, 10, 10));
        assertKept(Types.DATE, LocalDate.of(9999, 12, 31));
        assertKept(Types.TIME, LocalTime.of(23, 59, 59));
        assertKept(Types.time(6), LocalTime.of(3, 4, 5, 123_456_000));
        assertKept(Types.DATE_TIME, LocalDateTime.of(1969, 12, 31, 23, 59, 59));
        assertKept(Types.dateTime(6), LocalDateTime.of(2020, 1, 2, 3, 4, 5, 123_456_000));
        assertKept(Types.dateTime(3), LocalDateTime.of(2020, 1, 2, 3, 4, 5, 123_000_000));
        assertKept(Types.OFFSET_DATE_TIME, OffsetDateTime.parse("2020-01-02T03:04:05Z"));
        assertKept(Types.offsetDateTime(6), OffsetDateTime.parse("2020-01-02T03:04:05.000001Z"));
        assertKept(Types.INSTANT, Instant.parse("2020-01-02T03:04:05.123456Z"));
        assertKept(Types.INSTANT, Instant.parse("1883-11-18T17:00:00Z"));
        // Times that clocks skip or repeat.
        for (String time : List.of("2021-03-28T02:30:00", "2021-03-14T02:30:00", "2021-10-31T02:30:00")) {
            assertKept(Types.DATE_TIME, LocalDateTime.parse(time));
        }
    }

    @Test
    @Feature("SQL-T-10")
    void columnsOfUnknownType_areNeverOfJavaSql() {
        Map<SqlType<?>, Object> values = Map.of(
                Types.DATE, LocalDate.of(2020, 1, 2),
                Types.TIME, LocalTime.of(3, 4, 5),
                Types.DATE_TIME, LocalDateTime.of(2020, 1, 2, 3, 4, 5),
                Types.INSTANT, Instant.parse("2020-01-02T03:04:05Z"));
        values.forEach((type, value) -> {
            Table table = table(type);
            store(table, value);
            Object read = query("SELECT c FROM " + table.name()).get(0);
            assertNotNull(read);
            assertNotEquals("java.sql", read.getClass().getPackageName(), type.toString());
        });
    }

    @Test
    void offset_isLostButTheInstantIsKept() {
        OffsetDateTime value = OffsetDateTime.parse("2020-01-02T03:04:05+05:30");
        OffsetDateTime read = (OffsetDateTime) roundTrip(Types.OFFSET_DATE_TIME, value);

        assertEquals(value.toInstant(), read == null ? null : read.toInstant());
    }

    @Test
    void interval_isKept() {
        assertKept(Types.INTERVAL, Duration.ofHours(30).plusSeconds(61));
        assertKept(Types.INTERVAL, Duration.ofSeconds(-1));
        assertKept(Types.interval(3, 6), Duration.ofDays(20).plusNanos(123_456_000));
    }

    @Test
    void literals_areReadAsTheValues() {
        Map<SqlType<?>, Object> values = Map.of(
                Types.DATE,
                LocalDate.of(2020, 2, 29),
                Types.time(6),
                LocalTime.of(3, 4, 5, 120_000_000),
                Types.dateTime(6),
                LocalDateTime.of(2020, 1, 2, 3, 4, 5, 1_000),
                Types.INSTANT,
                Instant.parse("2020-01-02T03:04:05.123456Z"),
                Types.offsetDateTime(6),
                OffsetDateTime.parse("2020-01-02T03:04:05.5Z"),
                Types.interval(3, 6),
                Duration.ofDays(2).plusMillis(1500));
        values.forEach((type, value) -> {
            Table table = table(type);
            engine().begin(connection -> connection.execute(
                    Sql.text("INSERT INTO " + table.name() + " VALUES (" + literal(type, value) + ")")));
            assertEquals(List.of(value), stored(table), type.toString());
        });
    }

    private <T> String literal(SqlType<T> type, Object value) {
        return types().literal(type, type.javaType().cast(value));
    }

    @Test
    @Feature("SQL-T-18")
    void instantsAndNulls_areTheSameInEveryZoneOfTheVirtualMachine() throws Exception {
        assertSameInEveryZone(
                "INSTANT",
                List.of(
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        Instant.parse("2011-12-30T10:00:00Z"),
                        Instant.parse("2021-03-14T07:30:00.123456Z"),
                        Instant.parse("2021-11-07T06:30:00Z")));
        for (SqlType<?> type : List.<SqlType<?>>of(Types.INSTANT, Types.DATE, Types.INTEGER, Types.UUID, Types.JSON)) {
            assertNull(roundTrip(type, null), type.toString());
        }
    }

    @Test
    void localTimes_areTheSameInEveryZoneOfTheVirtualMachine() throws Exception {
        assertSameInEveryZone(
                "DATE_TIME",
                List.of(
                        LocalDateTime.parse("2011-12-30T10:00:00.123456"),
                        LocalDateTime.parse("2021-03-14T02:30:00"),
                        LocalDateTime.parse("2021-11-07T01:30:00")));
        assertSameInEveryZone("DATE", List.of(LocalDate.parse("1582-10-10"), LocalDate.parse("2011-12-30")));
        assertSameInEveryZone("TIME", List.of(LocalTime.parse("00:00:00"), LocalTime.parse("02:30:00.5")));
    }

    /** Values in their order, written here and read in each zone, then written in each zone and read here. */
    private void assertSameInEveryZone(String type, List<?> values) throws Exception {
        Table here = table(ZonedMachine.type(type));
        values.forEach(value -> store(here, value));
        Table there = table(ZonedMachine.type(type));
        for (String zone : ZONES) {
            List<String> seen = ZonedMachine.in(zone).readAndCopy(url(), type, here.name(), there.name());
            assertEquals(values.stream().map(Object::toString).toList(), seen, zone);
        }
        for (Object value : values) {
            long times = stored(there).stream().filter(value::equals).count();
            assertEquals(ZONES.size(), times, value.toString());
        }
    }

    @Test
    void null_isKeptByEveryType() {
        for (SqlType<?> type : List.<SqlType<?>>of(
                Types.SMALL_INTEGER,
                Types.INTEGER,
                Types.BIG_INTEGER,
                Types.HUGE_INTEGER,
                Types.string(5),
                Types.character(5),
                Types.TEXT,
                Types.BOOLEAN,
                Types.NUMERIC,
                Types.FLOAT,
                Types.DOUBLE,
                Types.DATE,
                Types.TIME,
                Types.DATE_TIME,
                Types.OFFSET_DATE_TIME,
                Types.INSTANT,
                Types.INTERVAL,
                Types.UUID,
                Types.UUID_TEXT,
                Types.UUID_BINARY,
                Types.BINARY,
                Types.BINARY_STREAM,
                Types.CHARACTER_STREAM,
                Types.JSON,
                Types.ordinal(DayOfWeek.class),
                Types.enumeration(DayOfWeek.class).asText(),
                Types.enumeration(DayOfWeek.class))) {
            assertNull(roundTrip(type, null), type.toString());
        }
    }
}
