package io.athanor.orm.state;

import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The members of a relationship's sorted set between two bounds: a view of it.
 *
 * @param <E> the related class
 */
final class TrackedSubset<E> extends AbstractSet<E> implements SortedSet<E> {

    private final TrackedSortedSet<E> whole;
    private final @Nullable E from;
    private final @Nullable E to;

    TrackedSubset(TrackedSortedSet<E> whole, @Nullable E from, @Nullable E to) {
        this.whole = whole;
        this.from = from;
        this.to = to;
    }

    private boolean isWithin(@Nullable Object member) {
        return member != null
                && (from == null || whole.compare(member, from) >= 0)
                && (to == null || whole.compare(member, to) < 0);
    }

    private List<E> sorted() {
        return whole.sorted().stream().filter(this::isWithin).toList();
    }

    @Override
    public boolean add(E member) {
        if (!isWithin(member)) {
            throw new IllegalArgumentException(member + " is outside this subset; add it to the whole set");
        }
        return whole.add(member);
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return whole.contains(member) && isWithin(member);
    }

    @Override
    public boolean remove(@Nullable Object member) {
        return contains(member) && whole.remove(member);
    }

    @Override
    public Iterator<E> iterator() {
        return whole.iterator(sorted());
    }

    @Override
    public int size() {
        return sorted().size();
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return whole.comparator();
    }

    @Override
    public SortedSet<E> subSet(E low, E high) {
        if (whole.compare(low, high) > 0) {
            throw new IllegalArgumentException("the subset would begin at " + low + ", behind its end " + high);
        }
        return new TrackedSubset<>(whole, bound(low), bound(high));
    }

    @Override
    public SortedSet<E> headSet(E high) {
        return new TrackedSubset<>(whole, from, bound(high));
    }

    @Override
    public SortedSet<E> tailSet(E low) {
        return new TrackedSubset<>(whole, bound(low), to);
    }

    /** A bound of a part of this part. */
    private E bound(E bound) {
        if (from != null && whole.compare(bound, from) < 0 || to != null && whole.compare(bound, to) > 0) {
            throw new IllegalArgumentException(bound + " is outside this subset");
        }
        return bound;
    }

    @Override
    public E first() {
        return TrackedSortedSet.end(sorted(), true);
    }

    @Override
    public E last() {
        return TrackedSortedSet.end(sorted(), false);
    }
}
