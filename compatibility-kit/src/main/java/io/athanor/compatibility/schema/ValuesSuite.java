package io.athanor.compatibility.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values of every type come back as they were, can be compared with, and can be NULL. */
public class ValuesSuite extends DatabaseSuite {

    private int tables;

    ValuesSuite(TestBed bed) {
        super(bed);
    }

    private Table table(SqlType<?> type) {
        MetaData metadata = new MetaData();
        Table table = Table.create("t" + ++tables, metadata, Column.of("c", type));
        metadata.createAll(engine());
        return table;
    }

    private @Nullable Object roundTrip(Table table, @Nullable Object value) {
        engine().begin(connection ->
                connection.execute(Sql.insert(table).values(Collections.singletonMap("c", value))));
        List<?> values = engine().beginAndGet(connection ->
                connection.execute(Sql.select(table.c("c"))).scalars().all());
        return values.get(0);
    }

    private <T> void assertKept(SqlType<T> type, T value) {
        Table table = table(type);
        assertEquals(value, roundTrip(table, value), type.toString());
        Column<T> column = table.column("c", type.javaType());
        List<?> found = engine().beginAndGet(connection -> connection
                .execute(Sql.select(column).where(column.eq(value)))
                .scalars()
                .all());
        assertEquals(List.of(value), found, type + " is not found by its value");
    }

    @Test
    void numbers_areKept() {
        assertKept(Types.SMALL_INTEGER, (short) -5);
        assertKept(Types.INTEGER, Integer.MIN_VALUE);
        assertKept(Types.BIG_INTEGER, Long.MAX_VALUE);
        assertKept(Types.DOUBLE, 0.1);
        assertKept(Types.numeric(12, 4), new BigDecimal("12345678.1234"));
        assertKept(Types.numeric(10, 2), new BigDecimal("5.00"));
        assertKept(Types.BOOLEAN, true);
        assertKept(Types.BOOLEAN, false);
    }

    @Test
    void strings_areKept() {
        assertKept(Types.string(50), "it's \\ \"ünï\" \n %s ? :x 你好 😀");
        assertKept(Types.TEXT, "x".repeat(60_000));
        assertKept(Types.enumeration(DayOfWeek.class), DayOfWeek.FRIDAY);
        assertKept(Types.UUID, UUID.fromString("12345678-1234-5678-1234-567812345678"));
        byte[] bytes = {0, 1, -1, '\'', '\\'};
        assertArrayEquals(bytes, (byte[]) roundTrip(table(Types.BINARY), bytes));
    }

    @Test
    void times_areKept() {
        assertKept(Types.DATE, LocalDate.of(2020, 2, 29));
        assertKept(Types.DATE, LocalDate.of(1582, 10, 10));
        assertKept(Types.TIME, LocalTime.of(3, 4, 5));
        assertKept(Types.DATE_TIME, LocalDateTime.of(1969, 12, 31, 23, 59, 59));
        // A time that clocks in Europe and America skip or repeat.
        assertKept(Types.DATE_TIME, LocalDateTime.of(2021, 3, 28, 2, 30));
        assertKept(Types.DATE_TIME, LocalDateTime.of(2021, 3, 14, 2, 30));
        assertKept(Types.OFFSET_DATE_TIME, OffsetDateTime.parse("2020-01-02T03:04:05Z"));
        assertKept(Types.INSTANT, Instant.parse("2020-01-02T03:04:05Z"));
        assertKept(Types.INTERVAL, Duration.ofHours(30).plusSeconds(61));
        assertKept(Types.INTERVAL, Duration.ofSeconds(-1));
    }

    @Test
    void offset_isLostButTheInstantIsKept() {
        OffsetDateTime value = OffsetDateTime.parse("2020-01-02T03:04:05+05:30");
        OffsetDateTime read = (OffsetDateTime) roundTrip(table(Types.OFFSET_DATE_TIME), value);

        assertEquals(value.toInstant(), read == null ? null : read.toInstant());
    }

    @Test
    void null_isKept() {
        for (SqlType<?> type : List.<SqlType<?>>of(
                Types.SMALL_INTEGER,
                Types.INTEGER,
                Types.BIG_INTEGER,
                Types.string(5),
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
                Types.BINARY,
                Types.enumeration(DayOfWeek.class))) {
            assertNull(roundTrip(table(type), null), type.toString());
        }
    }
}
