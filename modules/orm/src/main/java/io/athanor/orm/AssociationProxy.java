package io.athanor.orm;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.CollectionAttribute;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.ReferenceAttribute;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A collection seen through the objects that link its owner to what it holds: the keywords of a user in place of the
 * user's links to keywords. Adding a value makes a link, removing one takes its link out of the owner's collection,
 * which then decides by its cascade whether the link is deleted.
 *
 * <p>Immutable, and made once for a class:
 *
 * <pre>{@code
 * static final AssociationProxy<User, Link, Keyword> KEYWORDS =
 *         AssociationProxy.of(User_.links, Link_.keyword, Link::new);
 *
 * List<Keyword> getKeywords() { return KEYWORDS.list(this); }
 * }</pre>
 *
 * @param <E> the owner
 * @param <L> the links
 * @param <V> the values: what the links lead to, or hold
 */
public final class AssociationProxy<E, L, V> {

    private final CollectionAttribute<E, L> links;
    private final List<ReferenceAttribute<?, ?>> references;
    private final @Nullable ColumnAttribute<?, ?> column;
    private final @Nullable Function<? super V, ? extends L> creator;

    private AssociationProxy(
            CollectionAttribute<E, L> links,
            List<ReferenceAttribute<?, ?>> references,
            @Nullable ColumnAttribute<?, ?> column,
            @Nullable Function<? super V, ? extends L> creator) {
        if (!links.collectionKind().isHeld()) {
            throw new IllegalArgumentException(
                    links + " is never held as a whole, so nothing can be seen through it. Declare it as List or Set.");
        }
        if (links.collectionKind() == CollectionKind.MAP) {
            throw new IllegalArgumentException(links + " is a Map, into which nothing can be put without a key."
                    + " Declare it as List or Set; of a map see the values() in memory, and in queries any().");
        }
        this.links = links;
        this.references = references;
        this.column = column;
        this.creator = creator;
    }

    /** The objects that links refer to; the creator makes the link to one. */
    public static <E, L, V> AssociationProxy<E, L, V> of(
            CollectionAttribute<E, L> links,
            ReferenceAttribute<? super L, V> target,
            Function<? super V, ? extends L> creator) {
        return new AssociationProxy<>(links, List.of(target), null, creator);
    }

    /** The values that links hold in a column; the creator makes the link that holds one. */
    public static <E, L, V> AssociationProxy<E, L, V> of(
            CollectionAttribute<E, L> links,
            ColumnAttribute<? super L, V> value,
            Function<? super V, ? extends L> creator) {
        return new AssociationProxy<>(links, List.of(), value, creator);
    }

    /** What the objects of this proxy refer to: it can be read and asked for, but nothing can be added to it. */
    public <W> AssociationProxy<E, L, W> then(ReferenceAttribute<? super V, W> next) {
        List<ReferenceAttribute<?, ?>> longer = new ArrayList<>(references);
        longer.add(next);
        return new AssociationProxy<>(links, List.copyOf(longer), null, null);
    }

    /** What the objects of this proxy hold in a column: it can be read and asked for, but nothing can be added. */
    public <W> AssociationProxy<E, L, W> then(ColumnAttribute<? super V, W> value) {
        return new AssociationProxy<>(links, references, value, null);
    }

    /**
     * The values of an owner as a list; a view of its links.
     *
     * @throws IllegalArgumentException if the links are no list
     */
    public List<V> list(E owner) {
        if (!(links(owner) instanceof List<L> held)) {
            throw new IllegalArgumentException(links + " is no List; call collection(owner) instead.");
        }
        return new AssociationList<>(this, held);
    }

    /** The values of an owner in the order of the links; a view of these. */
    public Collection<V> collection(E owner) {
        return new AssociationCollection<>(this, links(owner));
    }

    /**
     * Lets an owner have these values and no others: links of values that stay are kept, those of others are taken out,
     * and new values get links.
     */
    public void replace(E owner, Collection<? extends V> values) {
        List<V> missing = new ArrayList<>(values);
        List<L> gone = new ArrayList<>();
        Collection<L> held = links(owner);
        for (L link : held) {
            int place = indexOf(missing, value(link));
            if (place < 0) {
                gone.add(link);
            } else {
                missing.remove(place);
            }
        }
        gone.forEach(held::remove);
        missing.forEach(value -> held.add(link(value)));
    }

    private int indexOf(List<V> values, @Nullable V value) {
        for (int i = 0; i < values.size(); i++) {
            if (isSame(values.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an owner has any value. */
    public Predicate any() {
        return links.any();
    }

    /** Whether an owner has an object that meets the criterion, or in a proxy of values, a link that meets it. */
    public Predicate any(Expression<Boolean> criterion) {
        return links.any(through(criterion));
    }

    /** Whether an owner has the value. */
    @SuppressWarnings("unchecked") // the attributes lead from one class to the next
    public Predicate contains(V value) {
        if (column != null) {
            return any(((ColumnAttribute<?, Object>) column).eq(value));
        }
        int last = references.size() - 1;
        Expression<Boolean> criterion = ((ReferenceAttribute<?, Object>) references.get(last)).eq(value);
        return links.any(through(criterion, last));
    }

    private Expression<Boolean> through(Expression<Boolean> criterion) {
        return through(criterion, references.size());
    }

    private Expression<Boolean> through(Expression<Boolean> criterion, int steps) {
        Expression<Boolean> result = criterion;
        for (int i = steps - 1; i >= 0; i--) {
            result = references.get(i).has(result);
        }
        return result;
    }

    @SuppressWarnings("unchecked") // the attribute is a collection of links
    private Collection<L> links(E owner) {
        Instrumented entity = (Instrumented) owner;
        return (Collection<L>) Objects.requireNonNull(EntityState.of(owner).value(entity, links.index()));
    }

    /** A new link to a value. */
    L link(V value) {
        if (creator == null) {
            throw new UnsupportedOperationException(
                    "nothing can be added to " + this + ", which leads on from another proxy: add to that one");
        }
        return creator.apply(value);
    }

    /** The value of a link, or null if it has none. */
    @SuppressWarnings("unchecked") // the attributes lead to values
    @Nullable V value(L link) {
        Object value = link;
        for (ReferenceAttribute<?, ?> reference : references) {
            value = value == null ? null : read(value, reference);
        }
        return (V) (column == null || value == null ? value : read(value, column));
    }

    private static @Nullable Object read(Object entity, EntityAttribute<?> attribute) {
        return EntityState.of(entity).value((Instrumented) entity, attribute.index());
    }

    /** Lets a link that is there lead to another value. */
    void write(L link, V value) {
        if (creator == null) {
            throw new UnsupportedOperationException(
                    "nothing can be set in " + this + ", which leads on from another proxy: change that one");
        }
        EntityAttribute<?> attribute = column == null ? references.get(0) : column;
        EntityState.of(link).assign((Instrumented) link, attribute.index(), value);
    }

    /** Objects are told apart by identity, values by their content. */
    boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other || column != null && one != null && one.equals(other);
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder(links.toString());
        references.forEach(reference -> path.append('.').append(reference.name()));
        return column == null
                ? path.toString()
                : path.append('.').append(column.name()).toString();
    }
}
