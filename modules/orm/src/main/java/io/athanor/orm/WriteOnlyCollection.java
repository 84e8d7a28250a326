package io.athanor.orm;

import io.athanor.orm.metamodel.DynamicFactory;
import io.athanor.orm.state.EntityState;

/**
 * The collection of a relationship that is far too large to be loaded: it is added to and removed from, and what of it
 * is read is said by a query. Nothing loads its members by the way, not even the deletion of its owner, which leaves
 * them to the foreign key's ON DELETE.
 *
 * @param <T> the related class
 */
public interface WriteOnlyCollection<T> {

    /** What makes the collections of a relationship; generated metamodels pass it on. */
    static DynamicFactory factory() {
        return (owner, attribute) -> new StateDynamicCollection<>((EntityState) owner, attribute);
    }

    /**
     * A query for the related objects, to be narrowed; in the relationship's order, if it has one.
     *
     * @throws io.athanor.orm.error.DetachedInstanceException if the owner is in no session
     */
    Query<T> query();

    /**
     * A query for the related objects in no order, whose {@code update} and {@code delete} change the related rows.
     *
     * @throws io.athanor.orm.error.DetachedInstanceException if the owner is in no session
     */
    Query<T> unordered();

    /** Adds an object; it is written by the next flush. */
    void add(T related);

    /** Adds objects, as {@link #add}. */
    default void addAll(Iterable<? extends T> all) {
        all.forEach(this::add);
    }

    /** Removes an object; it is written by the next flush. */
    void remove(T related);
}
