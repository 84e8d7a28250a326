package io.athanor.compatibility.golden.orm;

/** Flows over a session. */
abstract class FlowForms extends OrmForms<FlowForm> {

    FlowForms() {
        super("orm-flow");
    }
}
