package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;
import java.util.Collection;

/**
 * Members of one side of a relationship whose own reference the program has set to something else since the last flush:
 * what is in the database, or in a collection that was not told, is out of date for them.
 */
public final class MovedMembers {

    private MovedMembers() {}

    /** The members of an owner's relationship that still refer to it, or have not said otherwise. */
    public static Collection<?> without(EntityState owner, Instrumented entity, int attribute, Collection<?> members) {
        int inverse = owner.shape().inverse(attribute);
        if (inverse < 0) {
            return members;
        }
        for (Object member : members) {
            if (refersElsewhere(member, inverse, entity)) {
                return members.stream()
                        .filter(one -> !refersElsewhere(one, inverse, entity))
                        .toList();
            }
        }
        return members;
    }

    /** Whether an object that is a member of an owner's relationship has gone elsewhere. */
    public static boolean hasMoved(EntityState owner, Instrumented entity, int attribute, Object member) {
        int inverse = owner.shape().inverse(attribute);
        return inverse >= 0 && refersElsewhere(member, inverse, entity);
    }

    private static boolean refersElsewhere(Object object, int inverse, Instrumented owner) {
        EntityState state = EntityState.of(object);
        return state.isModified()
                && state.isChanged(inverse)
                && state.shape().kind(inverse) == null
                && state.isLoaded(inverse)
                && ((Instrumented) object).$orm_get(inverse) != owner;
    }
}
