package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.state.CollectionChanges;
import io.athanor.orm.state.EntityState;
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
        int inverse = state.shape().inverse(attribute);
        if (kind == null) {
            boolean isLeft = reference != null && inverse >= 0 && refersElsewhere(reference, inverse, entity);
            entity.$orm_set(attribute, isLeft ? null : reference);
            state.markLoaded(attribute);
            return;
        }
        CollectionChanges waiting = state.takeUnloadedChanges(attribute);
        Object collection = TrackedCollections.create(
                kind, state, attribute, inverse < 0 ? members : staying(members, inverse, entity));
        entity.$orm_set(attribute, collection);
        state.markLoaded(attribute);
        if (waiting != null) {
            TrackedCollections.apply(collection, waiting);
        }
    }

    private static Collection<?> staying(Collection<?> members, int inverse, Instrumented owner) {
        for (Object member : members) {
            if (refersElsewhere(member, inverse, owner)) {
                return members.stream()
                        .filter(one -> !refersElsewhere(one, inverse, owner))
                        .toList();
            }
        }
        return members;
    }

    /** Whether the program has set an object's reference to something else than the owner that its row tells. */
    private static boolean refersElsewhere(Object object, int inverse, Instrumented owner) {
        EntityState state = EntityState.of(object);
        return state.isModified()
                && state.isChanged(inverse)
                && state.shape().kind(inverse) == null
                && state.isLoaded(inverse)
                && ((Instrumented) object).$orm_get(inverse) != owner;
    }
}
