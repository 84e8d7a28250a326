package io.athanor.orm.state;

import io.athanor.orm.instrument.InstanceState;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.instrument.TransientStates;

/** Makes the states of instances that no session knows yet; for the service loader. */
public final class EntityStates implements TransientStates {

    /** For the service loader. */
    public EntityStates() {}

    @Override
    public InstanceState stateOf(Instrumented entity) {
        return new EntityState(entity, EntityShape.of(entity.getClass()));
    }
}
