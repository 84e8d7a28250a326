package io.athanor.orm.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Collections in which objects are told apart by identity: entities' own {@code equals} is never called. */
public final class Identity {

    private static final int SMALL = 16;

    private Identity() {}

    /** Whether the object itself is among the members. */
    public static boolean contains(Collection<?> members, Object object) {
        for (Object member : members) {
            if (member == object) {
                return true;
            }
        }
        return false;
    }

    /** Removes the object itself; whether it was there. */
    public static boolean remove(List<?> members, Object object) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) == object) {
                members.remove(i);
                return true;
            }
        }
        return false;
    }

    /** The members that are not among the others, in order. */
    public static List<Object> difference(Collection<?> members, Collection<?> others) {
        if (members.isEmpty()) {
            return List.of();
        }
        Collection<?> lookup = others.size() <= SMALL ? others : setOf(others);
        boolean hashed = lookup != others;
        List<Object> result = new ArrayList<>();
        for (Object member : members) {
            if (hashed ? !lookup.contains(member) : !contains(lookup, member)) {
                result.add(member);
            }
        }
        return result;
    }

    /** A set of the members by identity. */
    public static Set<Object> setOf(Collection<?> members) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(members);
        return set;
    }
}
