package io.athanor.sql.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Types as values, and what they take for the same value. */
class TypeValuesTest {

    @Test
    void same_isWhatTheDatabaseCouldNotTellApart() {
        assertTrue(Types.BINARY.same(new byte[] {1, 2}, new byte[] {1, 2}));
        assertFalse(Types.BINARY.same(new byte[] {1, 2}, new byte[] {1, 3}));
        assertTrue(Types.numeric(9, 2).same(new BigDecimal("5"), new BigDecimal("5.00")));
        assertFalse(Types.NUMERIC.same(new BigDecimal("5"), new BigDecimal("5.00")));
        assertTrue(Types.OFFSET_DATE_TIME.same(
                OffsetDateTime.parse("2020-01-02T03:00Z"), OffsetDateTime.parse("2020-01-02T05:00+02:00")));
        assertTrue(Types.JSON.same(Json.parse("{\"a\": [1]}"), Json.parse("{\"a\":[1]}")));
        assertTrue(Types.array(Types.INTEGER).same(List.of(1), List.of(1)));
        SqlType<BigDecimal> decorated =
                Types.named("X", Types.numeric(9, 2)).wrapped("a({})", "{}").withVariant(Types.NUMERIC, "other");
        assertTrue(decorated.same(new BigDecimal("5"), new BigDecimal("5.00")));
    }

    @Test
    void inferredTypes_areThoseOfTheClass() {
        assertEquals(Types.HUGE_INTEGER, Types.of(BigInteger.class));
        assertEquals(Types.BINARY_STREAM, Types.of(java.io.ByteArrayInputStream.class));
        assertEquals(Types.CHARACTER_STREAM, Types.of(java.io.StringReader.class));
        assertEquals(Types.JSON, Types.of(Json.of(1).getClass()));
        // A constant with a body has a class of its own.
        assertEquals(Types.enumeration(TimeUnit.class), Types.of(TimeUnit.DAYS.getClass()));
        for (Class<?> known : List.of(Byte.class, Character.class, Integer.class, UUID.class, byte[].class)) {
            assertEquals(known, Objects.requireNonNull(Types.of(known)).javaType());
        }
        assertNull(Types.of(Thread.class));
        assertNull(Types.of(Object.class));
    }

    @Test
    void enumeration_hasALabelForEachConstant() {
        EnumType<DayOfWeek> days = Types.enumeration(DayOfWeek.class).labelled(day -> "d" + day.getValue());
        assertEquals("d1", days.label(DayOfWeek.MONDAY));
        assertEquals(DayOfWeek.SUNDAY, days.constant("d7"));
        assertEquals(2, days.storedLength());
        assertEquals(20, days.withLength(20).storedLength());
        assertEquals(days, Types.enumeration(DayOfWeek.class).labelled(day -> "d" + day.getValue()));
        assertNotEquals(days, Types.enumeration(DayOfWeek.class));
        assertThrows(IllegalArgumentException.class, () -> days.labelled(day -> "same"));
        assertThrows(IllegalArgumentException.class, () -> days.withLength(1));
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> days.constant("d8"));
        assertTrue(String.valueOf(unknown.getMessage()).contains("d1, d2"), unknown.getMessage());
        Converter<DayOfWeek, Short> ordinals = new OrdinalConverter<>(DayOfWeek.class);
        assertThrows(IllegalArgumentException.class, () -> ordinals.fromStored((short) 7));
    }

    @Test
    void uuidInOtherForms_isRefused() {
        UUID id = UUID.fromString("12345678-1234-5678-1234-567812345678");
        assertEquals(id, UuidConverters.AsHex.CONVERTER.fromStored(id.toString()));
        assertThrows(IllegalArgumentException.class, () -> UuidConverters.AsHex.CONVERTER.fromStored("1234"));
        assertThrows(IllegalArgumentException.class, () -> UuidConverters.AsBytes.CONVERTER.fromStored(new byte[15]));
    }

    @Test
    void variants_areNamedOncePerDialect() {
        SqlType<String> type = Types.STRING.withVariant(Types.TEXT, "a").withVariant(Types.string(5), "b", "c");
        VariantType<String> variant = (VariantType<String>) type;
        assertEquals(Types.TEXT, variant.on("a"));
        assertEquals(Types.string(5), variant.on("c"));
        assertEquals(Types.STRING, variant.on("d"));
        assertThrows(IllegalArgumentException.class, () -> type.withVariant(Types.TEXT, "b"));
        assertThrows(IllegalArgumentException.class, () -> Types.STRING.withVariant(Types.TEXT));
    }

    @Test
    void precisionOutOfBounds_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Types.dateTime(10));
        assertThrows(IllegalArgumentException.class, () -> Types.text(0));
        assertThrows(IllegalArgumentException.class, () -> Types.named(" ", Types.TEXT));
    }
}
