package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.state.CollectionChanges;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import io.athanor.orm.state.TrackedCollections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was put into and taken out of a relationship since the last flush.
 *
 * @param added the objects that are new in it
 * @param removed the objects that are gone from it, as far as they are known
 */
record History(List<Object> added, List<Object> removed) {

    private static final History NOTHING = new History(List.of(), List.of());

    /** The history of a relationship; of an instance that is new itself all that it refers to is new. */
    static History of(EntityState state, Instrumented entity, int attribute) {
        return state.shape().kind(attribute) == null
                ? ofReference(state, entity, attribute)
                : ofCollection(state, entity, attribute, state.shape().kind(attribute));
    }

    private static History ofReference(EntityState state, Instrumented entity, int attribute) {
        Object now = state.isLoaded(attribute) ? entity.$orm_get(attribute) : null;
        if (state.isNew()) {
            return now == null ? NOTHING : new History(List.of(now), List.of());
        }
        if (!state.isChanged(attribute)) {
            return NOTHING;
        }
        Object before = state.committed(attribute);
        if (before == now) {
            return NOTHING;
        }
        boolean known = before != null && before != EntityState.UNKNOWN;
        return new History(
                now == null ? List.of() : List.of(now),
                known ? List.of(java.util.Objects.requireNonNull(before)) : List.of());
    }

    private static History ofCollection(
            EntityState state, Instrumented entity, int attribute, @Nullable CollectionKind kind) {
        CollectionChanges unloaded = state.unloadedChanges(attribute);
        List<Object> added = unloaded == null ? new ArrayList<>() : new ArrayList<>(unloaded.added());
        List<Object> removed = unloaded == null ? new ArrayList<>() : new ArrayList<>(unloaded.removed());
        if (kind != CollectionKind.DYNAMIC && state.isLoaded(attribute)) {
            Object collection = entity.$orm_get(attribute);
            Collection<?> now = collection == null ? List.of() : TrackedCollections.members(collection);
            if (state.isNew()) {
                added.addAll(now);
            } else if (state.isChanged(attribute) && state.committed(attribute) instanceof List<?> before) {
                added.addAll(Identity.difference(now, before));
                removed.addAll(Identity.difference(before, now));
            }
        }
        return added.isEmpty() && removed.isEmpty() ? NOTHING : new History(added, removed);
    }

    /** What was taken out of a relationship, also out of one that no row stands for yet. */
    static List<Object> removed(EntityState state, Instrumented entity, int attribute) {
        if (!state.isNew()) {
            return of(state, entity, attribute).removed();
        }
        if (!state.isChanged(attribute) || !state.isLoaded(attribute)) {
            return List.of();
        }
        Object now = entity.$orm_get(attribute);
        Object before = state.committed(attribute);
        if (state.shape().kind(attribute) != null) {
            return before instanceof List<?> members
                    ? Identity.difference(members, now == null ? List.of() : TrackedCollections.members(now))
                    : List.of();
        }
        return before == null || before == now || before == EntityState.UNKNOWN ? List.of() : List.of(before);
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
