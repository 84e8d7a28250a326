package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.PrimaryKey;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.EntityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of an owner by which its related rows are found. */
final class OwnerValues {

    private OwnerValues() {}

    /** The values, or null if one of them is null, so that there are no related rows. */
    static @Nullable Object @Nullable [] of(EntityState state, Instrumented entity, Relationship relationship) {
        List<MappedColumn> columns = relationship.path().ownerColumns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(state, entity, columns.get(i), relationship);
            if (values[i] == null && i < relationship.path().keyCount()) {
                return null;
            }
        }
        return values;
    }

    /** A part of the owner's key is that of its row, whatever the program has set meanwhile. */
    private static @Nullable Object value(
            EntityState state, Instrumented entity, MappedColumn column, Relationship relationship) {
        Object key = state.key();
        Mapper mapper = state.mapper();
        if (key != null && mapper != null && column.isKey() && !relationship.isKeyHeldByOwner()) {
            PrimaryKey primary = mapper.primaryKey();
            for (int part = 0; part < primary.size(); part++) {
                if (primary.column(part).attribute() == column.attribute()) {
                    return primary.part(key, part);
                }
            }
        }
        return state.value(entity, column.attribute());
    }
}
