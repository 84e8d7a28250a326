package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.dialect.oracle.Oracle;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The names of types, the calls that bind values, and literals, on each dialect. On databases at hand the suites show
 * that the values come back; on the others this is what there is.
 */
class TypeRenderingTest {

    private static final UUID ID = UUID.fromString("12345678-1234-5678-1234-567812345678");

    private enum Color {
        red,
        green
    }

    private static TypeSystem types(String dialect) {
        return Dialect.of(dialect).facet(SqlFacet.class).types();
    }

    /** What differs: the first is for all dialects that are not named. */
    private static String on(String dialect, String others, Map<String, String> exceptions) {
        return exceptions.getOrDefault(dialect, others);
    }

    private static <T> void assertRendered(
            String dialect, SqlType<T> type, String ddl, T value, String call, String literal) throws SQLException {
        TypeSystem types = types(dialect);
        assertEquals(ddl, types.ddl(type));
        assertEquals(call, RecordedCall.of(types.codec(type), value).toString(), type.toString());
        assertEquals(literal, types.literal(type, value));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SQL-T-01")
    void wholeNumbers(String dialect) throws SQLException {
        short small = Short.MIN_VALUE;
        assertRendered(dialect, Types.SMALL_INTEGER, "SMALLINT", small, "setShort[-32768]", "-32768");
        assertRendered(dialect, Types.INTEGER, "INTEGER", Integer.MAX_VALUE, "setInt[2147483647]", "2147483647");
        String ddl = on(dialect, "BIGINT", Map.of("oracle", "NUMBER(19)"));
        String most = "9223372036854775807";
        assertRendered(dialect, Types.BIG_INTEGER, ddl, Long.MAX_VALUE, "setLong[" + most + "]", most);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "mariadb", "oracle"})
    @Feature("SQL-T-02")
    void stringWithoutLength_isRefused(String dialect) {
        CompileException error =
                assertThrows(CompileException.class, () -> types(dialect).ddl(Types.STRING));
        assertTrue(String.valueOf(error.getMessage()).contains("without a length"), error.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature({"SQL-T-03", "SQL-T-04"})
    void stringWithLength_isNeverCut(String dialect) throws SQLException {
        String ddl = on(dialect, "VARCHAR(5)", Map.of("oracle", "VARCHAR2(5 CHAR)"));
        assertRendered(
                dialect, Types.string(5), ddl, "longer than it", "setString[longer than it]", "'longer than it'");
        String fifty = on(dialect, "VARCHAR(50)", Map.of("oracle", "VARCHAR2(50 CHAR)"));
        assertRendered(dialect, Types.string(50), fifty, "it's", "setString[it's]", "'it''s'");
        BigDecimal many = new BigDecimal("123456.789");
        assertRendered(dialect, Types.numeric(3, 1), "NUMERIC(3, 1)", many, "setBigDecimal[123456.789]", "123456.789");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature({"SQL-T-05", "SQL-T-06"})
    void fixedAndUnboundedStrings(String dialect) throws SQLException {
        String fixed = on(dialect, "CHAR(3)", Map.of("oracle", "CHAR(3 CHAR)"));
        assertRendered(dialect, Types.character(3), fixed, "ab", "setString[ab]", "'ab'");
        String megabyte = "x".repeat(1 << 20);
        String text = on(dialect, "TEXT", Map.of("oracle", "CLOB"));
        assertRendered(dialect, Types.TEXT, text, megabyte, "setString[" + megabyte + "]", "'" + megabyte + "'");
        String large = on(dialect, "TEXT(2000000)", Map.of("oracle", "CLOB"));
        assertRendered(dialect, Types.text(2_000_000), large, "x", "setString[x]", "'x'");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SQL-T-07")
    void truthValues(String dialect) throws SQLException {
        String ddl = on(dialect, "BOOL", Map.of("oracle", "BOOLEAN"));
        String literal = on(dialect, "true", Map.of("oracle", "1"));
        assertRendered(dialect, Types.BOOLEAN, ddl, true, "setBoolean[true]", literal);
        TypeSystem old = Dialect.of("oracle")
                .forVersion(io.athanor.sql.dialect.ServerVersion.parse("19.0"))
                .facet(SqlFacet.class)
                .types();
        assertEquals("SMALLINT", old.ddl(Types.BOOLEAN));
        assertEquals(
                "setInt[0]", RecordedCall.of(old.codec(Types.BOOLEAN), false).toString());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SQL-T-08")
    void decimals(String dialect) throws SQLException {
        BigDecimal value = new BigDecimal("12345678901234567890123456.7800");
        assertRendered(
                dialect,
                Types.numeric(30, 4),
                "NUMERIC(30, 4)",
                value,
                "setBigDecimal[12345678901234567890123456.7800]",
                "12345678901234567890123456.7800");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SQL-T-09")
    void floatingPoint_isFinite(String dialect) throws SQLException {
        assertRendered(dialect, Types.FLOAT, "FLOAT", 0.5f, "setFloat[0.5]", "0.5");
        String ddl = on(dialect, "DOUBLE", Map.of("oracle", "DOUBLE PRECISION"));
        assertRendered(dialect, Types.DOUBLE, ddl, 1e300, "setDouble[1.0E300]", "1.0E300");
        for (Double value : List.of(Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> RecordedCall.of(types(dialect).codec(Types.DOUBLE), value));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql"})
    @Feature("SQL-T-10")
    void times_areTextInUtc(String dialect) throws SQLException {
        assertRendered(dialect, Types.DATE, "DATE", LocalDate.of(2020, 1, 2), "setString[2020-01-02]", "'2020-01-02'");
        assertRendered(dialect, Types.TIME, "TIME", LocalTime.of(3, 4, 5), "setString[03:04:05.000000]", "'03:04:05'");
        LocalDateTime local = LocalDateTime.parse("2020-01-02T03:04:05.5");
        String text = "2020-01-02 03:04:05.500000";
        assertRendered(dialect, Types.DATE_TIME, "DATETIME", local, "setString[" + text + "]", "'" + text + "'");
        Instant instant = Instant.parse("2020-01-02T03:04:05.5Z");
        assertRendered(dialect, Types.INSTANT, "DATETIME(6)", instant, "setString[" + text + "]", "'" + text + "'");
        OffsetDateTime offset = OffsetDateTime.parse("2020-01-02T05:04:05.5+02:00");
        assertRendered(
                dialect, Types.offsetDateTime(3), "DATETIME(3)", offset, "setString[" + text + "]", "'" + text + "'");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"oracle"})
    @Feature("SQL-T-10")
    void times_areOfTheDriverInUtc(String dialect) throws SQLException {
        assertRendered(
                dialect,
                Types.DATE,
                "DATE",
                LocalDate.of(2020, 1, 2),
                "setObject[2020-01-02, 91]",
                "TO_DATE('2020-01-02', 'YYYY-MM-DD')");
        LocalDateTime local = LocalDateTime.parse("2020-01-02T03:04:05.5");
        String call = "setObject[2020-01-02T03:04:05.500, 93]";
        String timestamp = "TIMESTAMP '2020-01-02 03:04:05.500000'";
        assertRendered(dialect, Types.DATE_TIME, "DATE", local, call, timestamp);
        assertRendered(
                dialect,
                Types.DATE_TIME,
                "DATE",
                LocalDateTime.parse("2020-01-02T03:04:05"),
                "setObject[2020-01-02T03:04:05, 93]",
                "TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS')");
        assertRendered(dialect, Types.dateTime(6), "TIMESTAMP(6)", local, call, timestamp);
        assertRendered(dialect, Types.INSTANT, "TIMESTAMP", Instant.parse("2020-01-02T03:04:05.5Z"), call, timestamp);
        assertRendered(
                dialect,
                Types.offsetDateTime(3),
                "TIMESTAMP(3)",
                OffsetDateTime.parse("2020-01-02T05:04:05.5+02:00"),
                call,
                timestamp);
        CompileException error =
                assertThrows(CompileException.class, () -> types(dialect).ddl(Types.TIME));
        assertTrue(String.valueOf(error.getMessage()).contains("Types.DATE_TIME"), error.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SQL-T-11")
    void uuids(String dialect) throws SQLException {
        String hex = "12345678123456781234567812345678";
        for (SqlType<UUID> type : List.of(Types.UUID, Types.UUID_TEXT)) {
            assertRendered(dialect, type, "CHAR(32)", ID, "setString[" + hex + "]", "'" + hex + "'");
        }
        TypeSystem types = types(dialect);
        assertEquals(on(dialect, "BINARY(16)", Map.of("oracle", "RAW(16)")), types.ddl(Types.UUID_BINARY));
        RecordedCall call = RecordedCall.of(types.codec(Types.UUID_BINARY), ID);
        assertEquals("setBytes", call.method());
        assertEquals(hex, java.util.HexFormat.of().formatHex((byte[])
                call.arguments().get(0)));
        assertEquals(
                on(dialect, "X'" + hex + "'", Map.of("oracle", "HEXTORAW('" + hex + "')")),
                types.literal(Types.UUID_BINARY, ID));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SQL-T-12")
    void json(String dialect) throws SQLException {
        Json document = Json.of(Map.of("a", List.of(1, "it's")));
        assertRendered(
                dialect,
                Types.JSON,
                "JSON",
                document,
                "setString[{\"a\": [1, \"it's\"]}]",
                "'{\"a\": [1, \"it''s\"]}'");
        assertEquals(
                "setString[null]",
                RecordedCall.of(types(dialect).codec(Types.JSON), Json.NULL).toString());
        assertEquals(
                "setNull[" + java.sql.Types.VARCHAR + "]",
                RecordedCall.of(types(dialect).codec(Types.JSON), null).toString());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "oracle"})
    @Feature("SQL-T-13")
    void array_isRefusedWithTheRemedy(String dialect) {
        TypeSystem types = types(dialect);
        SqlType<List<Integer>> array = Types.array(Types.INTEGER);
        for (CompileException error : List.of(
                assertThrows(CompileException.class, () -> types.ddl(array)),
                assertThrows(CompileException.class, () -> types.codec(array)))) {
            assertTrue(String.valueOf(error.getMessage()).contains("Types.json()"), error.getMessage());
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SQL-T-16")
    void enumerationsIntervalsAndStreams(String dialect) throws SQLException {
        String ddl = on(dialect, "ENUM('red','green')", Map.of("oracle", "VARCHAR(5 CHAR)"));
        assertRendered(dialect, Types.enumeration(Color.class), ddl, Color.red, "setString[red]", "'red'");
        String text = on(dialect, "VARCHAR(5)", Map.of("oracle", "VARCHAR(5 CHAR)"));
        assertRendered(dialect, Types.enumeration(Color.class).asText(), text, Color.red, "setString[red]", "'red'");
        assertRendered(dialect, Types.ordinal(Color.class), "SMALLINT", Color.green, "setShort[1]", "1");
        assertRendered(
                dialect,
                Types.interval(3, 2),
                on(dialect, "DATETIME(2)", Map.of("oracle", "INTERVAL DAY(3) TO SECOND(2)")),
                Duration.ofSeconds(90),
                on(dialect, "setString[1970-01-01 00:01:30.000000]", Map.of("oracle", "setObject[PT1M30S, -104]")),
                on(dialect, "'1970-01-01 00:01:30'", Map.of("oracle", "NUMTODSINTERVAL(90.0, 'SECOND')")));
        assertEquals(
                on(dialect, "LONGBLOB", Map.of("oracle", "BLOB")),
                types(dialect).ddl(Types.BINARY_STREAM));
        java.io.InputStream stream = new java.io.ByteArrayInputStream(new byte[0]);
        assertEquals(
                new RecordedCall("setBinaryStream", List.of(stream)),
                RecordedCall.of(types(dialect).codec(Types.BINARY_STREAM), stream));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature("SQL-T-15")
    void namedTypes_areExactAndGenericOnesAdapt(String dialect) {
        TypeSystem types = types(dialect);
        assertEquals("INTEGER", types.ddl(Types.named("INTEGER", Types.INTEGER)));
        assertEquals("BIGINT", types.ddl(Types.named("BIGINT", Types.BIG_INTEGER)));
        assertEquals("BOOLEAN", types.ddl(Types.named("BOOLEAN", Types.BOOLEAN)));
        assertEquals(on(dialect, "BIGINT", Map.of("oracle", "NUMBER(19)")), types.ddl(Types.BIG_INTEGER));
        assertEquals(on(dialect, "BOOLEAN", Map.of("mysql", "BOOL", "mariadb", "BOOL")), types.ddl(Types.BOOLEAN));
        assertEquals(on(dialect, "BLOB", Map.of("postgresql", "BYTEA")), types.ddl(Types.BINARY));
        VendorTypes.assertRefused(Dialect.of(dialect), Types.named("WIDGET", Types.STRING, "another"));
    }

    private enum Doubled implements Converter<Integer, Integer> {
        CONVERTER;

        @Override
        public Integer toStored(Integer value) {
            return value * 2;
        }

        @Override
        public Integer fromStored(Integer stored) {
            return stored / 2;
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mysql", "oracle"})
    @Feature("SQL-T-17")
    void typesOfAProgram(String dialect) throws SQLException {
        SqlType<Integer> doubled = Types.converted(Integer.class, Types.INTEGER, Doubled.CONVERTER);
        assertRendered(dialect, doubled, "INTEGER", 21, "setInt[42]", "42");
        SqlType<String> lowered = Types.string(9).wrapped("lower({})", "upper({})");
        var users = Sql.table("users", Sql.column("name", lowered));
        var name = users.c("name", String.class);
        BoundSql statement = new StatementCache(Dialect.of(dialect), 1)
                .prepare(Sql.select(name).where(name.in("x", "y")), Map.of());
        assertEquals(
                "SELECT upper(users.name) AS name FROM users WHERE users.name IN (lower(?), lower(?))",
                statement.text().replaceAll("\\s+", " "));
        assertEquals("lower('x')", types(dialect).literal(lowered, "x"));
        SqlType<Integer> variant = Types.INTEGER.withVariant(doubled, dialect);
        assertRendered(dialect, variant, "INTEGER", 21, "setInt[42]", "42");
        assertThrows(IllegalArgumentException.class, () -> Sql.literal(Thread.currentThread()));
        assertThrows(
                IllegalArgumentException.class,
                () -> RecordedCall.of(types(dialect).codec(Types.UNKNOWN), new java.util.Date()));
        assertEquals(
                "setInt[1]",
                RecordedCall.of(types(dialect).codec(Types.UNKNOWN), 1).toString());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"oracle"})
    @Feature({"SQL-T-15", "SQL-T-16"})
    void typesOfTheVendor(String dialect) throws SQLException {
        BigDecimal decimal = new BigDecimal("1.50");
        assertRendered(dialect, Oracle.NUMBER, "NUMBER", decimal, "setBigDecimal[1.50]", "1.50");
        assertRendered(dialect, Oracle.number(9, 2), "NUMBER(9, 2)", decimal, "setBigDecimal[1.50]", "1.50");
        assertRendered(dialect, Oracle.varchar2(30), "VARCHAR2(30 CHAR)", "x", "setString[x]", "'x'");
        assertRendered(dialect, Oracle.nvarchar2(30), "NVARCHAR2(30)", "x", "setNString[x]", "N'x'");
        assertRendered(dialect, Oracle.NCLOB, "NCLOB", "it's", "setNString[it's]", "N'it''s'");
        assertRendered(dialect, Oracle.BINARY_DOUBLE, "BINARY_DOUBLE", 0.5, "setDouble[0.5]", "0.5");
        assertRendered(
                dialect, Oracle.BINARY_DOUBLE, "BINARY_DOUBLE", Double.NaN, "setDouble[NaN]", "BINARY_DOUBLE_NAN");
        assertRendered(
                dialect,
                Oracle.INTERVAL_YEAR_TO_MONTH,
                "INTERVAL YEAR TO MONTH",
                Period.ofMonths(14),
                "setObject[P14M, -103]",
                "NUMTOYMINTERVAL(14, 'MONTH')");
        assertRendered(
                dialect,
                Oracle.timestampWithTimeZone(3),
                "TIMESTAMP(3) WITH TIME ZONE",
                OffsetDateTime.parse("2020-01-02T03:04:05.500+02:00"),
                "setObject[2020-01-02T03:04:05.500+02:00, 2014]",
                "TIMESTAMP '2020-01-02 03:04:05.5 +02:00'");
        TypeSystem types = types(dialect);
        assertEquals("RAW(16)", types.ddl(Oracle.raw(16)));
        assertEquals("TIMESTAMP(3) WITH LOCAL TIME ZONE", types.ddl(Oracle.timestampWithLocalTimeZone(3)));
        assertEquals("INTERVAL DAY(3) TO SECOND(2)", types.ddl(Oracle.intervalDayToSecond(3, 2)));
        assertEquals("FLOAT(53)", types.ddl(Oracle.floating(53)));
        assertEquals(
                List.of("CLOB", "BLOB", "BFILE", "LONG", "DATE", "ROWID"),
                List.of(Oracle.CLOB, Oracle.BLOB, Oracle.BFILE, Oracle.LONG, Oracle.DATE, Oracle.ROWID).stream()
                        .map(types::ddl)
                        .toList());
        for (String other : List.of("sqlite", "mysql", "mariadb", "postgresql")) {
            VendorTypes.assertRefused(
                    Dialect.of(other), Oracle.NUMBER, Oracle.nvarchar2(3), Oracle.BFILE, Oracle.INTERVAL_YEAR_TO_MONTH);
        }
    }
}
