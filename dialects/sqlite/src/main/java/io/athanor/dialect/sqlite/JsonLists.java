package io.athanor.dialect.sqlite;

import io.athanor.sql.compiler.ArrayQuery;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StandardCodecs;
import io.athanor.sql.type.StringType;
import io.athanor.sql.type.TemporalText;
import io.athanor.sql.type.TemporalType;
import io.athanor.sql.type.UuidType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends long lists as one JSON array, whose members are what would have been bound one by one. */
final class JsonLists {

    private JsonLists() {}

    /** The query of the members of a list, or null if JSON cannot carry a type without loss. */
    static @Nullable ArrayQuery query(List<SqlType<?>> types) {
        if (!types.stream().allMatch(JsonLists::isCarried)) {
            return null;
        }
        if (types.size() == 1) {
            return new ArrayQuery(
                    "SELECT value FROM json_each(?)",
                    List.of(StandardCodecs.STRING),
                    columns -> List.of(
                            Json.of(values(columns.get(0), types.get(0))).toString()));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            text.append(i == 0 ? "SELECT " : ", ").append("json_extract(value, '$[" + i + "]')");
        }
        return new ArrayQuery(
                text + " FROM json_each(?)",
                List.of(StandardCodecs.STRING),
                columns -> List.of(Json.of(rows(columns, types)).toString()));
    }

    private static boolean isCarried(SqlType<?> type) {
        return type instanceof IntegerType<?>
                || type instanceof StringType
                || type instanceof NumericType
                || type instanceof BooleanType
                || type instanceof TemporalType<?>
                || type instanceof UuidType uuid && uuid.storage() != UuidType.Storage.BINARY
                || type instanceof EnumType<?>;
    }

    private static List<List<@Nullable Object>> rows(List<List<@Nullable Object>> columns, List<SqlType<?>> types) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < columns.get(0).size(); row++) {
            List<@Nullable Object> values = new ArrayList<>(types.size());
            for (int i = 0; i < types.size(); i++) {
                values.add(value(columns.get(i).get(row), types.get(i)));
            }
            rows.add(values);
        }
        return rows;
    }

    private static List<@Nullable Object> values(List<@Nullable Object> column, SqlType<?> type) {
        List<@Nullable Object> values = new ArrayList<>(column.size());
        column.forEach(value -> values.add(value(value, type)));
        return values;
    }

    private static @Nullable Object value(@Nullable Object value, SqlType<?> type) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Enum<?> constant && type instanceof EnumType<?> enumeration) {
            return enumeration.label(constant);
        }
        if (value != null && type instanceof TemporalType<?> temporal) {
            return TemporalText.format(temporal, value);
        }
        return value != null && type instanceof UuidType ? value.toString().replace("-", "") : value;
    }
}
