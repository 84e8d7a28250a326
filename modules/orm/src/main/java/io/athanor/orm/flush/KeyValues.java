package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.PrimaryKey;
import io.athanor.orm.state.EntityState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values by which rows refer to each other, before and after a flush. */
final class KeyValues {

    private KeyValues() {}

    /** The value that a column has now, loaded if need be; a part of the key is known without. */
    static @Nullable Object present(EntityState state, Instrumented entity, MappedColumn column) {
        if (!state.isLoaded(column.attribute()) && column.isKey() && state.key() != null) {
            return ofKey(state, column);
        }
        return column.of(state.value(entity, column.attribute()));
    }

    /** The value that a column has in the row as it is before the flush. */
    static @Nullable Object former(EntityState state, Instrumented entity, MappedColumn column) {
        if (column.isKey() && state.key() != null) {
            return ofKey(state, column);
        }
        if (state.isChanged(column.attribute())) {
            Object committed = state.committed(column.attribute());
            return committed == EntityState.UNKNOWN ? null : column.of(committed);
        }
        return state.isLoaded(column.attribute()) ? column.get(entity) : null;
    }

    private static @Nullable Object ofKey(EntityState state, MappedColumn column) {
        PrimaryKey key = Objects.requireNonNull(state.mapper()).primaryKey();
        for (int i = 0; i < key.size(); i++) {
            if (key.column(i).attribute() == column.attribute()) {
                return key.part(Objects.requireNonNull(state.key()), i);
            }
        }
        return state.value((Instrumented) Objects.requireNonNull(state.get()), column.attribute());
    }

    /** The value that a column of a new row will have, or null if only the database knows. */
    static @Nullable Object known(Mapper mapper, Instrumented entity, MappedColumn column) {
        return column.isKey() && !mapper.primaryKey().isSet(entity, column) ? null : column.get(entity);
    }
}
