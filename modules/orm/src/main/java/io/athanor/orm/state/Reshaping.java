package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.EntityShape;

/**
 * Lets an instance that was of one shape go on as one of another: a registry describes its class otherwise than the
 * class itself, or the registry that had it before, does.
 */
final class Reshaping {

    private Reshaping() {}

    /** Traps what is to be trapped in the instance's new shape, and was something else in the one before. */
    static void apply(EntityState state, EntityShape before) {
        Instrumented entity = (Instrumented) state.get();
        EntityShape now = state.shape();
        for (int attribute = 0; attribute < now.attributeCount(); attribute++) {
            if (now.isUnmapped(attribute)) {
                state.trap(attribute, false, false);
            } else if (now.isRelationship(attribute)) {
                if (!before.isRelationship(attribute)) {
                    boolean missing = entity == null || entity.$orm_get(attribute) == null;
                    state.trap(attribute, missing && (now.kind(attribute) != null || !state.isWithoutRow()), true);
                }
            } else if (before.isUnmapped(attribute) || before.isRelationship(attribute)) {
                boolean hasRow = !state.isWithoutRow();
                state.trap(attribute, hasRow, hasRow);
            }
        }
        if (entity != null) {
            PlainCollections.adopt(state, entity);
        }
    }
}
