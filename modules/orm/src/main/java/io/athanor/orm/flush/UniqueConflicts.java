package io.athanor.orm.flush;

import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.PrimaryKey;
import io.athanor.orm.mapping.UniqueKey;
import io.athanor.orm.state.EntityState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that take over a unique value which another row of the same flush gives up: the one has to let go before
 * the other takes.
 */
final class UniqueConflicts {

    /**
     * One value that changes hands.
     *
     * @param releasing the row that has it before the flush
     * @param occupying the row that has it afterwards
     * @param key the columns that hold it
     */
    record Conflict(RowAction releasing, RowAction occupying, UniqueKey key) {}

    private UniqueConflicts() {}

    /** The conflicts among the rows of one table. */
    static List<Conflict> of(FlushContext context, List<RowAction> saves, List<RowAction> deletes) {
        if (saves.isEmpty() || saves.size() + deletes.size() < 2) {
            return List.of();
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (UniqueKey key : keys(saves.get(0).mapper.base())) {
            List<RowAction> saved = having(key, saves);
            List<RowAction> deleted = having(key, deletes);
            List<RowAction> occupying = occupying(context, key, saved);
            if (occupying.isEmpty()) {
                continue;
            }
            learn(context, key, occupying, deleted);
            Map<Object, RowAction> released = released(context, key, saved, deleted);
            if (released.isEmpty()) {
                continue;
            }
            for (RowAction save : occupying) {
                Object value = value(context, save, key);
                RowAction holder = value == null ? null : released.get(value);
                if (holder != null && holder != save) {
                    conflicts.add(new Conflict(holder, save, key));
                }
            }
        }
        return conflicts;
    }

    /** The unique keys of the tables of a hierarchy. */
    private static Collection<UniqueKey> keys(Mapper base) {
        if (base.children().isEmpty()) {
            return base.parts().get(0).uniqueKeys();
        }
        Set<UniqueKey> keys = new LinkedHashSet<>();
        for (Mapper mapper : base.withDescendants()) {
            mapper.parts().forEach(part -> keys.addAll(part.uniqueKeys()));
        }
        return keys;
    }

    /** The rows that have the columns of a key. */
    private static List<RowAction> having(UniqueKey key, List<RowAction> actions) {
        if (actions.isEmpty() || actions.get(0).mapper.base().children().isEmpty()) {
            return actions;
        }
        return actions.stream()
                .filter(action -> action.mapper.columns().containsAll(key.columns()))
                .toList();
    }

    /** The rows that get other values in these columns than they had. */
    private static List<RowAction> occupying(FlushContext context, UniqueKey key, List<RowAction> saves) {
        List<RowAction> occupying = new ArrayList<>();
        for (RowAction save : saves) {
            if (save.isInsert() || isChanged(context, save, key)) {
                occupying.add(save);
            }
        }
        return occupying;
    }

    /** A value that is not known matters only if a further row may take it. */
    private static void learn(FlushContext context, UniqueKey key, List<RowAction> occupying, List<RowAction> deletes) {
        if (occupying.size() + deletes.size() > 1) {
            List<RowAction> holders = new ArrayList<>(deletes);
            if (occupying.size() > 1) {
                holders.addAll(occupying);
            }
            holders.removeIf(RowAction::isInsert);
            FormerValues.learn(context, key.columns(), holders);
        }
    }

    private static Map<Object, RowAction> released(
            FlushContext context, UniqueKey key, List<RowAction> saves, List<RowAction> deletes) {
        Map<Object, RowAction> released = new HashMap<>();
        for (RowAction save : saves) {
            if (save.kind() == RowAction.Kind.UPDATE && isChanged(context, save, key)) {
                put(released, key, save);
            }
        }
        for (RowAction delete : deletes) {
            put(released, key, delete);
        }
        return released;
    }

    private static void put(Map<Object, RowAction> released, UniqueKey key, RowAction action) {
        Object value = former(action, key);
        if (value != null) {
            released.put(value, action);
        }
    }

    private static boolean isChanged(FlushContext context, RowAction save, UniqueKey key) {
        if (save.replaced() != null) {
            return true;
        }
        for (MappedColumn column : key.columns()) {
            if (save.state.isChanged(column.attribute()) || KeySync.isOpen(context, save, column)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object value(FlushContext context, RowAction save, UniqueKey key) {
        @Nullable Object[] values = new Object[key.columns().size()];
        for (int i = 0; i < values.length; i++) {
            MappedColumn column = key.columns().get(i);
            if (KeySync.isOpen(context, save, column)) {
                return null; // nobody has the key of a new row yet
            }
            values[i] = comparable(
                    save.isInsert()
                            ? KeyValues.known(save.mapper, save.entity, column)
                            : KeyValues.present(save.state, save.entity, column));
        }
        return PrimaryKey.keyOf(values);
    }

    private static @Nullable Object former(RowAction action, UniqueKey key) {
        RowAction holder = action.replaced() == null ? action : action.replaced();
        EntityState state = holder.state;
        @Nullable Object[] values = new Object[key.columns().size()];
        for (int i = 0; i < values.length; i++) {
            MappedColumn column = key.columns().get(i);
            values[i] = comparable(KeyValues.former(state, holder.entity, column));
        }
        return PrimaryKey.keyOf(values);
    }

    /** A value in a form that is equal wherever a database may take two for the same; an edge too many does no harm. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof String text) {
            return text.stripTrailing().toLowerCase(Locale.ROOT);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
