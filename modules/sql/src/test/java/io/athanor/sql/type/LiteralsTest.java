package io.athanor.sql.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    private final TypeSystem types = new StandardTypeSystem();

    @Test
    void values_areWritten() {
        assertEquals("-5", types.literal(Types.INTEGER, -5));
        assertEquals("'it''s'", types.literal(Types.STRING, "it's"));
        assertEquals("true", types.literal(Types.BOOLEAN, true));
        assertEquals("1000000", types.literal(Types.NUMERIC, new BigDecimal("1E+6")));
        assertEquals("0.5", types.literal(Types.DOUBLE, 0.5));
        assertEquals("'2020-01-02'", types.literal(Types.DATE, LocalDate.of(2020, 1, 2)));
        assertEquals("'03:04:00'", types.literal(Types.TIME, LocalTime.of(3, 4)));
        assertEquals("'03:04:00.500000'", types.literal(Types.TIME, LocalTime.of(3, 4, 0, 500_000_000)));
        assertEquals("'2020-01-02 03:04:05'", types.literal(Types.DATE_TIME, LocalDateTime.of(2020, 1, 2, 3, 4, 5)));
        assertEquals(
                "'2020-01-02 01:04:05'",
                types.literal(Types.OFFSET_DATE_TIME, OffsetDateTime.parse("2020-01-02T03:04:05+02:00")));
        assertEquals("'1970-01-01 00:00:01'", types.literal(Types.INSTANT, Instant.ofEpochSecond(1)));
        assertEquals("'1970-01-02 00:00:00'", types.literal(Types.INTERVAL, Duration.ofDays(1)));
        assertEquals("X'00FF'", types.literal(Types.BINARY, new byte[] {0, -1}));
        assertEquals("'00000000000000010000000000000002'", types.literal(Types.UUID, new UUID(1, 2)));
        assertEquals("'FRIDAY'", types.literal(Types.enumeration(DayOfWeek.class), DayOfWeek.FRIDAY));
        assertEquals("7", types.literal(Types.UNKNOWN, 7));
    }

    @Test
    void valuesWithoutLiteral_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> types.literal(Types.DOUBLE, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> types.literal(Types.UNKNOWN, new Object()));
    }
}
