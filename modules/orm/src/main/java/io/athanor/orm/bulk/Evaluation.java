package io.athanor.orm.bulk;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.state.EntityState;
import org.jspecify.annotations.Nullable;

/** An expression that is evaluated for objects in memory, as SQL would for their rows. */
@FunctionalInterface
interface Evaluation {

    /** What stands for a value that only the database can tell: of an attribute that is not loaded, for instance. */
    Object UNKNOWN = new Object();

    /** The value for an object, null for NULL and for a truth value that is unknown, or {@link #UNKNOWN}. */
    @Nullable Object of(EntityState state, Instrumented entity);
}
