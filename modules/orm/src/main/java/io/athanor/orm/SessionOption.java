package io.athanor.orm;

/** How sessions of a factory behave where that is not the default. */
public enum SessionOption {
    /** Queries do not flush pending changes first. */
    NO_AUTOFLUSH,
    /** Instances keep their loaded values after a commit. */
    NO_EXPIRE_ON_COMMIT,
    /**
     * Nothing is loaded by the way: a read of what is not loaded throws, so that each statement is one that the program
     * asks for.
     */
    NO_IMPLICIT_LOADS,
    /**
     * A flush does not demand that each UPDATE and DELETE finds its row: for drivers that count something else, such as
     * the rows that got other values, and for rows that others may delete meanwhile.
     */
    NO_ROW_COUNT_CHECK,
    /**
     * A flush does not rely on the row counts of batches: for drivers that count the rows of single statements only.
     * Rows with a version are updated and deleted one by one; that one of a batch of others is missing goes unnoticed.
     */
    NO_BATCH_ROW_COUNTS,
    /**
     * A session begins no transaction by itself: {@link Session#begin} does, and what reads or executes without one
     * throws. A flush without one writes in a transaction of its own, after which objects keep their values.
     */
    NO_AUTOBEGIN,
    /**
     * Transactions have two phases: a commit prepares those of all engines that the session has written to or read from
     * before it commits any, so that either all or none are. The databases must have such transactions.
     */
    TWO_PHASE
}
