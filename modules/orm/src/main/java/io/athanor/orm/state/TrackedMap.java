package io.athanor.orm.state;

import io.athanor.orm.error.InvalidMemberException;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The map of a relationship, in the order in which its members came. A member that has no key yet, or whose key another
 * one has taken since, is a member of the relationship all the same: it waits until {@link #rekey} finds a key for it.
 *
 * @param <K> the keys
 * @param <E> the related class
 */
final class TrackedMap<K, E> extends AbstractMap<K, E> implements Tracked, Serializable {

    private final Map<K, E> entries = new LinkedHashMap<>();
    private final List<E> waiting = new ArrayList<>(0);
    private final CollectionEvents events;
    private final MemberKey keys;

    @SuppressWarnings("unchecked")
    TrackedMap(EntityState state, int attribute, Collection<?> members) {
        this.events = new CollectionEvents(state, attribute);
        this.keys = MemberKey.of(state.shape(), attribute);
        members.forEach(member -> place((E) member));
        refuseTwins();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }

    @Override
    public boolean containsValue(@Nullable Object member) {
        return member != null && Identity.contains(entries.values(), member);
    }

    @Override
    public @Nullable E get(@Nullable Object key) {
        return entries.get(key);
    }

    @Override
    public @Nullable E put(K key, E member) {
        events.claim(keys, key, member);
        E old = entries.get(key);
        if (old != null && old != member && !key.equals(keys.of(old))) {
            // Its key has changed since: it is not the one that is replaced.
            rekey();
            old = entries.get(key);
        }
        if (old == member) {
            events.addedAgain(member);
            return old;
        }
        boolean isMember = containsValue(member) || Identity.contains(waiting, member);
        if (!isMember) {
            events.adding(member);
        }
        events.changing(this);
        if (isMember) {
            take(member);
        }
        entries.put(key, member);
        if (old != null) {
            events.removed(old);
        }
        if (isMember) {
            events.addedAgain(member);
        } else {
            events.added(member);
        }
        return old;
    }

    /** One by one from a copy: who is put in here may be taken out of the given map for it. */
    @Override
    public void putAll(Map<? extends K, ? extends E> given) {
        new LinkedHashMap<>(given).forEach(this::put);
    }

    @Override
    public @Nullable E remove(@Nullable Object key) {
        E member = entries.get(key);
        if (member != null) {
            events.changing(this);
            entries.remove(key);
            events.removed(member);
        }
        return member;
    }

    @Override
    public Set<Entry<K, E>> entrySet() {
        return new Entries();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void addQuietly(Object member) {
        if (!containsValue(member)) {
            events.changing(this);
            place((E) member);
        }
    }

    @Override
    public void removeQuietly(Object member) {
        if (containsValue(member) || Identity.contains(waiting, member)) {
            events.changing(this);
            take(member);
        }
    }

    @SuppressWarnings("unchecked")
    private void place(E member) {
        Object key = keys.of(member);
        if (key == null || entries.putIfAbsent((K) key, member) != null) {
            waiting.add(member);
        }
    }

    private void take(Object member) {
        entries.values().removeIf(one -> one == member);
        waiting.removeIf(one -> one == member);
    }

    /**
     * Finds each member by the key that it has now.
     *
     * @throws InvalidMemberException if two have the same
     */
    void rekey() {
        boolean isInOrder = waiting.isEmpty();
        for (Entry<K, E> entry : entries.entrySet()) {
            isInOrder &= entry.getKey().equals(keys.of(entry.getValue()));
        }
        if (!isInOrder) {
            Collection<Object> members = snapshot();
            entries.clear();
            waiting.clear();
            members.forEach(this::placeAgain);
            refuseTwins();
        }
    }

    @SuppressWarnings("unchecked")
    private void placeAgain(Object member) {
        place((E) member);
    }

    private void refuseTwins() {
        for (E member : waiting) {
            Object key = keys.of(member);
            E other = key == null ? null : entries.get(key);
            if (other != null) {
                throw new InvalidMemberException("Two members of " + events.name() + " have the key " + key + ": "
                        + EntityState.of(other) + " and " + EntityState.of(member)
                        + ". A map holds one of each key: take one out or change"
                        + " its key, put a unique constraint on the columns, or declare the relationship as List.");
            }
        }
    }

    @Override
    public List<Object> snapshot() {
        return new ArrayList<>(members());
    }

    @Override
    public Collection<?> members() {
        if (waiting.isEmpty()) {
            return entries.values();
        }
        List<Object> all = new ArrayList<>(entries.values());
        all.addAll(waiting);
        return all;
    }

    @Override
    public void release() {
        events.release();
    }

    /** What is written in place of this map: a plain one, or nothing if it is to be loaded again. */
    private @Nullable Object writeReplace() {
        return events.isLoaded() ? new LinkedHashMap<>(entries) : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private final class Entries extends AbstractSet<Entry<K, E>> {

        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public Iterator<Entry<K, E>> iterator() {
            Iterator<Entry<K, E>> iterator = entries.entrySet().iterator();
            return new Iterator<>() {
                private @Nullable E last;

                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public Entry<K, E> next() {
                    Entry<K, E> entry = iterator.next();
                    last = entry.getValue();
                    return new Place(entry);
                }

                @Override
                public void remove() {
                    E removed = last;
                    if (removed == null) {
                        throw new IllegalStateException("next() has not been called since the last remove()");
                    }
                    events.changing(TrackedMap.this);
                    iterator.remove();
                    last = null;
                    events.removed(removed);
                }
            };
        }
    }

    /** One entry, through which its member can be replaced. */
    private final class Place extends SimpleEntry<K, E> {

        private static final long serialVersionUID = 1L;

        Place(Entry<K, E> entry) {
            super(entry);
        }

        @Override
        public E setValue(E member) {
            put(getKey(), member);
            return super.setValue(member);
        }
    }
}
