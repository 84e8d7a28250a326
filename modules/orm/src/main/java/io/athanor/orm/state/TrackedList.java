package io.athanor.orm.state;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of a relationship. Every change, by whatever method, goes through {@link #add}, {@link #set} and
 * {@link #remove}.
 *
 * @param <E> the related class
 */
final class TrackedList<E> extends AbstractList<E> implements Tracked, RandomAccess, Serializable {

    private final ArrayList<E> members;
    private final CollectionEvents events;
    private final transient @Nullable Positions positions;

    @SuppressWarnings("unchecked")
    TrackedList(EntityState state, int attribute, Collection<?> members) {
        this.members = new ArrayList<>((Collection<E>) members);
        this.events = new CollectionEvents(state, attribute);
        this.positions = Positions.of(state.shape(), attribute);
    }

    @Override
    public E get(int index) {
        return members.get(index);
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public void add(int index, E member) {
        events.checked(member);
        events.adding(member);
        events.changing(this);
        members.add(index, member);
        modCount++;
        renumber(index);
        events.added(member);
    }

    /** From a copy: who is put in here may be taken out of the given collection for it. */
    @Override
    public boolean addAll(Collection<? extends E> given) {
        return addAll(size(), given);
    }

    /** From a copy, as {@link #addAll(Collection)}. */
    @Override
    public boolean addAll(int index, Collection<? extends E> given) {
        return super.addAll(index, new ArrayList<>(given));
    }

    @Override
    public E set(int index, E member) {
        events.checked(member);
        if (members.get(index) == member) {
            return member;
        }
        events.adding(member);
        events.changing(this);
        E old = members.set(index, member);
        renumber(index);
        removed(old);
        events.added(member);
        return old;
    }

    @Override
    public E remove(int index) {
        events.changing(this);
        E old = members.remove(index);
        modCount++;
        renumber(index);
        removed(old);
        return old;
    }

    /** Tells the members their places, if they keep them. */
    void renumber(int from) {
        if (positions != null) {
            positions.renumber(members, from);
        }
    }

    /** Tells of a member that was taken out, unless it stands in the list a second time. */
    private void removed(E member) {
        if (!contains(member)) {
            events.removed(member);
        }
    }

    @Override
    protected void removeRange(int from, int to) {
        List<E> range = members.subList(from, to);
        if (range.isEmpty()) {
            return;
        }
        List<E> gone = new ArrayList<>(range);
        events.changing(this);
        range.clear();
        modCount++;
        renumber(from);
        Set<Object> known = Identity.setOf(members);
        for (E member : gone) {
            if (known.add(member)) {
                events.removed(member);
            }
        }
    }

    @Override
    public boolean remove(@Nullable Object member) {
        int index = indexOf(member);
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    @Override
    public int indexOf(@Nullable Object member) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) == member) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object member) {
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i) == member) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return indexOf(member) >= 0;
    }

    @Override
    public void sort(@Nullable Comparator<? super E> comparator) {
        // The members stay the same, so there is nothing to report but their places.
        members.sort(comparator);
        modCount++;
        renumber(0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void addQuietly(Object member) {
        events.changing(this);
        members.add((E) member);
        modCount++;
        renumber(members.size() - 1);
    }

    @Override
    public void removeQuietly(Object member) {
        int index = indexOf(member);
        if (index >= 0) {
            events.changing(this);
            members.remove(index);
            modCount++;
            renumber(index);
        }
    }

    @Override
    public List<Object> snapshot() {
        return new ArrayList<>(members);
    }

    @Override
    public Collection<?> members() {
        return members;
    }

    @Override
    public void release() {
        events.release();
    }

    /** What is written in place of this list: a plain one, or nothing if it is to be loaded again. */
    private @Nullable Object writeReplace() {
        return events.isLoaded() ? new ArrayList<>(members) : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
