package io.athanor.orm.instrument;

/** Makes the states of objects that no session knows yet; provided by the mapper inside this module. */
public interface TransientStates {

    /** A new state of {@code entity}, with the traps of its relationships set. */
    InstanceState stateOf(Instrumented entity);
}
