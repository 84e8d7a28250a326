package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;
import org.jspecify.annotations.Nullable;

/** Where a tracked collection reports its changes: the owner's state and the attribute that holds it. */
final class CollectionEvents {

    private @Nullable EntityState state;
    private final int attribute;

    CollectionEvents(EntityState state, int attribute) {
        this.state = state;
        this.attribute = attribute;
    }

    /** Whether the owner's field still holds the collection as a loaded one. */
    boolean isLoaded() {
        return state == null || state.isLoaded(attribute);
    }

    void release() {
        state = null;
    }

    /** To be called before a change, with the members as they are. */
    void changing(Tracked collection) {
        Instrumented entity = entity();
        if (state != null && entity != null && !state.isWithoutRow() && !state.isChanged(attribute)) {
            state.record(entity, attribute, collection.snapshot());
        }
    }

    /** To be called before a member is put in, while nothing is changed: the session may refuse it. */
    void adding(Object member) {
        if (state != null) {
            state.owner().related(state, attribute, member);
        }
    }

    void added(Object member) {
        Instrumented entity = entity();
        if (state != null && entity != null) {
            BackReferences.memberAdded(state, entity, attribute, member);
        }
    }

    /** To be called where a member is put in that is there already, but may have been told otherwise meanwhile. */
    void addedAgain(Object member) {
        Instrumented entity = entity();
        if (state != null && entity != null) {
            BackReferences.memberAddedAgain(state, entity, attribute, member);
        }
    }

    void removed(Object member) {
        Instrumented entity = entity();
        if (state != null && entity != null) {
            BackReferences.memberRemoved(state, entity, attribute, member);
        }
    }

    private @Nullable Instrumented entity() {
        return state == null ? null : (Instrumented) state.get();
    }

    <M> M checked(@Nullable M member) {
        if (member == null) {
            throw new IllegalArgumentException("null cannot be a member of "
                    + (state == null ? "a relationship" : state.shape().attributeName(attribute)));
        }
        return member;
    }
}
