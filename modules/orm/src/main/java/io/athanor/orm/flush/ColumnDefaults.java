package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.TablePart;
import io.athanor.orm.state.EntityState;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefault;
import io.athanor.sql.RowValues;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table get for which its objects have no value. Values that the program makes are put into the
 * objects; what the statement or the database makes is loaded when it is read. Immutable.
 */
final class ColumnDefaults {

    private final List<RowDefault> onInsert = new ArrayList<>();
    private final List<RowDefault> onUpdate = new ArrayList<>();
    private final BitSet madeByInsert = new BitSet();
    private final BitSet madeByUpdate = new BitSet();
    private final BitSet neverSent = new BitSet();

    /** An attribute and the default that the program makes for it. */
    private record RowDefault(MappedColumn mapped, ColumnDefault<?> value) {}

    ColumnDefaults(List<MappedColumn> columns, @Nullable MappedVersion version) {
        for (MappedColumn mapped : columns) {
            if (mapped.column() instanceof Column<?> column) {
                add(mapped, column);
            }
            if (version != null && version.column() == mapped && version.isMadeByServer()) {
                madeByInsert.set(mapped.slot());
                madeByUpdate.set(mapped.slot());
                neverSent.set(mapped.slot());
            }
        }
    }

    private void add(MappedColumn mapped, Column<?> column) {
        int slot = mapped.slot();
        ColumnDefault<?> inserted = column.defaultValue();
        if (inserted != null && isMadeByProgram(inserted)) {
            onInsert.add(new RowDefault(mapped, inserted));
        } else if (!mapped.isKey() && (inserted != null || column.isServerGenerated())) {
            madeByInsert.set(slot);
        }
        ColumnDefault<?> updated = column.onUpdate();
        if (updated != null && isMadeByProgram(updated)) {
            onUpdate.add(new RowDefault(mapped, updated));
        } else if (updated != null || column.isServerOnUpdate()) {
            madeByUpdate.set(slot);
        }
        if (column.computed() != null) {
            neverSent.set(slot);
        }
    }

    private static boolean isMadeByProgram(ColumnDefault<?> value) {
        return !(value instanceof ColumnDefault.Computation<?>) && !(value instanceof ColumnDefault.NextNumber<?>);
    }

    /** Gives an object that is about to be inserted the values that the program makes. */
    void fillInserted(Mapper mapper, Instrumented entity) {
        if (onInsert.isEmpty()) {
            return;
        }
        BitSet missing = new BitSet();
        for (RowDefault one : onInsert) {
            MappedColumn mapped = one.mapped;
            boolean given = mapped.isKey() ? mapper.primaryKey().isSet(entity, mapped) : mapped.get(entity) != null;
            if (!given) {
                missing.set(mapped.slot());
            }
        }
        fill(onInsert, new EntityRow(mapper, entity, null, missing, onInsert), missing);
    }

    /** Gives a changed object the values that the program makes for each update, and adds their attributes. */
    void fillUpdated(Mapper mapper, EntityState state, Instrumented entity, BitSet changed) {
        if (onUpdate.isEmpty() || changed.isEmpty()) {
            return;
        }
        BitSet missing = new BitSet();
        for (RowDefault one : onUpdate) {
            if (!changed.get(one.mapped.slot())) {
                missing.set(one.mapped.slot());
                changed.set(one.mapped.slot());
                state.markLoaded(one.mapped.attribute());
            }
        }
        fill(onUpdate, new EntityRow(mapper, entity, changed, missing, onUpdate), missing);
    }

    private static void fill(List<RowDefault> defaults, EntityRow row, BitSet missing) {
        for (RowDefault one : defaults) {
            if (missing.get(one.mapped.slot())) {
                row.make(one.mapped, one.value);
            }
        }
    }

    /** Whether the program makes a value for a column of a new row that has none. */
    boolean isMadeByProgram(MappedColumn column) {
        for (RowDefault one : onInsert) {
            if (one.mapped == column) {
                return true;
            }
        }
        return false;
    }

    /** Whether an INSERT of an object leaves out a column, so that the column gets its default. */
    boolean isLeftOut(Instrumented entity, MappedColumn column) {
        return neverSent.get(column.slot()) || madeByInsert.get(column.slot()) && column.get(entity) == null;
    }

    /** Whether an UPDATE leaves out a column though it was changed. */
    boolean isNeverSent(MappedColumn column) {
        return neverSent.get(column.slot());
    }

    /** The columns to which an INSERT without them leads the database to give values; not parts of embedded values. */
    List<MappedColumn> madeByInsert(TablePart part) {
        return made(part, madeByInsert);
    }

    /** The columns to which an UPDATE without them leads the database to give values; not parts of embedded values. */
    List<MappedColumn> madeByUpdate(TablePart part) {
        return made(part, madeByUpdate);
    }

    private static List<MappedColumn> made(TablePart part, BitSet slots) {
        return part.columns().stream()
                .filter(column -> slots.get(column.slot()) && !column.isComponent())
                .toList();
    }

    /** Lets what the database made of an inserted row be loaded when it is read. */
    void expireInserted(Mapper mapper, EntityState state, BitSet inserted) {
        for (int i = madeByInsert.nextSetBit(0); i >= 0; i = madeByInsert.nextSetBit(i + 1)) {
            if (!inserted.get(i)) {
                state.expire(mapper.columns().get(i).attribute());
            }
        }
    }

    /** Lets what the database made of an updated row be loaded when it is read. */
    void expireUpdated(Mapper mapper, EntityState state, BitSet updated) {
        for (int i = madeByUpdate.nextSetBit(0); i >= 0; i = madeByUpdate.nextSetBit(i + 1)) {
            if (!updated.get(i)) {
                state.expire(mapper.columns().get(i).attribute());
            }
        }
        for (ComputedProperty computed : mapper.computed()) {
            state.expire(computed.attribute());
        }
    }

    /** The values of one object as those of a row; a default that another needs is made first. */
    private static final class EntityRow implements RowValues {

        private final Mapper mapper;
        private final Instrumented entity;
        private final @Nullable BitSet sent;
        private final BitSet missing;
        private final List<RowDefault> defaults;
        private final BitSet inWork = new BitSet();

        EntityRow(
                Mapper mapper, Instrumented entity, @Nullable BitSet sent, BitSet missing, List<RowDefault> defaults) {
            this.mapper = mapper;
            this.entity = entity;
            this.sent = sent;
            this.missing = missing;
            this.defaults = defaults;
        }

        void make(MappedColumn mapped, ColumnDefault<?> value) {
            inWork.set(mapped.slot());
            mapped.set(entity, made(value));
            inWork.clear(mapped.slot());
            missing.clear(mapped.slot());
        }

        private @Nullable Object made(ColumnDefault<?> value) {
            if (value instanceof ColumnDefault.Constant<?> constant) {
                return constant.value();
            }
            return value instanceof ColumnDefault.Supplied<?> supplied
                    ? supplied.supplier().get()
                    : ((ColumnDefault.Derived<?>) value).function().apply(this);
        }

        private @Nullable MappedColumn find(String key) {
            for (MappedColumn mapped : mapper.columns()) {
                if (mapped.column().key().equals(key) && (sent == null || sent.get(mapped.slot()))) {
                    return mapped;
                }
            }
            return null;
        }

        @Override
        public boolean has(String key) {
            return find(key) != null;
        }

        @Override
        public @Nullable Object get(String key) {
            MappedColumn mapped = find(key);
            if (mapped == null) {
                throw new IllegalArgumentException("the row of " + mapper.name() + " has no value for the column \""
                        + key + "\" from which a default could be made");
            }
            if (inWork.get(mapped.slot())) {
                throw new IllegalArgumentException("the default of the column \"" + key
                        + "\" is made from a default that is made from it; one of them must do without the other");
            }
            for (RowDefault one : defaults) {
                if (one.mapped == mapped && missing.get(mapped.slot())) {
                    make(mapped, one.value);
                }
            }
            return mapped.get(entity);
        }
    }
}
