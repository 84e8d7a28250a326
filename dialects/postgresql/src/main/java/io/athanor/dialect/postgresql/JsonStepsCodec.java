package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Codec;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries the way into a JSON document: a name as text, an index as a number, several of them as an array of texts. */
enum JsonStepsCodec implements Codec<Object> {
    INSTANCE;

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof List<?> steps) {
            Object[] texts = steps.stream().map(String::valueOf).toArray();
            Array array = statement.getConnection().createArrayOf("text", texts);
            try {
                statement.setArray(index, array);
            } finally {
                array.free();
            }
        } else if (value instanceof Integer position) {
            statement.setInt(index, position);
        } else {
            statement.setString(index, (String) value);
        }
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        return row.getString(index);
    }
}
