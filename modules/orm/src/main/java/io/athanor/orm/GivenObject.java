package io.athanor.orm;

import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumentation;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.instrument.UninstrumentedClassException;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import org.jspecify.annotations.Nullable;

/** An object that the program gives to a session, of which it is to be seen that a session can track it. */
final class GivenObject {

    private GivenObject() {}

    static Instrumented instrumented(@Nullable Object object, String method) {
        if (object instanceof Instrumented entity) {
            Instrumentation.prototype(object.getClass());
            return entity;
        }
        if (object == null) {
            throw new IllegalArgumentException(
                    method + "(null): there is no object. Pass an object of a mapped class.");
        }
        if (object instanceof Iterable<?>) {
            throw new IllegalArgumentException(method + " takes one object of a mapped class, not a "
                    + object.getClass().getName()
                    + (method.equals("add") ? "; addAll takes several." : "; call it for each.")
                    + " A class of your own is mapped by @Entity.");
        }
        throw new UninstrumentedClassException(object.getClass());
    }

    /** Several objects, each of which can be tracked. */
    static Iterable<?> all(@Nullable Iterable<?> objects, String method) {
        if (objects == null) {
            throw new IllegalArgumentException(method + "(null): there are no objects. Pass a list of them.");
        }
        for (Object object : objects) {
            instrumented(object, method);
        }
        return objects;
    }

    /** An object that is in no session and has no row. */
    static Instrumented ofNew(@Nullable Object object, String method) {
        Instrumented given = instrumented(object, method);
        EntityState state = EntityState.of(given);
        if (state.lifecycle() != Lifecycle.TRANSIENT) {
            throw new SessionStateException(method + " takes a new object, but " + state
                    + " is none. Use add for an object that has a row, merge for values that may have one.");
        }
        return given;
    }
}
