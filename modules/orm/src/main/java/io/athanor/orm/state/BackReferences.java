package io.athanor.orm.state;

import io.athanor.orm.error.OrmException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.CollectionKind;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the two directions of a relationship alike in memory.
 *
 * <p>A change by the program of one direction changes the other without being reported again. A collection that is not
 * loaded is not loaded for this: the change waits until it is.
 */
final class BackReferences {

    private BackReferences() {}

    /** A program's write of a reference; what the field gets. */
    static @Nullable Object referenceWritten(
            EntityState state, Instrumented entity, int attribute, @Nullable Object value) {
        ViewOnly.check(state, attribute, value);
        Object old = state.isLoaded(attribute)
                ? entity.$orm_get(attribute)
                : state.owner().peekReference(state, attribute);
        if (old == value && state.isLoaded(attribute)) {
            if (value != null) {
                memberAddedAgain(state, entity, attribute, value);
            }
            return value;
        }
        // First of all, so that what is refused changes nothing.
        if (value != null) {
            SingleParent.check(state, attribute, value);
            state.owner().related(state, attribute, value);
        }
        state.record(entity, attribute, state.isLoaded(attribute) || old != null ? old : EntityState.UNKNOWN);
        state.markLoaded(attribute);
        // The field is set at once, so that whoever is told of the change sees it.
        entity.$orm_set(attribute, value);
        // First the new object, so that nobody takes it for an orphan on its way from one owner to the next.
        if (value != null) {
            given(state, attribute, value);
            attachInverse(state, entity, attribute, value);
        }
        if (old != null) {
            detachInverse(state, entity, attribute, old);
            taken(state, attribute, old);
        }
        return value;
    }

    /** A program's replacement of a whole collection; what the field gets. */
    static @Nullable Object collectionWritten(
            EntityState state, Instrumented entity, int attribute, @Nullable Object value) {
        CollectionKind kind = state.shape().kind(attribute);
        ViewOnly.check(state, attribute, value);
        if (kind == null || !kind.isHeld()) {
            throw new OrmException("The collection " + state.shape().attributeName(attribute)
                    + " is never held as a whole, so it cannot be replaced. Add and remove single objects.");
        }
        Object old = state.value(entity, attribute);
        if (old == value) {
            return value;
        }
        Collection<?> wanted = TrackedCollections.wanted(state, attribute, value);
        List<Object> before = old == null ? List.of() : ((Tracked) old).snapshot();
        for (Object added : Identity.difference(wanted, before)) {
            SingleParent.check(state, attribute, added);
            state.owner().related(state, attribute, added);
        }
        Object tracked = TrackedCollections.create(kind, state, attribute, wanted);
        if (old != null) {
            ((Tracked) old).release();
        }
        if (!state.isChanged(attribute)) {
            state.record(entity, attribute, before);
        }
        entity.$orm_set(attribute, tracked);
        for (Object removed : Identity.difference(before, wanted)) {
            memberRemoved(state, entity, attribute, removed);
        }
        List<Object> missing = Identity.difference(wanted, before);
        for (Object added : missing) {
            memberAdded(state, entity, attribute, added);
        }
        for (Object kept : Identity.difference(wanted, missing)) {
            memberAddedAgain(state, entity, attribute, kept);
        }
        // At last, since an owner that has lost members has told those that remain their places.
        if (tracked instanceof TrackedList<?> list) {
            list.renumber(0);
        }
        return tracked;
    }

    static void memberAdded(EntityState state, Instrumented entity, int attribute, Object member) {
        given(state, attribute, member);
        attachInverse(state, entity, attribute, member);
    }

    /**
     * A member is put in that is there already. It must be told so where it was given to another owner and taken from
     * that one meanwhile, or where its own reference was set otherwise without this side's knowing.
     */
    static void memberAddedAgain(EntityState state, Instrumented entity, int attribute, Object member) {
        EntityState related = EntityState.of(member);
        int inverse = state.shape().inverse(attribute);
        boolean refersElsewhere = inverse >= 0
                && related.shape().kind(inverse) == null
                && related.isLoaded(inverse)
                && ((Instrumented) member).$orm_get(inverse) != entity;
        if (refersElsewhere || related.isOrphan()) {
            memberAdded(state, entity, attribute, member);
        }
    }

    static void memberRemoved(EntityState state, Instrumented entity, int attribute, Object member) {
        // Last, so that what its session does with an orphan does not reach the owner that it has lost.
        detachInverse(state, entity, attribute, member);
        taken(state, attribute, member);
    }

    private static void given(EntityState state, int attribute, Object member) {
        if (state.shape().ownsMembers(attribute) || state.shape().isSingleParent(attribute)) {
            EntityState.of(member).givenTo(state.shape().relationship(attribute), state);
        }
    }

    private static void taken(EntityState state, int attribute, Object member) {
        if (state.shape().ownsMembers(attribute) || state.shape().isSingleParent(attribute)) {
            EntityState.of(member).takenFrom(state.shape().relationship(attribute), state, member);
        }
    }

    private static void attachInverse(EntityState state, Instrumented entity, int attribute, Object related) {
        int inverse = state.shape().inverse(attribute);
        if (inverse >= 0) {
            attach(related, inverse, entity);
        }
    }

    private static void detachInverse(EntityState state, Instrumented entity, int attribute, Object related) {
        int inverse = state.shape().inverse(attribute);
        if (inverse >= 0) {
            detach(related, inverse, entity);
        }
    }

    /** Lets {@code object}'s attribute refer to, or contain, {@code related}. */
    private static void attach(Object object, int attribute, Instrumented related) {
        EntityState state = EntityState.of(object);
        Instrumented entity = (Instrumented) object;
        CollectionKind kind = state.shape().kind(attribute);
        given(state, attribute, related);
        if (EntityState.of(related).lifecycle() == Lifecycle.DELETED) {
            state.owner().related(state, attribute, related); // it was deleted for want of an owner
        }
        if (kind == null) {
            attachReference(state, entity, attribute, related);
        } else if (!kind.isHeld()) {
            state.changesOfUnloaded(entity, attribute).add(related);
        } else {
            Tracked collection = present(state, entity, attribute);
            if (collection == null) {
                state.changesOfUnloaded(entity, attribute).add(related);
            } else if (!Identity.contains(collection.members(), related)) {
                collection.addQuietly(related);
            }
        }
    }

    private static void attachReference(EntityState state, Instrumented entity, int attribute, Instrumented related) {
        Object old = state.isLoaded(attribute)
                ? entity.$orm_get(attribute)
                : state.owner().peekReference(state, attribute);
        if (old == related && state.isLoaded(attribute)) {
            return;
        }
        state.record(entity, attribute, state.isLoaded(attribute) || old != null ? old : EntityState.UNKNOWN);
        state.markLoaded(attribute);
        entity.$orm_set(attribute, related);
        if (old != null && old != related) {
            detachInverse(state, entity, attribute, old);
            taken(state, attribute, old);
        }
    }

    /** Lets {@code object}'s attribute no longer refer to, or contain, {@code related}. */
    private static void detach(Object object, int attribute, Instrumented related) {
        EntityState state = EntityState.find(object);
        if (state == null) {
            return;
        }
        Instrumented entity = (Instrumented) object;
        CollectionKind kind = state.shape().kind(attribute);
        if (kind == null) {
            if (!state.isLoaded(attribute) || entity.$orm_get(attribute) == related) {
                state.record(entity, attribute, related);
                state.markLoaded(attribute);
                entity.$orm_set(attribute, null);
            }
        } else {
            Tracked collection = kind.isHeld() ? present(state, entity, attribute) : null;
            if (collection == null) {
                state.changesOfUnloaded(entity, attribute).remove(related);
            } else {
                collection.removeQuietly(related);
            }
        }
        taken(state, attribute, related);
    }

    /** The collection in an attribute's field, or null if it has to be loaded first. */
    private static @Nullable Tracked present(EntityState state, Instrumented entity, int attribute) {
        if (!state.isLoaded(attribute) && !state.isWithoutRow()) {
            return null;
        }
        return (Tracked) state.value(entity, attribute);
    }
}
