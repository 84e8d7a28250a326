package io.athanor.orm.state;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The set of a relationship, in the order in which its members came; they are told apart by identity.
 *
 * @param <E> the related class
 */
class TrackedSet<E> extends AbstractSet<E> implements Tracked, Serializable {

    private final Map<Member, E> members = new LinkedHashMap<>();
    private final CollectionEvents events;

    @SuppressWarnings("unchecked")
    TrackedSet(EntityState state, int attribute, Collection<?> members) {
        this.events = new CollectionEvents(state, attribute);
        for (Object member : members) {
            this.members.put(new Member(member), (E) member);
        }
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return member != null && members.containsKey(new Member(member));
    }

    @Override
    public boolean add(E member) {
        events.checked(member);
        if (contains(member)) {
            events.addedAgain(member);
            return false;
        }
        events.adding(member);
        events.changing(this);
        members.put(new Member(member), member);
        events.added(member);
        return true;
    }

    /** From a copy: who is put in here may be taken out of the given collection for it. */
    @Override
    public boolean addAll(Collection<? extends E> given) {
        return super.addAll(new ArrayList<>(given));
    }

    @Override
    public boolean remove(@Nullable Object member) {
        if (member == null || !contains(member)) {
            return false;
        }
        events.changing(this);
        members.remove(new Member(member));
        events.removed(member);
        return true;
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<E> iterator = members.values().iterator();
        return new Iterator<>() {
            private @Nullable E last;

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public E next() {
                if (!iterator.hasNext()) {
                    throw new NoSuchElementException();
                }
                E next = iterator.next();
                last = next;
                return next;
            }

            @Override
            public void remove() {
                E removed = last;
                if (removed == null) {
                    throw new IllegalStateException("next() has not been called since the last remove()");
                }
                events.changing(TrackedSet.this);
                iterator.remove();
                last = null;
                events.removed(removed);
            }
        };
    }

    @Override
    public void clear() {
        Iterator<E> iterator = iterator();
        while (iterator.hasNext()) {
            iterator.next();
            iterator.remove();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void addQuietly(Object member) {
        if (!contains(member)) {
            events.changing(this);
            members.put(new Member(member), (E) member);
        }
    }

    @Override
    public void removeQuietly(Object member) {
        if (contains(member)) {
            events.changing(this);
            members.remove(new Member(member));
        }
    }

    @Override
    public List<Object> snapshot() {
        return new ArrayList<>(members.values());
    }

    @Override
    public Collection<?> members() {
        return members.values();
    }

    @Override
    public void release() {
        events.release();
    }

    /** What is written in place of this set: a plain one, or nothing if it is to be loaded again. */
    private @Nullable Object writeReplace() {
        return events.isLoaded() ? new LinkedHashSet<>(members.values()) : null;
    }

    private static final class Member {

        private final Object object;

        Member(Object object) {
            this.object = object;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Member member && member.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }
}
