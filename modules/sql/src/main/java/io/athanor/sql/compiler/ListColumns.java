package io.athanor.sql.compiler;

import io.athanor.sql.type.ConvertedType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a list of values, or of a list of rows of values, as they are stored. */
final class ListColumns {

    private ListColumns() {}

    /** The types that are stored for these. */
    static List<SqlType<?>> stored(List<SqlType<?>> types) {
        List<SqlType<?>> stored = new ArrayList<>(types.size());
        types.forEach(type -> stored.add(stored(type)));
        return stored;
    }

    /** Whether converters are all that stands between the types and those that are stored. */
    static boolean areConvertible(List<SqlType<?>> types, TypeSystem system) {
        return types.stream().allMatch(type -> system.stored(type).equals(stored(type)));
    }

    private static SqlType<?> stored(SqlType<?> type) {
        return type instanceof ConvertedType<?, ?> converted ? stored(converted.stored()) : type;
    }

    /** The columns of a list; {@code rows} tells whether its members are rows. */
    static List<List<@Nullable Object>> of(List<?> list, List<SqlType<?>> types, boolean rows) {
        List<List<@Nullable Object>> columns = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            List<@Nullable Object> column = new ArrayList<>(list.size());
            for (Object member : list) {
                column.add(stored(types.get(i), rows ? ((List<?>) member).get(i) : member));
            }
            columns.add(column);
        }
        return columns;
    }

    private static @Nullable Object stored(SqlType<?> type, @Nullable Object value) {
        return value != null && type instanceof ConvertedType<?, ?> converted ? convert(converted, value) : value;
    }

    private static <T, S> @Nullable Object convert(ConvertedType<T, S> type, Object value) {
        return stored(type.stored(), type.converter().toStored(type.javaType().cast(value)));
    }
}
