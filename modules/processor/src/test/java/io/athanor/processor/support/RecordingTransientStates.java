package io.athanor.processor.support;

import io.athanor.orm.instrument.InstanceState;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.instrument.TransientStates;

/** Gives a recording state to objects that have none when a relationship is accessed. */
public final class RecordingTransientStates implements TransientStates {

    @Override
    public InstanceState stateOf(Instrumented entity) {
        return new RecordingState(entity);
    }
}
