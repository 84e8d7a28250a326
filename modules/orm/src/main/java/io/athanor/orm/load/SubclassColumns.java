package io.athanor.orm.load;

import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.PrimaryKey;
import io.athanor.orm.mapping.TablePart;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.Select;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.type.Codec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the columns that classes below the selected one add, for the objects of one class below, by their keys in IN
 * lists; as {@code selectinPolymorphic} asks for.
 */
final class SubclassColumns implements PostLoad {

    private final Mapper mapper;
    private final BitSet slots;
    private final TablePart keys;

    private SubclassColumns(Mapper mapper, BitSet slots, TablePart keys) {
        this.mapper = mapper;
        this.slots = slots;
        this.keys = keys;
    }

    /**
     * The loads for the objects of a class that are of classes below it.
     *
     * @param chosen the classes below, those nearest to the class first; each loads what those before it do not
     */
    static List<SubclassColumns> of(Mapper selected, List<Mapper> chosen) {
        List<SubclassColumns> loads = new ArrayList<>();
        for (Mapper mapper : chosen) {
            Mapper above = selected;
            for (Mapper other : chosen) {
                above = other != mapper && mapper.isA(other) && other.isA(above) ? other : above;
            }
            BitSet slots = own(mapper, above);
            if (!slots.isEmpty()) {
                TablePart part = LoaderSelects.only(mapper, slots);
                TablePart keys = part == null ? mapper.parts().get(0) : part;
                keys.keys().forEach(key -> slots.set(key.slot()));
                loads.add(new SubclassColumns(mapper, slots, keys));
            }
        }
        return loads;
    }

    /** What objects of a class have beyond those of one above, but what the mapping defers and keys. */
    private static BitSet own(Mapper mapper, Mapper above) {
        BitSet slots = new BitSet();
        int first = above.columns().size();
        for (MappedColumn column :
                mapper.columns().subList(first, mapper.columns().size())) {
            slots.set(column.slot(), !column.isKey() && column.deferral() == null);
        }
        int attributes = above.shape().attributeCount();
        for (ComputedProperty computed : mapper.computed()) {
            if (computed.attribute() >= attributes && computed.description().deferral() == null) {
                slots.set(computed.slot());
            }
        }
        return slots;
    }

    @Override
    public void load(LoadContext context, RunningStatement running, List<Instrumented> owners) {
        Map<Object, Instrumented> lacking = new LinkedHashMap<>();
        for (Instrumented owner : owners) {
            if (mapper.type().isInstance(owner)) {
                EntityState state = EntityState.of(owner);
                Object key = lacks(state) ? state.key() : null;
                if (key != null) {
                    lacking.put(key, owner);
                }
            }
        }
        List<Object> all = new ArrayList<>(lacking.keySet());
        for (int from = 0; from < all.size(); from += KeyCriterion.CHUNK) {
            read(context, all.subList(from, Math.min(all.size(), from + KeyCriterion.CHUNK)), lacking);
        }
    }

    private boolean lacks(EntityState state) {
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            int attribute = LoadedColumns.attribute(mapper, slot);
            if (!state.isLoaded(attribute) && !state.isChanged(attribute)) {
                return true;
            }
        }
        return false;
    }

    private void read(LoadContext context, List<Object> some, Map<Object, Instrumented> lacking) {
        Select select = LoaderSelects.columns(mapper, slots, keys, some);
        BoundSql sql =
                context.cache().prepare(select, Map.of(), context.translator()).bound();
        try (RowCursor cursor = context.query(sql, 0)) {
            LoadedColumns columns = new LoadedColumns(mapper, slots, cursor, context.types());
            Codec<?>[] codecs = new Codec<?>[keys.keys().size()];
            int[] positions = new int[codecs.length];
            for (int i = 0; i < codecs.length; i++) {
                MappedColumn key = keys.keys().get(i);
                codecs[i] = context.types().codec(key.column().type());
                positions[i] = columns.position(key.slot());
            }
            while (cursor.next()) {
                Instrumented owner = lacking.get(key(cursor, codecs, positions));
                if (owner != null) {
                    columns.put(EntityState.of(owner), owner);
                }
            }
        }
    }

    private Object key(RowCursor cursor, Codec<?>[] codecs, int[] positions) {
        PrimaryKey key = mapper.primaryKey();
        @Nullable Object[] values = new Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = codecs[i].read(cursor.row(), positions[i]);
            } catch (SQLException | RuntimeException e) {
                throw cursor.failure(
                        e, RowReadException.place(mapper, key.column(i).attribute()), codecs[i]);
            }
        }
        Object made = values.length == 1 ? values[0] : key.of(values);
        return java.util.Objects.requireNonNull(made);
    }
}
