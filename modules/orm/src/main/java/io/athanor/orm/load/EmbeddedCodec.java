package io.athanor.orm.load;

import io.athanor.orm.metamodel.EmbeddableType;
import io.athanor.sql.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads an embedded value from the columns of a row, wherever these are. Immutable. */
final class EmbeddedCodec implements Codec<Object> {

    private final EmbeddableType<?> type;
    private final int[] positions;
    private final Codec<?>[] codecs;

    EmbeddedCodec(EmbeddableType<?> type, int[] positions, Codec<?>[] codecs) {
        this.type = type;
        this.positions = positions;
        this.codecs = codecs;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) {
        throw new UnsupportedOperationException("an embedded value is no parameter; its columns are");
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        @Nullable Object[] values = new Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = codecs[i].read(row, positions[i]);
        }
        return type.make(values);
    }
}
