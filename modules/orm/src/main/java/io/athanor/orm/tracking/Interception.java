package io.athanor.orm.tracking;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.state.EntityState;
import org.jspecify.annotations.Nullable;

/** Gives an object its state when a relationship of it is accessed for the first time; instrumented code calls it. */
public final class Interception {

    private Interception() {}

    /** Intercepts a read of a relationship on an object that has no state yet. */
    public static void onRead(Instrumented entity, int attribute) {
        EntityState state = EntityState.of(entity);
        if (state.readTrapped(attribute)) {
            state.onRead(entity, attribute);
        }
    }

    /**
     * Intercepts a write of a relationship or validated attribute on an object that has no state yet; the returned
     * value is what the field gets.
     */
    public static @Nullable Object onWrite(Instrumented entity, int attribute, @Nullable Object value) {
        EntityState state = EntityState.of(entity);
        return state.writeTrapped(attribute) ? state.onWrite(entity, attribute, value) : value;
    }
}
