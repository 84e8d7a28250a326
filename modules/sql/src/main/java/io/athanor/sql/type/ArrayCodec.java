package io.athanor.sql.type;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a list as an array of JDBC.
 *
 * @param element the class of the elements
 * @param name the name of the elements' type in the database
 */
record ArrayCodec<E>(Class<E> element, String name) implements Codec<List<E>> {

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable List<E> value) throws SQLException {
        if (value == null) {
            statement.setNull(index, java.sql.Types.ARRAY);
            return;
        }
        Array array = statement.getConnection().createArrayOf(name, value.toArray());
        try {
            statement.setArray(index, array);
        } finally {
            array.free();
        }
    }

    @Override
    public @Nullable List<E> read(ResultSet row, int index) throws SQLException {
        Array array = row.getArray(index);
        if (array == null) {
            return null;
        }
        try {
            List<E> values = new ArrayList<>();
            for (Object value : (Object[]) array.getArray()) {
                values.add(element.cast(value));
            }
            return Collections.unmodifiableList(values);
        } finally {
            array.free();
        }
    }
}
