package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.dialect.postgresql.PostgreSql;
import io.athanor.dialect.postgresql.Range;
import io.athanor.engine.error.DataException;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The types that only PostgreSQL has. */
@Requires(dialects = "postgresql")
class PostgreSqlVendorTypeTest extends ColumnSuite {

    PostgreSqlVendorTypeTest(TestBed bed) {
        super(bed);
    }

    private <T> void assertKeptAs(String ddl, SqlType<T> type, T value) {
        assertEquals(ddl, types().ddl(type));
        assertKept(type, value);
        assertEquals(List.of(value), inserted(type, types().literal(type, value)), "the literal of " + type);
    }

    /** What the database makes of a literal. */
    private List<?> inserted(SqlType<?> type, String literal) {
        Table table = table(type);
        engine().begin(connection ->
                connection.execute(Sql.text("INSERT INTO " + table.name() + " VALUES (" + literal + ")")));
        return stored(table);
    }

    @Test
    @Feature("SQL-T-16")
    void ranges_areKept() {
        assertKeptAs("INT4RANGE", PostgreSql.INT4RANGE, Range.of(1, 5));
        assertKeptAs("INT4RANGE", PostgreSql.INT4RANGE, Range.of(1, null));
        assertKeptAs("INT4RANGE", PostgreSql.INT4RANGE, Range.empty());
        assertKeptAs("INT8RANGE", PostgreSql.INT8RANGE, Range.of(Long.MIN_VALUE, Long.MAX_VALUE));
        assertKeptAs("NUMRANGE", PostgreSql.NUMRANGE, Range.closed(new BigDecimal("-0.50"), new BigDecimal("1.5")));
        assertKeptAs("DATERANGE", PostgreSql.DATERANGE, Range.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 29)));
        assertKeptAs(
                "TSRANGE",
                PostgreSql.TSRANGE,
                Range.closed(
                        LocalDateTime.parse("2020-01-02T03:04:05.123456"),
                        LocalDateTime.MAX.withYear(3000).withNano(0)));
        assertKeptAs("TSTZRANGE", PostgreSql.TSTZRANGE, Range.of(null, Instant.parse("2020-01-02T03:04:05.5Z")));
        SqlType<List<Range<Integer>>> several = PostgreSql.multirange(PostgreSql.INT4RANGE);
        assertKeptAs("INT4MULTIRANGE", several, List.of(Range.of(1, 3), Range.of(5, null)));
        assertKeptAs("INT4MULTIRANGE", several, List.of());
    }

    @Test
    @Feature("SQL-T-16")
    void hstoreInetAndOthers_areKept() {
        engine().begin(connection -> {
            connection.execute(Sql.text("CREATE EXTENSION hstore"));
            connection.execute(Sql.text("CREATE EXTENSION citext"));
        });
        Map<String, String> map = new HashMap<>(Map.of("a", "it's", "b\"", "\\", "", "", "c", "NULL", "d => e", ","));
        map.put("none", null);
        assertKeptAs("HSTORE", PostgreSql.HSTORE, map);
        assertKeptAs("HSTORE", PostgreSql.HSTORE, Map.of());
        assertKeptAs("INET", PostgreSql.INET, "192.168.0.1/24");
        assertKeptAs("INET", PostgreSql.INET, "2001:db8::1");
        assertKeptAs("CIDR", PostgreSql.CIDR, "10.0.0.0/8");
        assertKeptAs("MACADDR", PostgreSql.MACADDR, "08:00:2b:01:02:03");
        assertKeptAs("MACADDR8", PostgreSql.MACADDR8, "08:00:2b:01:02:03:04:05");
        assertKeptAs("BIT(4)", PostgreSql.bit(4), "0110");
        assertKeptAs("BIT VARYING(8)", PostgreSql.bitVarying(8), "011");
        assertKeptAs("TSVECTOR", PostgreSql.TSVECTOR, "'cat':2 'fat':1");
        assertKeptAs("TSQUERY", PostgreSql.TSQUERY, "'fat' & 'cat'");
        assertKeptAs("CITEXT", PostgreSql.CITEXT, "MiXed");
        assertKeptAs("OID", PostgreSql.OID, 4_000_000_000L);
        assertEquals("pg_class", roundTrip(PostgreSql.REGCLASS, "pg_class"));
        assertEquals("<a>1</a>", roundTrip(PostgreSql.XML, "<a>1</a>"));
        assertKeptAs("TIME WITH TIME ZONE", PostgreSql.TIMETZ, OffsetTime.parse("03:04:05.5+05:30"));
        assertKeptAs("TIME(2) WITH TIME ZONE", PostgreSql.timetz(2), OffsetTime.parse("03:04:05.25+05:30"));
    }

    @Test
    @Feature("SQL-T-16")
    void intervals_areDurationsOrPeriods() {
        assertKeptAs("INTERVAL", Types.INTERVAL, Duration.ofHours(-30).plusNanos(1000));
        assertKeptAs("INTERVAL DAY TO SECOND (3)", PostgreSql.interval("DAY TO SECOND", 3), Duration.ofMillis(1500));
        assertKeptAs("INTERVAL", PostgreSql.PERIOD, Period.of(-1, -2, 3));
        assertKeptAs("INTERVAL", PostgreSql.PERIOD, Period.ZERO);
        Table table = table(PostgreSql.PERIOD);
        engine().begin(connection ->
                connection.execute(Sql.text("INSERT INTO " + table.name() + " VALUES ('1 day 2 hours')")));
        assertThrows(DataException.class, () -> stored(table));
    }

    @Test
    @Feature("SQL-T-12")
    void jsonb_isCastAndCompared() {
        Json document = Json.of(Map.of("a", List.of(1, "x")));
        assertKeptAs("JSONB", PostgreSql.JSONB, document);
        Column<Json> column = table(PostgreSql.JSONB).column("c", Json.class);
        String text = new io.athanor.sql.compiler.StatementCache(engine().dialect(), 1)
                .compile(Sql.select(column).where(column.eq(document)))
                .text();
        assertEquals(true, text.endsWith("= ?::JSONB"), text);
    }

    @Test
    @Feature("SQL-T-13")
    void arrays_areListsOfEveryType() {
        assertKeptAs("SMALLINT[]", Types.array(Types.SMALL_INTEGER), List.of((short) -1, Short.MAX_VALUE));
        assertKeptAs("BIGINT[]", Types.array(Types.BIG_INTEGER), List.of(Long.MIN_VALUE));
        assertKeptAs("TEXT[]", Types.array(Types.TEXT), List.of("a,b", "{", "\"", "\\", "'", "NULL", ""));
        assertKeptAs("CHAR(2)[]", Types.array(Types.character(2)), List.of("ab"));
        assertKeptAs("NUMERIC(9, 3)[]", Types.array(Types.numeric(9, 3)), List.of(new BigDecimal("1.500")));
        assertKeptAs("DOUBLE PRECISION[]", Types.array(Types.DOUBLE), List.of(0.1, Double.NaN, 1e300));
        assertKeptAs("BOOLEAN[]", Types.array(Types.BOOLEAN), List.of(true, false));
        assertKeptAs("DATE[]", Types.array(Types.DATE), List.of(LocalDate.of(2020, 2, 29)));
        assertKeptAs("TIME(6) WITHOUT TIME ZONE[]", Types.array(Types.time(6)), List.of(LocalTime.of(1, 2, 3, 4_000)));
        assertKeptAs(
                "TIMESTAMP WITHOUT TIME ZONE[]",
                Types.array(Types.DATE_TIME),
                List.of(LocalDateTime.parse("2021-03-14T02:30:00.5")));
        assertKeptAs(
                "TIMESTAMP WITH TIME ZONE[]",
                Types.array(Types.INSTANT),
                List.of(Instant.parse("2020-01-02T03:04:05.123456Z")));
        assertKeptAs("INTERVAL[]", Types.array(Types.INTERVAL), List.of(Duration.ofHours(25)));
        assertKeptAs("UUID[]", Types.array(Types.UUID), List.of(new UUID(1, -1)));
        assertKeptAs("JSONB[]", Types.array(PostgreSql.JSONB), List.of(Json.of(Map.of("a", "x,\"y\"")), Json.NULL));
        assertKeptAs("INT4RANGE[]", Types.array(PostgreSql.INT4RANGE), List.of(Range.of(1, 2), Range.of(3, null)));
        assertKeptAs("INET[]", Types.array(PostgreSql.INET), List.of("10.0.0.1"));
        assertKeptAs("dayofweek[]", Types.array(Types.enumeration(DayOfWeek.class)), List.of(DayOfWeek.MONDAY));
        assertKeptAs("INTEGER[][]", Types.array(Types.array(Types.INTEGER)), List.of(List.of(1, 2), List.of(3, 4)));
        byte[] bytes = {0, -1, '"', '\\'};
        assertArrayEquals(bytes, (byte[]) ((List<?>) roundTrip(Types.array(Types.BINARY), List.of(bytes))).get(0));
    }

    @Test
    void array_hasItsTypeWhereTheServerCannotInferOne() {
        List<?> lengths = engine().beginAndGet(connection -> connection
                .execute(Sql.select(io.athanor.sql.Functions.func(
                        "cardinality", Types.INTEGER, Sql.literal(List.of("a", "b"), Types.array(Types.TEXT)))))
                .scalars()
                .all());
        assertEquals(List.of(2), lengths);
    }

    @Test
    @Feature("SQL-T-16")
    void enumeration_hasItsOwnNameAndSchema() {
        engine().begin(connection -> connection.execute(Sql.text("CREATE SCHEMA acct")));
        SqlType<DayOfWeek> day =
                Types.enumeration(DayOfWeek.class).named("Day Of Week").inSchema("acct");
        assertKeptAs("acct.\"Day Of Week\"", day, DayOfWeek.FRIDAY);
        assertEquals(List.of(7L), query("SELECT count(*) FROM pg_enum"));
        SqlType<List<DayOfWeek>> days = Types.array(day);
        assertKeptAs("acct.\"Day Of Week\"[]", days, List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY));
    }

    @Test
    @Feature("SQL-T-16")
    void largeObject_isWrittenAndReadPieceByPiece() {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        Table table = table(PostgreSql.LARGE_OBJECT);
        store(table, new ByteArrayInputStream(bytes));
        assertEquals(
                List.of(true), query("SELECT c IN (SELECT oid FROM pg_largeobject_metadata) FROM " + table.name()));
        byte[] read = engine().beginAndGet(connection -> {
            InputStream stream = (InputStream) connection
                    .execute(Sql.select(table.column("c", InputStream.class)))
                    .scalars()
                    .all()
                    .get(0);
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertArrayEquals(bytes, read);
    }

    @Test
    void timestampOfUnknownType_isReadWithItsOffsetOnlyIfItHasOne() {
        assertEquals(
                List.of(LocalDateTime.parse("2020-01-02T03:04:05")), query("SELECT TIMESTAMP '2020-01-02 03:04:05'"));
        assertEquals(
                List.of(Instant.parse("2020-01-02T03:04:05Z")),
                query("SELECT TIMESTAMPTZ '2020-01-02 03:04:05+00'").stream()
                        .map(value -> ((java.time.OffsetDateTime) value).toInstant())
                        .toList());
        assertEquals(List.of(List.of(1, 2)), query("SELECT ARRAY[1, 2]"));
    }

    @Test
    @Feature("SQL-T-15")
    void vendorTypes_areRefusedByOtherDialects() {
        for (String other : List.of("sqlite", "mysql", "mariadb", "oracle")) {
            VendorTypes.assertRefused(
                    Dialect.of(other),
                    PostgreSql.JSONB,
                    PostgreSql.HSTORE,
                    PostgreSql.INT4RANGE,
                    PostgreSql.INET,
                    PostgreSql.bit(3),
                    PostgreSql.PERIOD,
                    PostgreSql.LARGE_OBJECT);
        }
        assertEquals("JSONB", types().ddl(PostgreSql.JSONB));
        assertEquals("BIGINT", types().ddl(Types.BIG_INTEGER));
    }
}
