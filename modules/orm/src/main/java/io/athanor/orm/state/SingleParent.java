package io.athanor.orm.state;

import io.athanor.orm.error.InvalidMemberException;
import io.athanor.orm.instrument.Instrumented;

/** Refuses a second owner of an object where a relationship allows one at a time. */
final class SingleParent {

    private SingleParent() {}

    /**
     * Checks an object that is about to be put into a relationship. Only an owner to which it was given is known; where
     * both were loaded, or the first one is gone from memory, nobody can tell.
     */
    static void check(EntityState state, int attribute, Object member) {
        if (!state.shape().isSingleParent(attribute)) {
            return;
        }
        EntityState other = EntityState.of(member).ownerIn(state.shape().relationship(attribute));
        if (other != null && other != state && refers(other, attribute, member)) {
            throw new InvalidMemberException(EntityState.of(member) + " cannot be put into "
                    + state.shape().attributeName(attribute) + " of " + state + ", since it is in that of " + other
                    + ", and one owner at a time is allowed (singleParent). Take it out of that one first.");
        }
    }

    private static boolean refers(EntityState owner, int attribute, Object member) {
        Instrumented entity = (Instrumented) owner.get();
        if (entity == null || !owner.isLoaded(attribute)) {
            CollectionChanges waiting = owner.unloadedChanges(attribute);
            return entity != null && waiting != null && Identity.contains(waiting.added(), member);
        }
        Object value = entity.$orm_get(attribute);
        return owner.shape().kind(attribute) == null
                ? value == member
                : value != null && Identity.contains(TrackedCollections.members(value), member);
    }
}
