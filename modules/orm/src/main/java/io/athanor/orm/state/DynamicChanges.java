package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;

/** Changes of collections that are never loaded as a whole. */
public final class DynamicChanges {

    private DynamicChanges() {}

    /** Adds an object to a collection. */
    public static void add(EntityState state, int attribute, Object related) {
        Instrumented entity = (Instrumented) state.get();
        if (entity != null) {
            state.owner().related(state, attribute, related);
            state.changesOfUnloaded(entity, attribute).add(related);
            BackReferences.memberAdded(state, entity, attribute, related);
        }
    }

    /** Removes an object from a collection. */
    public static void remove(EntityState state, int attribute, Object related) {
        Instrumented entity = (Instrumented) state.get();
        if (entity != null) {
            state.changesOfUnloaded(entity, attribute).remove(related);
            BackReferences.memberRemoved(state, entity, attribute, related);
        }
    }
}
