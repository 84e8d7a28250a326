package io.athanor.compatibility.property;

/** One thing that a program does with a session, and what it means for the model. Immutable. */
interface Step {

    /** Whether it is clear what the step means when the model is at this point. */
    boolean isDefined(Model model);

    /** The step as a line of code. */
    String describe(Model before);

    /** Does it. */
    void act(Live live, Model before);

    /** Says what it means. */
    void apply(Model model);

    /** Compares what is seen now with the model. */
    default void verify(Live live, Model after) {}
}
