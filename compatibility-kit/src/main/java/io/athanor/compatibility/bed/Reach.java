package io.athanor.compatibility.bed;

/** What a bed differs in from the others, and up to what a suite tells beds apart. */
public enum Reach {
    /** The database and its dialect: one bed for each, with the usual driver and the engine's own pool. */
    DATABASE,
    /** Another driver, or another dialect that passes on what the usual one says. */
    DRIVER,
    /** A pool that is none of the engine's. */
    POOL
}
