package io.athanor.dialect.postgresql;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Converter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a list as an array, whose elements the driver does not know the classes of.
 *
 * @param element the name of the elements' type, without arguments
 * @param text the text of the array
 */
record PostgreSqlArrayCodec<E>(String element, Converter<List<E>, String> text) implements Codec<List<E>> {

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable List<E> value) throws SQLException {
        if (value == null) {
            statement.setNull(index, java.sql.Types.ARRAY);
            return;
        }
        statement.setArray(index, new TextArray(element, text.toStored(value)));
    }

    @Override
    public @Nullable List<E> read(ResultSet row, int index) throws SQLException {
        String stored = row.getString(index);
        return stored == null ? null : text.fromStored(stored);
    }
}
