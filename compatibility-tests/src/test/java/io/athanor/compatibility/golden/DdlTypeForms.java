package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlFixtures.t;

import io.athanor.dialect.mysql.MySql;
import io.athanor.dialect.postgresql.PostgreSql;
import io.athanor.dialect.sqlite.Sqlite;
import io.athanor.schema.Column;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.SqlNames;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of types that are not one vendor's. */
final class DdlTypeForms {

    enum Ab {
        a,
        b
    }

    private enum Abc {
        a,
        b,
        ccc
    }

    private enum Color {
        red,
        green,
        blue
    }

    private DdlTypeForms() {}

    static Map<String, DdlForm> all() {
        Map<String, SqlType<?>> types = new LinkedHashMap<>();
        numbers(types);
        strings(types);
        times(types);
        others(types);
        variants(types);
        Map<String, DdlForm> cases = new LinkedHashMap<>();
        types.forEach((name, type) ->
                cases.put("ddl/types-generic/" + name, DdlForm.createTable(() -> t(Column.of("c", type)))));
        cases.put(
                "ddl/types-generic/boolean-check",
                DdlForm.createTable(() -> t(Column.of("c", Types.BOOLEAN).checkValues("ck_bool"))));
        cases.put(
                "ddl/types-generic/enum-check",
                DdlForm.createTable(() ->
                        t(Column.of("c", Types.enumeration(Ab.class).asText()).checkValues("abc"))));
        return cases;
    }

    private static void numbers(Map<String, SqlType<?>> types) {
        types.put("smallinteger", Types.SMALL_INTEGER);
        types.put("biginteger", Types.BIG_INTEGER);
        types.put("float-p", SqlNames.floating(24));
        types.put("float-p53", SqlNames.floating(53));
        types.put("upper-integer", Types.INTEGER);
        types.put("upper-int", Types.INTEGER);
        types.put("upper-smallint", Types.SMALL_INTEGER);
        types.put("upper-double-precision", SqlNames.DOUBLE_PRECISION);
        types.put("upper-decimal", SqlNames.decimal(8, 3));
        types.put("upper-numeric", Types.numeric(8, 3));
    }

    private static void strings(Map<String, SqlType<?>> types) {
        types.put("string-len", Types.string(30));
        types.put("text-len", Types.text(100));
        types.put("unicodetext", Types.TEXT);
        types.put("upper-varchar", SqlNames.varchar(20));
        types.put("upper-char-nolen", SqlNames.CHAR);
        types.put("upper-nvarchar", SqlNames.nvarchar(20));
        types.put("upper-text", SqlNames.TEXT);
        types.put("enum-class", Types.enumeration(Color.class));
        types.put("enum-nonnative", Types.enumeration(Abc.class).named("abc").asText());
        types.put("enum-length", Types.enumeration(Ab.class).asText().withLength(20));
        types.put("enum-unnamed", Types.enumeration(Ab.class));
    }

    private static void times(Map<String, SqlType<?>> types) {
        types.put("datetime-tz", Types.OFFSET_DATE_TIME);
        types.put("interval", Types.INTERVAL);
        types.put("interval-precision", Types.interval(3, 2));
        types.put("upper-date", Types.DATE);
        types.put("upper-time", Types.TIME);
        types.put("upper-datetime", SqlNames.DATETIME);
        types.put("upper-timestamp", SqlNames.TIMESTAMP);
        types.put("upper-timestamp-tz", SqlNames.TIMESTAMP_WITH_TIME_ZONE);
    }

    private static void others(Map<String, SqlType<?>> types) {
        types.put("largebinary", Types.BINARY);
        types.put("largebinary-len", Types.binary(100));
        types.put("largebinary-big", Types.binary(70000));
        types.put("uuid-string", Types.UUID_TEXT);
        // Objects as bytes, by a converter of the program's own.
        types.put("pickletype", Types.converted(StringBuilder.class, Types.BINARY, new AsBytes()));
        types.put("array", Types.array(Types.INTEGER));
        types.put("array-2d", Types.array(Types.array(Types.INTEGER)));
        types.put("upper-binary", SqlNames.binary(10));
        types.put("upper-varbinary", SqlNames.varbinary(10));
        types.put("upper-boolean", SqlNames.BOOLEAN);
        types.put("upper-uuid", SqlNames.UUID);
    }

    private static void variants(Map<String, SqlType<?>> types) {
        types.put("variant-string", Types.string(30).withVariant(MySql.varchar(30, "utf8mb4"), "mysql", "mariadb"));
        types.put("variant-bigint", Types.BIG_INTEGER.withVariant(Sqlite.INTEGER, "sqlite"));
        types.put("variant-json", Types.JSON.withVariant(PostgreSql.JSONB, "postgresql"));
    }

    private record AsBytes() implements Converter<StringBuilder, byte[]> {

        @Override
        public byte[] toStored(StringBuilder value) {
            return value.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public StringBuilder fromStored(byte[] stored) {
            return new StringBuilder(new String(stored, StandardCharsets.UTF_8));
        }
    }
}
