package io.athanor.orm.event;

/** A move of an object from one place between program and database to another; each is told once. */
public enum Transition {
    /** A new object came into a session, to be inserted. */
    TRANSIENT_TO_PENDING,
    /** A new object came into a session as one whose row is there. */
    TRANSIENT_TO_PERSISTENT,
    /** A new object got its row. */
    PENDING_TO_PERSISTENT,
    /** A new object left its session before it had a row. */
    PENDING_TO_TRANSIENT,
    /** A row became an object. */
    LOADED_AS_PERSISTENT,
    /** The insertion of an object was rolled back. */
    PERSISTENT_TO_TRANSIENT,
    /** An object's row was deleted by a flush or a bulk statement. */
    PERSISTENT_TO_DELETED,
    /** An object with a row left its session. */
    PERSISTENT_TO_DETACHED,
    /** The deletion of an object was committed, or its session closed. */
    DELETED_TO_DETACHED,
    /** The deletion of an object was rolled back. */
    DELETED_TO_PERSISTENT,
    /** A deleted object was put into a relationship, to be inserted again. */
    DELETED_TO_PENDING,
    /** A rollback took that back. */
    PENDING_TO_DELETED,
    /** A detached object came into a session. */
    DETACHED_TO_PERSISTENT
}
