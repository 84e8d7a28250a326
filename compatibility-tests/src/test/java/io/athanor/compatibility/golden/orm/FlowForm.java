package io.athanor.compatibility.golden.orm;

/** A flow over a session, as a user would write it, with a mark after each step that leaves a trace. */
@FunctionalInterface
interface FlowForm {

    void run(FlowRun run);
}
