package io.athanor.orm.state;

import io.athanor.orm.error.InvalidMemberException;
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
        if (state != null && state.shape().isViewOnly(attribute)) {
            throw ViewOnly.refused(state, attribute);
        }
        Instrumented entity = entity();
        if (state != null && entity != null && !state.isWithoutRow() && !state.isChanged(attribute)) {
            state.record(entity, attribute, collection.snapshot());
        }
    }

    /** To be called before a member is put in, while nothing is changed: the session may refuse it. */
    void adding(Object member) {
        if (state != null) {
            if (state.shape().isViewOnly(attribute)) {
                throw ViewOnly.refused(state, attribute);
            }
            SingleParent.check(state, attribute, member);
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

    /** Sees to it that a member of a map says the key under which it is put. */
    void claim(MemberKey keys, @Nullable Object key, @Nullable Object given) {
        Object member = checked(given);
        Object own = keys.of(member);
        if (key == null || own != null && !own.equals(key)) {
            throw new InvalidMemberException(EntityState.of(member) + " cannot be put into " + name()
                    + " under the key " + key
                    + ": its own key is " + own + ", under which it would be found when the map is loaded again. Give"
                    + " the member the key first, or put it under its own.");
        }
        if (own == null && !keys.give(member, key)) {
            throw new InvalidMemberException(
                    EntityState.of(member) + " cannot be put into " + name() + " under the key " + key
                            + ": it has no key yet by the function of the map. Give it what that function reads "
                            + "first.");
        }
    }

    /** The relationship, for messages. */
    String name() {
        return state == null ? "a relationship" : state.shape().attributeName(attribute);
    }

    <M> M checked(@Nullable M member) {
        if (member == null) {
            throw new InvalidMemberException("null cannot be a member of " + name() + ". Leave it out.");
        }
        if (state != null && !state.shape().relationship(attribute).target().isInstance(member)) {
            throw new InvalidMemberException("An object of " + member.getClass().getName()
                    + " cannot be a member of " + name() + ", which holds "
                    + state.shape().relationship(attribute).target().getName() + ". Look where it was cast unchecked.");
        }
        return member;
    }
}
