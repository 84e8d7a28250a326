package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.dialect.mysql.MySql;
import io.athanor.feature.Feature;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The types that only MySQL and MariaDB have. */
@Requires(dialects = {"mysql", "mariadb"})
class FamilyTypesTest extends ColumnSuite {

    FamilyTypesTest(TestBed bed) {
        super(bed);
    }

    final <T> void assertKeptAs(String ddl, SqlType<T> type, T value) {
        assertEquals(ddl, types().ddl(type));
        assertKept(type, value);
    }

    @Test
    @Feature("SQL-T-15")
    void numbersByTheirNames_keepTheirBounds() {
        assertKeptAs("TINYINT", MySql.TINYINT, (short) -128);
        assertKeptAs("TINYINT UNSIGNED", MySql.TINYINT_UNSIGNED, (short) 255);
        assertKeptAs("SMALLINT", MySql.SMALLINT, Short.MIN_VALUE);
        assertKeptAs("SMALLINT UNSIGNED", MySql.SMALLINT_UNSIGNED, 65_535);
        assertKeptAs("MEDIUMINT", MySql.MEDIUMINT, -8_388_608);
        assertKeptAs("MEDIUMINT UNSIGNED", MySql.MEDIUMINT_UNSIGNED, 16_777_215);
        assertKeptAs("INTEGER", MySql.INTEGER, Integer.MIN_VALUE);
        assertKeptAs("INTEGER UNSIGNED", MySql.INTEGER_UNSIGNED, 4_294_967_295L);
        assertKeptAs("BIGINT", MySql.BIGINT, Long.MIN_VALUE);
        assertKeptAs("BIGINT UNSIGNED", MySql.BIGINT_UNSIGNED, new BigInteger("18446744073709551615"));
        assertKeptAs("DECIMAL(6, 2) UNSIGNED", MySql.decimalUnsigned(6, 2), new BigDecimal("1234.50"));
        assertKeptAs("DOUBLE", MySql.DOUBLE, 0.1);
        assertKeptAs("DOUBLE(10, 2)", MySql.doublePrecision(10, 2), -0.25);
        assertKeptAs("DOUBLE(10, 2) UNSIGNED", MySql.doubleUnsigned(10, 2), 0.25);
        assertKeptAs("FLOAT(10, 2)", MySql.floating(10, 2), 0.25f);
        assertKeptAs("BIT(5)", MySql.bit(5), 21L);
        assertKeptAs("YEAR", MySql.YEAR, Year.of(2155));
        VendorTypes.assertRefused(Dialect.of("sqlite"), MySql.TINYINT, MySql.YEAR, MySql.set("a"));
        VendorTypes.assertRefused(Dialect.of("oracle"), MySql.BIGINT_UNSIGNED, MySql.MEDIUMTEXT);
    }

    @Test
    @Feature("SQL-T-15")
    void stringsAndBytesByTheirNames_areKept() {
        assertKeptAs("TINYTEXT", MySql.TINYTEXT, "x".repeat(255));
        assertKeptAs("TEXT", MySql.TEXT, "x".repeat(65_535));
        assertKeptAs("MEDIUMTEXT", MySql.MEDIUMTEXT, "x".repeat(100_000));
        assertKeptAs("LONGTEXT", MySql.LONGTEXT, "x".repeat(100_000));
        assertKeptAs("VARCHAR(9) CHARACTER SET utf8mb4", MySql.varchar(9, "utf8mb4"), "😀");
        assertKeptAs("NATIONAL VARCHAR(9)", MySql.nationalVarchar(9), "é");
        assertKeptAs("CHAR(5) BINARY", MySql.characterBinary(5), "aB");
        assertKeptAs("TEXT CHARACTER SET utf8mb4", MySql.text("utf8mb4"), "😀");
        assertThrows(IllegalArgumentException.class, () -> MySql.text("utf8 COLLATE x"));
        for (SqlType<byte[]> type : List.of(MySql.TINYBLOB, MySql.BLOB, MySql.MEDIUMBLOB, MySql.LONGBLOB)) {
            assertArrayEquals(new byte[] {0, -1}, (byte[]) roundTrip(type, new byte[] {0, -1}));
        }
        assertArrayEquals(new byte[] {7, 0, 0}, (byte[]) roundTrip(MySql.binary(3), new byte[] {7}));
        assertArrayEquals(new byte[] {7}, (byte[]) roundTrip(MySql.varbinary(3), new byte[] {7}));
        assertKeptAs("DATETIME(6)", MySql.datetime(6), LocalDateTime.parse("2020-01-02T03:04:05.123456"));
        assertEquals(Json.of(Map.of("a", 1)), roundTrip(MySql.JSON, Json.of(Map.of("a", 1))));
    }

    @Test
    @Feature("SQL-T-16")
    void enumerationsAndSetsOfLabels_areKept() {
        assertKeptAs("ENUM('a','it''s','\\\\')", MySql.enumeration("a", "it's", "\\"), "it's");
        assertKept(MySql.enumeration("a", "it's", "\\"), "\\");
        SqlType<Set<String>> set = MySql.set("x", "y", "z");
        assertKeptAs("SET('x','y','z')", set, Set.of("x", "z"));
        assertKeptAs("SET('x','y','z')", set, Set.of());
        assertThrows(IllegalArgumentException.class, () -> MySql.set("a,b"));
        assertThrows(IllegalArgumentException.class, () -> roundTrip(set, Set.of("w")));
    }

    @Test
    void timestampOfTheServer_isReadInTheSessionsZone() {
        Table table = table(MySql.timestamp(3));
        LocalDateTime utc = LocalDateTime.parse("2021-03-14T07:30:00.125");
        engine().begin(connection -> {
            connection.execute(Sql.text("SET time_zone = '+00:00'"));
            connection.execute(Sql.insert(table).values(Map.of("c", utc.toInstant(java.time.ZoneOffset.UTC))));
            Object read =
                    connection.execute(Sql.select(table.c("c"))).scalars().all().get(0);
            assertEquals(utc.toInstant(java.time.ZoneOffset.UTC), read);
        });
    }
}
