package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.state.CollectionChanges;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.MovedMembers;
import io.athanor.orm.state.TrackedCollections;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Puts loaded objects into a relationship's field. */
final class Loaded {

    private Loaded() {}

    /**
     * Sets a relationship to what was loaded; changes that were made while it was not loaded are applied to it. Objects
     * whose own reference was set to something else meanwhile are left out.
     *
     * @param reference the related object of a reference, else null
     * @param members the related objects of a collection
     */
    static void set(
            EntityState state, Instrumented entity, int attribute, @Nullable Object reference, Collection<?> members) {
        CollectionKind kind = state.shape().kind(attribute);
        if (kind == null) {
            boolean isLeft = reference != null && MovedMembers.hasMoved(state, entity, attribute, reference);
            entity.$orm_set(attribute, isLeft ? null : reference);
            state.markLoaded(attribute);
            return;
        }
        CollectionChanges waiting = state.takeUnloadedChanges(attribute);
        Object collection = TrackedCollections.create(
                kind, state, attribute, MovedMembers.without(state, entity, attribute, members));
        entity.$orm_set(attribute, collection);
        state.markLoaded(attribute);
        if (waiting != null) {
            TrackedCollections.apply(collection, waiting);
        }
    }
}
