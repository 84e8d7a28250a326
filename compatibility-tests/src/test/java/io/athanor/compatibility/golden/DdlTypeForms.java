package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlFixtures.t;

import io.athanor.schema.Column;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of types. */
final class DdlTypeForms {

    private enum Color {
        red,
        green,
        blue
    }

    private DdlTypeForms() {}

    static Map<String, DdlForm> all() {
        Map<String, SqlType<?>> types = new LinkedHashMap<>();
        types.put("smallinteger", Types.SMALL_INTEGER);
        types.put("biginteger", Types.BIG_INTEGER);
        types.put("string-len", Types.string(30));
        types.put("unicodetext", Types.TEXT);
        types.put("datetime-tz", Types.OFFSET_DATE_TIME);
        types.put("interval", Types.INTERVAL);
        types.put("largebinary", Types.BINARY);
        types.put("largebinary-len", Types.binary(100));
        types.put("largebinary-big", Types.binary(70000));
        types.put("enum-class", Types.enumeration(Color.class));
        types.put("upper-integer", Types.INTEGER);
        types.put("upper-smallint", Types.SMALL_INTEGER);
        types.put("upper-numeric", Types.numeric(8, 3));
        types.put("upper-date", Types.DATE);
        types.put("upper-time", Types.TIME);
        Map<String, DdlForm> cases = new LinkedHashMap<>();
        types.forEach((name, type) ->
                cases.put("ddl/types-generic/" + name, DdlForm.createTable(() -> t(Column.of("c", type)))));
        return cases;
    }
}
