package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.CollectionKind;
import java.util.Collection;
import java.util.Map;

/** Collections that got into a field past its accessors, as from a serialized form without the instance's state. */
final class PlainCollections {

    private PlainCollections() {}

    /** Puts tracked collections of the same members in their place. */
    static void adopt(EntityState state, Instrumented entity) {
        for (int attribute : state.shape().relationshipAttributes()) {
            CollectionKind kind = state.shape().kind(attribute);
            if (kind == null || !kind.isHeld()) {
                continue;
            }
            // A tracked collection is another instance's, which this one is a clone of.
            Object value = entity.$orm_get(attribute);
            Collection<?> members = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
            if (members != null && !(value instanceof Tracked)) {
                entity.$orm_set(attribute, TrackedCollections.create(kind, state, attribute, members));
                state.markLoaded(attribute);
            }
        }
    }
}
