package io.athanor.orm.state;

import io.athanor.orm.metamodel.RelationshipDescription;
import org.jspecify.annotations.Nullable;

/**
 * To which owner an object was given last, or that it was taken from its owner, since it was loaded or expired; one for
 * each relationship that owns its members. A list without a head of its own: mostly there is none or one.
 */
final class Ownership {

    private final RelationshipDescription relationship;
    private @Nullable EntityState owner;
    private @Nullable Ownership next;

    private Ownership(RelationshipDescription relationship, @Nullable EntityState owner, @Nullable Ownership next) {
        this.relationship = relationship;
        this.owner = owner;
        this.next = next;
    }

    /** The list with the object given to an owner. */
    static Ownership given(@Nullable Ownership list, RelationshipDescription relationship, EntityState owner) {
        Ownership known = find(list, relationship);
        if (known == null) {
            return new Ownership(relationship, owner, list);
        }
        known.owner = owner;
        return java.util.Objects.requireNonNull(list);
    }

    /** The list with the object taken from an owner, unless it was given to another one meanwhile. */
    static Ownership taken(@Nullable Ownership list, RelationshipDescription relationship, EntityState owner) {
        Ownership known = find(list, relationship);
        if (known == null) {
            return new Ownership(relationship, null, list);
        }
        EntityState last = known.owner;
        if (last != null && isSame(last, owner)) {
            known.owner = null;
        }
        return java.util.Objects.requireNonNull(list);
    }

    /** The list without an owner that has let go of an object of which it does not matter whether it has one. */
    static @Nullable Ownership forgotten(
            @Nullable Ownership list, RelationshipDescription relationship, EntityState owner) {
        if (list == null || list.relationship != relationship) {
            if (list != null) {
                list.next = forgotten(list.next, relationship, owner);
            }
            return list;
        }
        return list.owner != null && isSame(list.owner, owner) ? list.next : list;
    }

    /** The owner that an object was given to last in a relationship, or null if none is known. */
    static @Nullable EntityState ownerIn(@Nullable Ownership list, RelationshipDescription relationship) {
        Ownership known = find(list, relationship);
        return known == null ? null : known.owner;
    }

    /** Whether two states are of one object, which may have been collected and loaded again meanwhile. */
    private static boolean isSame(EntityState first, EntityState second) {
        return first == second
                || first.get() == null
                        && first.shape() == second.shape()
                        && first.key() != null
                        && first.key().equals(second.key());
    }

    private static @Nullable Ownership find(@Nullable Ownership list, RelationshipDescription relationship) {
        for (Ownership one = list; one != null; one = one.next) {
            if (one.relationship == relationship) {
                return one;
            }
        }
        return null;
    }

    /** Whether one of the owners is gone. */
    static boolean isOrphan(@Nullable Ownership list) {
        for (Ownership one = list; one != null; one = one.next) {
            if (one.owner == null) {
                return true;
            }
        }
        return false;
    }
}
