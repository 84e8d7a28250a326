package io.athanor.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Marks types whose values must not be shown: stored as they are, by a codec that tells so. */
final class Sensitive {

    private Sensitive() {}

    @SuppressWarnings("unchecked") // changes nothing, so it serves every type
    static <T> Converter<T, T> converter() {
        return (Converter<T, T>) Unchanged.CONVERTER;
    }

    static boolean isMarked(ConvertedType<?, ?> type) {
        return type.converter() == (Object) Unchanged.CONVERTER;
    }

    private enum Unchanged implements Converter<Object, Object> {
        CONVERTER;

        @Override
        public Object toStored(Object value) {
            return value;
        }

        @Override
        public Object fromStored(Object stored) {
            return stored;
        }
    }

    /** Carries values as another codec does. */
    record SensitiveCodec<T>(Codec<T> stored) implements Codec<T> {

        @Override
        public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
            stored.bind(statement, index, value);
        }

        @Override
        public @Nullable T read(ResultSet row, int index) throws SQLException {
            return stored.read(row, index);
        }

        @Override
        public boolean isSensitive() {
            return true;
        }
    }
}
