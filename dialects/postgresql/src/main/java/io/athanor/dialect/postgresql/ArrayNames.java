package io.athanor.dialect.postgresql;

import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TemporalType;
import java.util.Locale;

/** The names of types without their arguments, by which the driver looks up the types of arrays. */
final class ArrayNames {

    private ArrayNames() {}

    /** The name of the type of the innermost elements. */
    static String of(SqlType<?> type, PostgreSqlTypes types) {
        SqlType<?> stored = types.stored(type);
        if (stored instanceof ArrayType<?> array) {
            return of(array.element(), types);
        }
        String ddl = types.ddl(type);
        if (!ddl.equals(types.ddl(stored))) {
            return withoutArguments(ddl);
        }
        if (stored instanceof IntegerType<?> integer) {
            return "int" + integer.bytes();
        }
        if (stored instanceof FloatType<?>) {
            return "float8";
        }
        if (stored instanceof StringType string) {
            return switch (string.kind()) {
                case CHAR -> "bpchar";
                case VARCHAR -> "varchar";
                case TEXT -> "text";
            };
        }
        if (stored instanceof TemporalType<?> temporal) {
            return switch (temporal.kind()) {
                case DATE -> "date";
                case TIME -> "time";
                case DATE_TIME -> "timestamp";
                case OFFSET_DATE_TIME, INSTANT -> "timestamptz";
                case INTERVAL -> "interval";
            };
        }
        return withoutArguments(ddl);
    }

    private static String withoutArguments(String ddl) {
        if (ddl.startsWith("\"") || ddl.contains(".")) {
            return ddl;
        }
        int arguments = ddl.indexOf('(');
        return (arguments < 0 ? ddl : ddl.substring(0, arguments)).strip().toLowerCase(Locale.ROOT);
    }
}
