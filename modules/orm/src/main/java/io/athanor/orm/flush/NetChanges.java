package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.AttributeHistory;
import io.athanor.orm.state.EntityState;

/** Tells whether what was changed is another value than before. */
public final class NetChanges {

    private NetChanges() {}

    /**
     * Whether a column has another value than its row, or gets one that the database makes, or a relationship other
     * members.
     */
    public static boolean any(Mapper mapper, EntityState state, Instrumented entity) {
        for (MappedColumn column : mapper.columns()) {
            int attribute = column.attribute();
            if (state.isChanged(attribute)
                    && (!state.isLoaded(attribute) || !TableWriter.same(column, state.committed(attribute), entity))) {
                return true;
            }
        }
        for (Relationship relationship : mapper.relationships()) {
            if (!AttributeHistory.of(state, entity, relationship.attribute()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
