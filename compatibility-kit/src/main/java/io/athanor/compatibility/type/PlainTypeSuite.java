package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.type.SqlNames;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Numbers, strings, truth values and bytes. */
public class PlainTypeSuite extends ColumnSuite {

    PlainTypeSuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature("SQL-T-15")
    void typesBySqlsOwnNames_keepValues_orAreRefusedByTheirNames() {
        assertNamed(SqlNames.CHAR, "x");
        assertNamed(SqlNames.character(3), "xyz");
        assertNamed(SqlNames.nchar(3), "xyz");
        assertNamed(SqlNames.varchar(3), "xyz");
        assertNamed(SqlNames.nvarchar(3), "xyz");
        assertNamed(SqlNames.TEXT, "xyz");
        assertNamed(SqlNames.CLOB, "xyz");
        assertNamed(SqlNames.decimal(8, 3), new BigDecimal("12345.678"));
        assertNamed(SqlNames.floating(24), 0.5);
        assertNamed(SqlNames.floating(53), 0.1);
        assertNamed(SqlNames.REAL, 0.5f);
        assertNamed(SqlNames.DOUBLE_PRECISION, 0.1);
        assertNamed(SqlNames.BIGINT, Long.MIN_VALUE);
        assertNamed(SqlNames.BOOLEAN, true);
        assertNamed(SqlNames.DATETIME, LocalDateTime.parse("2020-01-02T03:04:05"));
        assertNamed(SqlNames.TIMESTAMP, LocalDateTime.parse("2020-01-02T03:04:05"));
        assertNamed(SqlNames.TIMESTAMP_WITH_TIME_ZONE, OffsetDateTime.parse("2020-01-02T03:04:05Z"));
        assertNamed(SqlNames.UUID, UUID.fromString("12345678-1234-5678-1234-567812345678"));
        assertThrows(IllegalArgumentException.class, () -> SqlNames.floating(54));
    }

    private <T> void assertNamed(SqlType<T> type, T value) {
        String name = new StandardTypeSystem().ddl(type);
        try {
            types().ddl(type);
        } catch (CompileException e) {
            assertTrue(String.valueOf(e.getMessage()).contains(name), e.getMessage());
            assertFalse(keepsDigits(Types.named(name, Types.STRING)), name);
            return;
        }
        assertKept(type, value);
    }

    private boolean keepsDigits(SqlType<String> type) {
        String digits = "12345678123456781234567812345678";
        try {
            return digits.equals(roundTrip(type, digits));
        } catch (DatabaseException e) {
            return false;
        }
    }

    @Test
    @Feature("SQL-T-01")
    void wholeNumbers_areKeptAtTheirBounds() {
        assertEquals(
                List.of("SMALLINT", "INTEGER", "BIGINT"),
                List.of(types().ddl(Types.SMALL_INTEGER), types().ddl(Types.INTEGER), types().ddl(Types.BIG_INTEGER)));
        for (Short value : List.of(Short.MIN_VALUE, (short) 0, Short.MAX_VALUE)) {
            assertKept(Types.SMALL_INTEGER, value);
        }
        for (Integer value : List.of(Integer.MIN_VALUE, -1, Integer.MAX_VALUE)) {
            assertKept(Types.INTEGER, value);
        }
        for (Long value : List.of(Long.MIN_VALUE, 1L << 53 | 1, Long.MAX_VALUE)) {
            assertKept(Types.BIG_INTEGER, value);
        }
    }

    @Test
    void hugeInteger_isKept() {
        assertKept(Types.HUGE_INTEGER, BigInteger.valueOf(Long.MIN_VALUE));
        assertKept(Types.HUGE_INTEGER, new BigInteger("-123456789012345"));
    }

    @Test
    @Feature("SQL-T-02")
    void stringWithoutLength_isVarcharOrRefused() {
        if (!bed().meets(Requirement.STRINGS_WITHOUT_LENGTH)) {
            CompileException error = assertThrows(CompileException.class, () -> table(Types.STRING));
            assertTrue(String.valueOf(error.getMessage()).contains("VARCHAR without a length"), error.getMessage());
            return;
        }
        assertEquals("VARCHAR", types().ddl(Types.STRING));
        assertKept(Types.STRING, "x".repeat(10_000));
    }

    @Test
    @Feature("SQL-T-03")
    void stringWithLength_isVarchar() {
        assertEquals("VARCHAR(50)", types().ddl(Types.string(50)));
        assertKept(Types.string(50), "ünï 你好 😀 it's \\ \" \n %s ? :x");
        assertKept(Types.string(50), "");
        assertKept(Types.string(5), "😀😀😀😀😀");
    }

    @Test
    @Feature("SQL-T-04")
    void lengthAndPrecision_areLeftToTheDatabase() {
        List<?> selected = engine().beginAndGet(connection -> connection
                .execute(Sql.select(
                        Sql.literal("too long for it", Types.string(3)).label("c")))
                .scalars()
                .all());
        assertEquals(List.of("too long for it"), selected);
        Table table = table(Types.string(3));
        if (bed().meets(Requirement.LIMITED_STRINGS)) {
            assertThrows(DatabaseException.class, () -> store(table, "too long for it"));
        } else {
            store(table, "too long for it");
            assertEquals(List.of("too long for it"), stored(table));
        }
    }

    @Test
    @Feature("SQL-T-05")
    void characters_arePaddedAsDocumented() {
        assertEquals("CHAR(3)", types().ddl(Types.character(3)));
        assertKept(Types.character(3), "abc");
        assertEquals(bed().meets(Requirement.PADDED_CHARACTERS) ? "ab " : "ab", roundTrip(Types.character(3), "ab"));
    }

    @Test
    @Feature("SQL-T-06")
    void text_holdsAMegabyte() {
        String megabyte = "0123456789abcde\n".repeat(1 << 16);
        assertEquals("TEXT", types().ddl(Types.TEXT));
        assertKept(Types.TEXT, "short");
        if (bed().meets(Requirement.UNBOUNDED_TEXT)) {
            assertKept(Types.TEXT, megabyte);
        }
        assertKept(Types.text(2_000_000), megabyte);
    }

    @Test
    @Feature("SQL-T-07")
    void truthValues_areBooleansBothWays() {
        assertKept(Types.BOOLEAN, true);
        assertKept(Types.BOOLEAN, false);
        Table table = table(Types.BOOLEAN);
        store(table, true);
        List<?> negated = engine().beginAndGet(connection -> connection
                .execute(Sql.select(table.c("c")).where(Sql.not(table.column("c", Boolean.class))))
                .scalars()
                .all());
        assertEquals(List.of(), negated);
        Table checked = table(Column.of("c", Types.BOOLEAN).checkValues("is_truth"));
        store(checked, false);
        assertEquals(List.of(false), stored(checked));
        if (!bed().meets(Requirement.BOOLEANS)) {
            assertThrows(
                    IntegrityException.class,
                    () -> engine().begin(connection ->
                            connection.execute(Sql.text("INSERT INTO " + checked.name() + " VALUES (2)"))));
        }
    }

    @Test
    @Feature("SQL-T-08")
    void decimals_keepDigitsAndScale() {
        assertEquals("NUMERIC(12, 4)", types().ddl(Types.numeric(12, 4)));
        for (String value : List.of("0.1000", "12345678.1234", "-0.0001", "5.0000", "99999999.9999")) {
            assertKept(Types.numeric(12, 4), new BigDecimal(value));
        }
        assertKept(Types.numeric(15, 0), new BigDecimal("999999999999999"));
        assertKept(Types.numeric(18, 0), new BigDecimal("123456789012345678"));
    }

    @Test
    @Feature("SQL-T-09")
    void floatingPoint_isKeptAndItsExtremesAreAsDocumented() {
        for (Double value : List.of(0.1, -1.0 / 3, 1e300, 1e-300, 123456789.123456789)) {
            assertKept(Types.DOUBLE, value);
        }
        assertEquals(0.5f, roundTrip(Types.FLOAT, 0.5f));
        if (bed().meets(Requirement.EXACT_FLOATS)) {
            assertEquals(16_777_213f, roundTrip(Types.FLOAT, 16_777_213f));
        }
        assertExtreme(Double.NaN, bed().meets(Requirement.NOT_A_NUMBER));
        assertExtreme(Double.POSITIVE_INFINITY, bed().meets(Requirement.INFINITY));
        assertExtreme(Double.NEGATIVE_INFINITY, bed().meets(Requirement.INFINITY));
    }

    private void assertExtreme(Double value, boolean stored) {
        if (stored) {
            assertEquals(value, roundTrip(Types.DOUBLE, value));
        } else {
            Table table = table(Types.DOUBLE);
            assertThrows(IllegalArgumentException.class, () -> store(table, value));
            assertEquals(List.of(), stored(table));
        }
    }

    @Test
    void bytes_areKept() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        for (SqlType<byte[]> type : List.of(Types.BINARY, Types.binary(300))) {
            assertArrayEquals(all, (byte[]) roundTrip(type, all));
            assertArrayEquals(new byte[0], (byte[]) roundTrip(type, new byte[0]));
        }
    }
}
