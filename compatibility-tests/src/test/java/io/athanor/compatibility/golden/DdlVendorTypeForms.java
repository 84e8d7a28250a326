package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlFixtures.t;

import io.athanor.compatibility.golden.DdlTypeForms.Ab;
import io.athanor.dialect.mysql.MySql;
import io.athanor.dialect.oracle.Oracle;
import io.athanor.dialect.postgresql.PostgreSql;
import io.athanor.schema.Column;
import io.athanor.schema.Domain;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of the types that one vendor has. */
final class DdlVendorTypeForms {

    private DdlVendorTypeForms() {}

    static Map<String, DdlForm> all() {
        Map<String, SqlType<?>> types = new LinkedHashMap<>();
        postgreSql(types);
        mySql(types);
        oracle(types);
        types.put("types-sqlite/date", Types.DATE);
        types.put("types-sqlite/json", Types.JSON);
        Map<String, DdlForm> cases = new LinkedHashMap<>();
        types.forEach((name, type) -> cases.put("ddl/" + name, DdlForm.createTable(() -> t(Column.of("c", type)))));
        return cases;
    }

    private static void postgreSql(Map<String, SqlType<?>> types) {
        types.put("types-pg/jsonb", PostgreSql.JSONB);
        types.put("types-pg/json", Types.JSON);
        types.put("types-pg/array-text", Types.array(Types.TEXT));
        types.put("types-pg/macaddr", PostgreSql.MACADDR);
        types.put("types-pg/money", PostgreSql.MONEY);
        types.put("types-pg/oid", PostgreSql.OID);
        types.put("types-pg/regclass", PostgreSql.REGCLASS);
        types.put("types-pg/bit", PostgreSql.bit(4));
        types.put("types-pg/bit-varying", PostgreSql.bitVarying(4));
        types.put("types-pg/interval-fields", PostgreSql.interval("DAY TO SECOND", 3));
        types.put("types-pg/time-p", Types.time(2));
        types.put("types-pg/time-tz-p", PostgreSql.timetz(2));
        types.put("types-pg/tsquery", PostgreSql.TSQUERY);
        types.put("types-pg/int8range", PostgreSql.INT8RANGE);
        types.put("types-pg/daterange", PostgreSql.DATERANGE);
        types.put("types-pg/tsrange", PostgreSql.TSRANGE);
        types.put("types-pg/citext", PostgreSql.CITEXT);
        types.put("types-pg/enum", Types.enumeration(Ab.class).named("myenum"));
        types.put(
                "types-pg/enum-schema",
                Types.enumeration(Ab.class).named("myenum").inSchema("acct"));
        types.put("types-pg/domain", Domain.of("positive_int", Types.INTEGER).check("VALUE > 0"));
        types.put(
                "types-pg/domain-array", Types.array(Types.enumeration(Ab.class).named("myenum")));
    }

    private static void mySql(Map<String, SqlType<?>> types) {
        types.put("types-mysql/mediumint", MySql.MEDIUMINT);
        types.put("types-mysql/year", MySql.YEAR);
        types.put("types-mysql/bit", MySql.bit(5));
        types.put("types-mysql/double-unsigned", MySql.doubleUnsigned(10, 2));
        types.put("types-mysql/float", MySql.floating(10, 2));
        types.put("types-mysql/longtext", MySql.LONGTEXT);
        types.put("types-mysql/mediumtext", MySql.MEDIUMTEXT);
        types.put("types-mysql/tinytext", MySql.TINYTEXT);
        types.put("types-mysql/tinyblob", MySql.TINYBLOB);
        types.put("types-mysql/longblob", MySql.LONGBLOB);
        types.put("types-mysql/char-binary", MySql.characterBinary(5));
        types.put("types-mysql/varchar-national", MySql.nationalVarchar(30));
        types.put("types-mysql/text-charset", MySql.text("utf8"));
        types.put("types-mysql/enum", MySql.enumeration("a", "b"));
        types.put("types-mysql/set", MySql.set("x", "y"));
        types.put("types-mysql/json", MySql.JSON);
        types.put("types-mysql/timestamp-fsp", MySql.timestamp(3));
        types.put("types-mysql/time-fsp", Types.time(3));
    }

    private static void oracle(Map<String, SqlType<?>> types) {
        types.put("types-oracle/varchar2", Oracle.varchar2(30));
        types.put("types-oracle/number-ps", Oracle.number(9, 2));
        types.put("types-oracle/timestamp", Oracle.TIMESTAMP);
        types.put("types-oracle/timestamp-ltz", Oracle.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
        types.put("types-oracle/interval", Types.INTERVAL);
        types.put("types-oracle/interval-p", Oracle.intervalDayToSecond(3, 2));
        types.put("types-oracle/nclob", Oracle.NCLOB);
        types.put("types-oracle/bfile", Oracle.BFILE);
        types.put("types-oracle/long", Oracle.LONG);
        types.put("types-oracle/raw", Oracle.raw(16));
        types.put("types-oracle/float-binary", Oracle.floating(53));
        types.put("types-oracle/binary-float", Oracle.BINARY_FLOAT);
    }
}
