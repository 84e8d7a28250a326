package io.athanor.sql;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An immutable list without nulls, of which the statements are made: appending copies one array, and the walk that
 * makes a statement's key reads that array without calls through an interface.
 *
 * @param <E> the type of the members
 */
final class ElementList<E> extends AbstractList<E> implements RandomAccess {

    private static final ElementList<?> EMPTY = new ElementList<>(new Object[0]);

    private final Object[] members;

    private ElementList(Object[] members) {
        this.members = members;
    }

    /** The members of an array, which is copied. */
    static <E> List<E> of(E[] array) {
        return appended(List.of(), array);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> empty() {
        return (List<E>) EMPTY;
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> copyOf(Collection<? extends E> list) {
        return list instanceof ElementList ? (List<E>) list : withoutNulls(list.toArray(), 0);
    }

    /** The members of a list and further ones behind them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E> List<E> appended(List<E> list, E... more) {
        int size = list.size();
        Object[] members = list instanceof ElementList<?> elements
                ? Arrays.copyOf(elements.members, size + more.length)
                : Arrays.copyOf(list.toArray(), size + more.length, Object[].class);
        System.arraycopy(more, 0, members, size, more.length);
        return withoutNulls(members, size);
    }

    private static <E> List<E> withoutNulls(Object[] members, int from) {
        for (int i = from; i < members.length; i++) {
            Objects.requireNonNull(members[i]);
        }
        return members.length == 0 ? empty() : new ElementList<>(members);
    }

    /** Tells the members of a list of elements to a structure. */
    void describe(Structure structure) {
        for (Object member : members) {
            structure.part((Element) member);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        return (E) members[index];
    }

    @Override
    public int size() {
        return members.length;
    }

    @Override
    public Object[] toArray() {
        return members.clone();
    }
}
