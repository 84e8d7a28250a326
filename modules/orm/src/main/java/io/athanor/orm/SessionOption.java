package io.athanor.orm;

/** How sessions of a factory behave where that is not the default. */
public enum SessionOption {
    /** Queries do not flush pending changes first. */
    NO_AUTOFLUSH,
    /** Instances keep their loaded values after a commit. */
    NO_EXPIRE_ON_COMMIT
}
