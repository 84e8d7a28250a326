package io.athanor.orm.evaluate;

import io.athanor.orm.instrument.InstanceState;
import io.athanor.orm.instrument.Instrumented;
import org.jspecify.annotations.Nullable;

/** An expression that is evaluated for objects in memory, as SQL would for their rows. */
@FunctionalInterface
public interface Evaluation {

    /** What stands for a value that only the database can tell: of an attribute that is not loaded, for instance. */
    Object UNKNOWN = new Object();

    /**
     * The value for an object, null for NULL and for a truth value that is unknown, or {@link #UNKNOWN}.
     *
     * @param state the object's state, or null if it has none
     */
    @Nullable Object of(@Nullable InstanceState state, Instrumented entity);
}
