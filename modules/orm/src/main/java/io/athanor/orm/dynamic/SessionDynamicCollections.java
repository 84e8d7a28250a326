package io.athanor.orm.dynamic;

import io.athanor.orm.state.DynamicCollections;
import io.athanor.orm.state.EntityState;

/** Makes the collections of dynamic relationships; for the service loader. */
public final class SessionDynamicCollections implements DynamicCollections {

    /** For the service loader. */
    public SessionDynamicCollections() {}

    @Override
    public Object create(EntityState state, int attribute) {
        return new StateDynamicCollection<>(state, attribute);
    }
}
