package io.athanor.orm.load;

import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.EmbeddedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Property;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.TypeSystem;
import java.sql.SQLException;
import java.util.BitSet;

/** Puts some columns of one row into an object; those of an embedded value come together. */
final class LoadedColumns {

    private final Mapper mapper;
    private final BitSet slots;
    private final RowCursor cursor;
    private final TypeSystem types;
    private final int[] attributes;
    private final int[] positions;
    private final Codec<?>[] codecs;

    /** Some columns, by their slots, which are in that order in the row. */
    LoadedColumns(Mapper mapper, BitSet slots, RowCursor cursor, TypeSystem types) {
        this.mapper = mapper;
        this.slots = slots;
        this.cursor = cursor;
        this.types = types;
        int[] all = slots.stream().toArray();
        this.attributes = new int[all.length];
        this.positions = new int[all.length];
        this.codecs = new Codec<?>[all.length];
        for (int i = 0; i < all.length; i++) {
            attributes[i] = attribute(mapper, all[i]);
            positions[i] = i + 1;
            codecs[i] = codec(attributes[i], all[i]);
        }
    }

    /** Sets the fields, which count as loaded then; what waits for a flush is left alone. */
    void put(EntityState state, Instrumented entity) {
        for (int i = 0; i < attributes.length; i++) {
            if (!state.isLoaded(attributes[i]) && !state.isChanged(attributes[i])) {
                put(entity, i);
                state.markLoaded(attributes[i]);
            }
        }
    }

    private void put(Instrumented entity, int place) {
        try {
            entity.$orm_set(attributes[place], codecs[place].read(cursor.row(), positions[place]));
        } catch (SQLException | RuntimeException e) {
            throw cursor.failure(e, RowReadException.place(mapper, attributes[place]), codecs[place]);
        }
    }

    static int attribute(Mapper mapper, int slot) {
        int count = mapper.columns().size();
        return slot < count
                ? mapper.columns().get(slot).attribute()
                : mapper.computed().get(slot - count).attribute();
    }

    private Codec<?> codec(int attribute, int slot) {
        Property property = mapper.property(attribute);
        if (property instanceof EmbeddedProperty embedded) {
            return codec(embedded);
        }
        if (property instanceof ComputedProperty computed) {
            return types.codec(computed.description().type());
        }
        return types.codec(mapper.columns().get(slot).column().type());
    }

    private EmbeddedCodec codec(EmbeddedProperty embedded) {
        int[] positions = new int[embedded.columns().size()];
        Codec<?>[] codecs = new Codec<?>[positions.length];
        for (int i = 0; i < positions.length; i++) {
            MappedColumn column = embedded.columns().get(i);
            positions[i] = position(column.slot());
            codecs[i] = types.codec(column.column().type());
        }
        return new EmbeddedCodec(embedded.description().type(), positions, codecs);
    }

    /** The place of a column in the row. */
    int position(int slot) {
        return slots.get(0, slot).cardinality() + 1;
    }
}
