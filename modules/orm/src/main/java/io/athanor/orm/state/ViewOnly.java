package io.athanor.orm.state;

import io.athanor.orm.error.OrmException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Refuses changes of relationships that are never written. */
final class ViewOnly {

    private ViewOnly() {}

    /** Refuses a write, but for one that leaves a new object without related ones, as constructors do. */
    static void check(EntityState state, int attribute, @Nullable Object value) {
        if (state.shape().isViewOnly(attribute)) {
            boolean isEmpty = value == null
                    || value instanceof Collection<?> members && members.isEmpty()
                    || value instanceof java.util.Map<?, ?> map && map.isEmpty();
            if (!isEmpty || !state.isWithoutRow()) {
                throw refused(state, attribute);
            }
        }
    }

    static OrmException refused(EntityState state, int attribute) {
        return new OrmException("The relationship " + state.shape().attributeName(attribute)
                + " is view-only, so a change of it would never be written. Change what it is derived from, and refresh"
                + " the object.");
    }
}
