package io.athanor.orm.state;

import io.athanor.orm.error.InvalidMemberException;
import io.athanor.orm.metamodel.CollectionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes tracked collections, and reads any collection of a relationship's field. */
public final class TrackedCollections {

    private TrackedCollections() {}

    /** A tracked collection of the members. */
    public static Object create(CollectionKind kind, EntityState state, int attribute, Collection<?> members) {
        return switch (kind) {
            case LIST -> new TrackedList<>(state, attribute, members);
            case SET -> new TrackedSet<>(state, attribute, members);
            case SORTED_SET -> new TrackedSortedSet<>(state, attribute, members);
            case MAP -> new TrackedMap<>(state, attribute, members);
            case DYNAMIC, WRITE_ONLY ->
                throw new IllegalStateException("a dynamic or write-only relationship is never held as a whole: "
                        + state.shape().attributeName(attribute));
        };
    }

    /**
     * The members of a collection that is put in place of a relationship's.
     *
     * @throws InvalidMemberException if one is null, or in a map under another key than its own
     */
    static Collection<?> wanted(EntityState state, int attribute, @Nullable Object value) {
        CollectionEvents events = new CollectionEvents(state, attribute);
        if (value instanceof Map<?, ?> map) {
            MemberKey keys = MemberKey.of(state.shape(), attribute);
            map.forEach((key, member) -> events.claim(keys, key, member));
            return List.copyOf(map.values());
        }
        Collection<?> members = value == null ? List.of() : (Collection<?>) value;
        members.forEach(events::checked);
        // A copy: who is put in here may be taken out of the given collection for it.
        return new ArrayList<>(members);
    }

    /** Finds the members of a loaded map by the keys that they have now. */
    public static void rekey(Object map) {
        ((TrackedMap<?, ?>) map).rekey();
    }

    /** The members of a loaded collection, in order; a copy. */
    public static List<Object> snapshot(Object collection) {
        if (members(collection).isEmpty()) {
            return List.of();
        }
        return ((Tracked) collection).snapshot();
    }

    /** The members of a loaded collection; not a copy. */
    public static Collection<?> members(Object collection) {
        return ((Tracked) collection).members();
    }

    /** Applies changes that were made while the collection was not loaded. */
    public static void apply(Object collection, CollectionChanges changes) {
        Tracked tracked = (Tracked) collection;
        changes.removed().forEach(tracked::removeQuietly);
        for (Object added : changes.added()) {
            if (!Identity.contains(tracked.members(), added)) {
                tracked.addQuietly(added);
            }
        }
    }
}
