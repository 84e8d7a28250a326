package io.athanor.orm.state;

/** Where an instance stands between the program and the database. */
public enum Lifecycle {
    /** In no session and without a row. */
    TRANSIENT,
    /** In a session, to be inserted by the next flush. */
    PENDING,
    /** In a session and with a row. */
    PERSISTENT,
    /** Deleted by a flush of a transaction that is not committed yet. */
    DELETED,
    /** With a row, but in no session. */
    DETACHED
}
