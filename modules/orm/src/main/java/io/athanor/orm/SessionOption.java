package io.athanor.orm;

/** How sessions of a factory behave where that is not the default. */
public enum SessionOption {
    /** Queries do not flush pending changes first. */
    NO_AUTOFLUSH,
    /** Instances keep their loaded values after a commit. */
    NO_EXPIRE_ON_COMMIT,
    /**
     * A flush does not demand that each UPDATE and DELETE finds its row: for drivers that count something else, such as
     * the rows that got other values, and for rows that others may delete meanwhile.
     */
    NO_ROW_COUNT_CHECK
}
