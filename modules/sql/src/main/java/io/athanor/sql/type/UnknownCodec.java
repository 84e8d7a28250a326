package io.athanor.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries values whose type nobody said: bound by the type of their class, never as serialized Java objects; read as
 * the driver's objects, but for those of {@code java.sql}, which become those of {@code java.time} and the like.
 */
final class UnknownCodec implements Codec<Object> {

    private final StandardTypeSystem types;

    UnknownCodec(StandardTypeSystem types) {
        this.types = types;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, java.sql.Types.NULL);
            return;
        }
        SqlType<?> type = InferredTypes.of(value.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "no SQL type is known for a value of " + value.getClass().getName() + ": bind it with its type");
        }
        bind(types.codec(type), statement, index, value);
    }

    @SuppressWarnings("unchecked") // the type was found by the value's class
    private static <T> void bind(Codec<T> codec, PreparedStatement statement, int index, Object value)
            throws SQLException {
        codec.bind(statement, index, (T) value);
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        if (value instanceof java.sql.Timestamp) {
            return types.readTimestamp(row, index);
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof java.sql.Time) {
            return types.codec(Types.TIME).read(row, index);
        }
        if (value instanceof java.sql.Array array) {
            return list(array);
        }
        if (value instanceof java.sql.Clob) {
            return row.getString(index);
        }
        if (value instanceof java.sql.Blob) {
            return row.getBytes(index);
        }
        return value instanceof SQLXML xml ? xml.getString() : value;
    }

    private static List<@Nullable Object> list(java.sql.Array array) throws SQLException {
        try {
            return array.getArray() instanceof Object[] values ? list(values) : List.of();
        } finally {
            array.free();
        }
    }

    private static List<@Nullable Object> list(@Nullable Object[] values) {
        List<@Nullable Object> list = new ArrayList<>(Arrays.asList(values));
        list.replaceAll(value -> value instanceof Object[] inner ? list(inner) : value);
        return Collections.unmodifiableList(list);
    }
}
