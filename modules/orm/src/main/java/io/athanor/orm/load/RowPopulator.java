package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.instrument.RowReader;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Fills the fields of objects from the rows of one result. */
final class RowPopulator implements RowReader {

    private final int[] positions;
    private final Codec<?>[] codecs;
    private final int keyAttribute;
    private final ResultSet row;
    private final Mapper mapper;
    private @Nullable Object key;
    private @Nullable EntityState partly;

    /** A populator; the attribute that is the whole key is not read again, a negative number if there is none. */
    RowPopulator(EntityPlan plan, int keyAttribute, ResultSet row) {
        this.positions = plan.positions();
        this.codecs = plan.codecs();
        this.keyAttribute = keyAttribute;
        this.row = row;
        this.mapper = plan.mapper();
    }

    /** Fills all fields that the row has values for. */
    void fill(Instrumented entity, Object rowKey) {
        key = rowKey;
        partly = null;
        entity.$orm_load(this);
    }

    /** Fills the fields that are not loaded. */
    void complete(Instrumented entity, Object rowKey, EntityState state) {
        key = rowKey;
        partly = state;
        entity.$orm_load(this);
    }

    @Override
    public boolean has(int attribute) {
        return positions[attribute] > 0 && (partly == null || !partly.isLoaded(attribute));
    }

    @Override
    public @Nullable Object readObject(int attribute) {
        if (attribute == keyAttribute) {
            return key;
        }
        try {
            return codecs[attribute].read(row, positions[attribute]);
        } catch (SQLException | RuntimeException e) {
            throw failed(e, attribute);
        }
    }

    @Override
    public int readInt(int attribute) {
        try {
            return row.getInt(positions[attribute]);
        } catch (SQLException e) {
            throw failed(e, attribute);
        }
    }

    @Override
    public long readLong(int attribute) {
        try {
            return row.getLong(positions[attribute]);
        } catch (SQLException e) {
            throw failed(e, attribute);
        }
    }

    @Override
    public double readDouble(int attribute) {
        try {
            return row.getDouble(positions[attribute]);
        } catch (SQLException e) {
            throw failed(e, attribute);
        }
    }

    @Override
    public boolean readBoolean(int attribute) {
        return readObject(attribute) instanceof Boolean value && value;
    }

    @Override
    public float readFloat(int attribute) {
        return readObject(attribute) instanceof Number value ? value.floatValue() : 0;
    }

    @Override
    public short readShort(int attribute) {
        return readObject(attribute) instanceof Number value ? value.shortValue() : 0;
    }

    @Override
    public byte readByte(int attribute) {
        return readObject(attribute) instanceof Number value ? value.byteValue() : 0;
    }

    @Override
    public char readChar(int attribute) {
        return readObject(attribute) instanceof String value && !value.isEmpty() ? value.charAt(0) : 0;
    }

    private RowReadException failed(Exception e, int attribute) {
        return new RowReadException(e, mapper, attribute, codecs[attribute]);
    }
}
