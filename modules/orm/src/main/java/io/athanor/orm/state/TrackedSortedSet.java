package io.athanor.orm.state;

import io.athanor.orm.metamodel.MemberRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The sorted set of a relationship. Its members are told apart by identity, so that none is lost to another of the same
 * rank, and each iteration sorts them by what they are then, so that a member whose rank changes is never lost either.
 *
 * @param <E> the related class
 */
final class TrackedSortedSet<E> extends TrackedSet<E> implements SortedSet<E> {

    private final transient @Nullable Comparator<Object> comparator;

    TrackedSortedSet(EntityState state, int attribute, Collection<?> members) {
        super(state, attribute, members);
        this.comparator = state.shape().relationship(attribute).members() instanceof MemberRule.SortedBy sorted
                ? sorted.comparator()
                : null;
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return comparator;
    }

    @SuppressWarnings("unchecked")
    int compare(Object one, Object other) {
        return comparator == null ? ((Comparable<Object>) one).compareTo(other) : comparator.compare(one, other);
    }

    /** The members in order; a copy. */
    @SuppressWarnings("unchecked")
    List<E> sorted() {
        List<E> sorted = new ArrayList<>((Collection<E>) members());
        sorted.sort(this::compare);
        return sorted;
    }

    @Override
    public Iterator<E> iterator() {
        return iterator(sorted());
    }

    /** Iterates over some of the members; what it removes is removed from the set. */
    Iterator<E> iterator(List<E> some) {
        Iterator<E> iterator = some.iterator();
        return new Iterator<>() {
            private @Nullable E last;

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public E next() {
                E next = iterator.next();
                last = next;
                return next;
            }

            @Override
            public void remove() {
                if (last == null) {
                    throw new IllegalStateException("next() has not been called since the last remove()");
                }
                TrackedSortedSet.this.remove(last);
                last = null;
            }
        };
    }

    @Override
    public SortedSet<E> subSet(E from, E to) {
        if (compare(from, to) > 0) {
            throw new IllegalArgumentException("the subset would begin at " + from + ", behind its end " + to);
        }
        return new TrackedSubset<>(this, from, to);
    }

    @Override
    public SortedSet<E> headSet(E to) {
        return new TrackedSubset<>(this, null, to);
    }

    @Override
    public SortedSet<E> tailSet(E from) {
        return new TrackedSubset<>(this, from, null);
    }

    @Override
    public E first() {
        return end(sorted(), true);
    }

    @Override
    public E last() {
        return end(sorted(), false);
    }

    static <E> E end(List<E> sorted, boolean first) {
        if (sorted.isEmpty()) {
            throw new NoSuchElementException("the set is empty");
        }
        return sorted.get(first ? 0 : sorted.size() - 1);
    }
}
