package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.CollectionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What was put into and taken out of a relationship since the last flush.
 *
 * @param added the objects that are new in it
 * @param removed the objects that are gone from it, as far as they are known
 */
public record AttributeHistory(List<Object> added, List<Object> removed) {

    private static final AttributeHistory NOTHING = new AttributeHistory(List.of(), List.of());

    /** The history of a relationship; of an instance without a row all that it refers to is new. */
    public static AttributeHistory of(EntityState state, Instrumented entity, int attribute) {
        CollectionKind kind = state.shape().kind(attribute);
        return kind == null ? ofReference(state, entity, attribute) : ofCollection(state, entity, attribute, kind);
    }

    private static AttributeHistory ofReference(EntityState state, Instrumented entity, int attribute) {
        Object now = state.isLoaded(attribute) ? entity.$orm_get(attribute) : null;
        if (state.isWithoutRow()) {
            return now == null ? NOTHING : new AttributeHistory(List.of(now), List.of());
        }
        if (!state.isChanged(attribute)) {
            return NOTHING;
        }
        Object before = state.committed(attribute);
        if (before == now) {
            return NOTHING;
        }
        return new AttributeHistory(
                now == null ? List.of() : List.of(now),
                before == null || before == EntityState.UNKNOWN ? List.of() : List.of(before));
    }

    private static AttributeHistory ofCollection(
            EntityState state, Instrumented entity, int attribute, CollectionKind kind) {
        CollectionChanges unloaded = state.unloadedChanges(attribute);
        boolean held = kind.isHeld() && state.isLoaded(attribute);
        if (unloaded == null && !(held && (state.isWithoutRow() || state.isChanged(attribute)))) {
            return NOTHING;
        }
        Object collection = held ? entity.$orm_get(attribute) : null;
        Collection<?> now = collection == null ? List.of() : TrackedCollections.members(collection);
        if (unloaded == null && now.isEmpty() && state.isWithoutRow()) {
            return NOTHING;
        }
        List<Object> added = unloaded == null ? new ArrayList<>() : new ArrayList<>(unloaded.added());
        List<Object> removed = unloaded == null ? new ArrayList<>() : new ArrayList<>(unloaded.removed());
        if (held) {
            if (state.isWithoutRow()) {
                added.addAll(now);
            } else if (state.isChanged(attribute) && state.committed(attribute) instanceof List<?> before) {
                added.addAll(Identity.difference(now, before));
                removed.addAll(Identity.difference(before, now));
            }
        }
        return added.isEmpty() && removed.isEmpty() ? NOTHING : new AttributeHistory(added, removed);
    }

    /** Whether nothing was put in or taken out. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
