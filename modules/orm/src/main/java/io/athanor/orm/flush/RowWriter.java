package io.athanor.orm.flush;

import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.type.SqlType;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends the inserts, updates and deletes of one table; neighbours with the same columns go together. */
final class RowWriter {

    private final FlushContext context;
    private final WorkSet work;

    RowWriter(FlushContext context, WorkSet work) {
        this.context = context;
        this.work = work;
    }

    void insert(Mapper mapper, List<EntityState> states) {
        ColumnDefaults defaults = context.statements().defaults(mapper);
        List<EntityState> group = new ArrayList<>();
        BitSet columns = null;
        for (EntityState state : states) {
            if (state.lifecycle() != Lifecycle.PENDING) {
                continue;
            }
            Instrumented entity = work.entity(state);
            defaults.fillInserted(mapper, entity);
            BitSet own = insertedColumns(mapper, defaults, entity);
            if (columns != null && !columns.equals(own)) {
                insert(mapper, columns, group);
                group.clear();
            }
            columns = own;
            group.add(state);
        }
        if (columns != null) {
            insert(mapper, columns, group);
        }
    }

    /** All columns but those that have no value yet and get one from the database or the statement. */
    private static BitSet insertedColumns(Mapper mapper, ColumnDefaults defaults, Instrumented entity) {
        BitSet columns = new BitSet(mapper.shape().attributeCount());
        for (MappedColumn mapped : mapper.columns()) {
            int attribute = mapped.attribute();
            boolean sent =
                    mapped.isKey() ? mapper.hasKeyValue(entity, attribute) : !defaults.isLeftOut(entity, attribute);
            if (sent) {
                columns.set(attribute);
            }
        }
        return columns;
    }

    private void insert(Mapper mapper, BitSet columns, List<EntityState> states) {
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        for (EntityState state : states) {
            rows.add(values(mapper, work.entity(state), columns, 0));
        }
        boolean generated = false;
        for (int attribute : mapper.keyAttributes()) {
            generated |= !columns.get(attribute);
        }
        if (generated) {
            List<@Nullable Object[]> keys =
                    context.connection().insertReturning(context.statements().keyedInsert(mapper, columns), rows);
            for (int i = 0; i < states.size(); i++) {
                Instrumented entity = work.entity(states.get(i));
                @Nullable Object[] key = keys.get(i);
                for (int part = 0; part < key.length; part++) {
                    entity.$orm_set(mapper.keyAttributes()[part], key[part]);
                }
            }
        } else {
            CompiledSql insert = context.statements().insert(context.cache(), mapper, columns);
            send(insert, rows);
        }
        ColumnDefaults defaults = context.statements().defaults(mapper);
        for (EntityState state : states) {
            Instrumented entity = work.entity(state);
            context.inserted(state, entity, Objects.requireNonNull(mapper.keyOf(entity)));
            defaults.expireInserted(state, columns);
        }
    }

    private static @Nullable Object[] values(Mapper mapper, Instrumented entity, BitSet columns, int extra) {
        @Nullable Object[] values = new Object[columns.cardinality() + extra];
        int next = 0;
        for (MappedColumn mapped : mapper.columnsInTableOrder()) {
            if (columns.get(mapped.attribute())) {
                values[next++] = entity.$orm_get(mapped.attribute());
            }
        }
        return values;
    }

    void update(Mapper mapper, List<EntityState> states) {
        ColumnDefaults defaults = context.statements().defaults(mapper);
        List<EntityState> group = new ArrayList<>();
        BitSet columns = null;
        for (EntityState state : states) {
            BitSet own = state.lifecycle() == Lifecycle.PERSISTENT
                    ? changedColumns(mapper, defaults, state, work.entity(state))
                    : new BitSet();
            if (own.isEmpty()) {
                continue;
            }
            if (columns != null && !columns.equals(own)) {
                update(mapper, columns, group);
                group.clear();
            }
            columns = own;
            group.add(state);
        }
        if (columns != null) {
            update(mapper, columns, group);
        }
    }

    private static BitSet changedColumns(
            Mapper mapper, ColumnDefaults defaults, EntityState state, Instrumented entity) {
        BitSet changed = new BitSet(mapper.shape().attributeCount());
        for (MappedColumn mapped : mapper.columns()) {
            int attribute = mapped.attribute();
            if (state.isChanged(attribute)
                    && !defaults.isNeverSent(attribute)
                    && !same(mapped.column().type(), state.committed(attribute), entity.$orm_get(attribute))) {
                changed.set(attribute);
            }
        }
        defaults.fillUpdated(mapper, state, entity, changed);
        return changed;
    }

    /** Whether the type takes the committed value for the present one. */
    private static <T> boolean same(SqlType<T> type, @Nullable Object committed, @Nullable Object present) {
        if (committed == present) {
            return true;
        }
        return committed != null
                && present != null
                && committed != EntityState.UNKNOWN
                && type.same(type.javaType().cast(committed), type.javaType().cast(present));
    }

    private void update(Mapper mapper, BitSet columns, List<EntityState> states) {
        CompiledSql update = context.statements().update(context.cache(), mapper, columns);
        int width = columns.cardinality();
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        for (EntityState state : states) {
            @Nullable Object[] values = values(mapper, work.entity(state), columns, mapper.keyAttributes().length);
            addKey(mapper, state, values, width);
            rows.add(values);
        }
        check(mapper, "UPDATE", states, send(update, rows));
        ColumnDefaults defaults = context.statements().defaults(mapper);
        states.forEach(state -> defaults.expireUpdated(state, columns));
    }

    private static void addKey(Mapper mapper, EntityState state, @Nullable Object[] values, int at) {
        Object key = Objects.requireNonNull(state.key());
        for (int part = 0; part < mapper.keyAttributes().length; part++) {
            values[at + part] = mapper.keyPart(key, part);
        }
    }

    void delete(Mapper mapper, List<EntityState> states) {
        CompiledSql delete = context.statements().delete(context.cache(), mapper);
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        for (EntityState state : states) {
            @Nullable Object[] key = new Object[mapper.keyAttributes().length];
            addKey(mapper, state, key, 0);
            rows.add(key);
        }
        check(mapper, "DELETE", states, send(delete, rows));
    }

    private int[] send(CompiledSql sql, List<@Nullable Object[]> rows) {
        return Sending.send(context.connection(), sql, rows);
    }

    private void check(Mapper mapper, String what, List<EntityState> states, int[] counts) {
        if (!context.checksRowCounts()) {
            return;
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                throw new StaleDataException(what + " of " + states.get(i) + " in table \""
                        + mapper.table().name() + "\" matched " + counts[i]
                        + " rows in place of one: somebody else deleted the row. Roll back, and load the"
                        + " object again.");
            }
        }
    }
}
