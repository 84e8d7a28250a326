package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.feature.Feature;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A NULL is sent with the JDBC type of what the column stores, and a point on the time line without a zone's help. */
class NullBindingTest {

    private static final Map<SqlType<?>, Integer> STANDARD = new LinkedHashMap<>();

    static {
        STANDARD.put(Types.SMALL_INTEGER, java.sql.Types.SMALLINT);
        STANDARD.put(Types.INTEGER, java.sql.Types.INTEGER);
        STANDARD.put(Types.BIG_INTEGER, java.sql.Types.BIGINT);
        STANDARD.put(Types.string(5), java.sql.Types.VARCHAR);
        STANDARD.put(Types.character(5), java.sql.Types.CHAR);
        STANDARD.put(Types.TEXT, java.sql.Types.VARCHAR);
        STANDARD.put(Types.DOUBLE, java.sql.Types.DOUBLE);
        STANDARD.put(Types.FLOAT, java.sql.Types.REAL);
        STANDARD.put(Types.BINARY, java.sql.Types.VARBINARY);
        STANDARD.put(Types.UUID_TEXT, java.sql.Types.CHAR);
        STANDARD.put(Types.UUID_BINARY, java.sql.Types.VARBINARY);
        STANDARD.put(Types.JSON, java.sql.Types.VARCHAR);
    }

    private static final int TEXT = java.sql.Types.VARCHAR;
    private static final int TIMESTAMP = java.sql.Types.TIMESTAMP;

    /** The codes of numbers, truth values, dates, local times and points on the time line. */
    private static final Map<String, Map<SqlType<?>, Integer>> OWN = Map.of(
            "sqlite",
            Map.of(Types.NUMERIC, TEXT, Types.BOOLEAN, java.sql.Types.INTEGER, Types.DATE, TEXT, Types.INSTANT, TEXT),
            "mysql",
            Map.of(
                    Types.NUMERIC, java.sql.Types.NUMERIC,
                    Types.BOOLEAN, java.sql.Types.BOOLEAN,
                    Types.DATE, TEXT,
                    Types.DATE_TIME, TIMESTAMP,
                    Types.INSTANT, TIMESTAMP),
            "mariadb",
            Map.of(Types.DATE, TEXT, Types.DATE_TIME, TIMESTAMP, Types.INSTANT, TIMESTAMP),
            "postgresql",
            Map.of(
                    Types.NUMERIC,
                    java.sql.Types.NUMERIC,
                    Types.BOOLEAN,
                    java.sql.Types.BOOLEAN,
                    Types.DATE,
                    java.sql.Types.DATE,
                    Types.DATE_TIME,
                    TIMESTAMP,
                    Types.INSTANT,
                    java.sql.Types.TIMESTAMP_WITH_TIMEZONE,
                    Types.UUID,
                    java.sql.Types.OTHER,
                    Types.array(Types.INTEGER),
                    java.sql.Types.ARRAY),
            "oracle",
            Map.of(
                    Types.NUMERIC,
                    java.sql.Types.NUMERIC,
                    Types.DATE,
                    java.sql.Types.DATE,
                    Types.DATE_TIME,
                    TIMESTAMP,
                    Types.INSTANT,
                    TIMESTAMP,
                    Types.INTERVAL,
                    -104));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature("SQL-T-18")
    void null_isSentWithTheJdbcTypeOfItsColumn(String dialect) throws SQLException {
        TypeSystem types = Dialect.of(dialect).facet(SqlFacet.class).types();
        Map<SqlType<?>, Integer> expected = new LinkedHashMap<>(STANDARD);
        expected.putAll(OWN.get(dialect));
        for (Map.Entry<SqlType<?>, Integer> entry : expected.entrySet()) {
            RecordedCall call = RecordedCall.of(types.codec(entry.getKey()), null);
            assertEquals(
                    "setNull[" + entry.getValue() + "]",
                    call.toString(),
                    entry.getKey().toString());
        }
        Instant instant = Instant.parse("2021-03-14T07:30:00.5Z");
        String sent = String.valueOf(
                RecordedCall.of(types.codec(Types.INSTANT), instant).arguments().get(0));
        assertEquals("2021-03-14 07:30:00.5", sent.replace('T', ' ').replaceAll("0*Z?$", ""));
    }
}
