package io.athanor.orm;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.instrument.UninstrumentedClassException;
import io.athanor.orm.state.EntityState;

/** Where an object stands between the program and the database. */
public enum ObjectState {
    /** In no session and without a row. */
    TRANSIENT,
    /** In a session, to be inserted by the next flush. */
    PENDING,
    /** In a session and with a row. */
    PERSISTENT,
    /** Deleted by a flush of a transaction that is not committed yet. */
    DELETED,
    /** With a row, or once with one, but in no session. */
    DETACHED;

    /**
     * The state of an object of a mapped class.
     *
     * @throws UninstrumentedClassException if its class is not instrumented
     */
    public static ObjectState of(Object entity) {
        if (!(entity instanceof Instrumented)) {
            throw new UninstrumentedClassException(entity.getClass());
        }
        EntityState state = EntityState.find(entity);
        return state == null ? TRANSIENT : valueOf(state.lifecycle().name());
    }
}
