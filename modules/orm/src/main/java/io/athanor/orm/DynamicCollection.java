package io.athanor.orm;

import io.athanor.orm.metamodel.DynamicFactory;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import java.util.List;

/**
 * The collection of a relationship that is too large to be loaded as a whole: it is queried, added to and removed from.
 *
 * @param <T> the related class
 */
public interface DynamicCollection<T> extends Iterable<T> {

    /** What makes the collections of a relationship; generated metamodels pass it on. */
    static DynamicFactory factory() {
        return (owner, attribute) -> new StateDynamicCollection<>((EntityState) owner, attribute);
    }

    /**
     * A query for the related objects.
     *
     * @throws io.athanor.orm.error.DetachedInstanceException if the owner is in no session
     */
    Query<T> query();

    /** A query for the related objects that meet a criterion. */
    default Query<T> filter(Expression<Boolean> criterion) {
        return query().filter(criterion);
    }

    /** A query for the related objects in another order. */
    default Query<T> orderBy(Element... keys) {
        return query().orderBy(keys);
    }

    /** All the related objects. */
    default List<T> all() {
        return query().all();
    }

    /** The number of related objects. */
    default long count() {
        return query().count();
    }

    /** Whether there is no related object, which the database tells. */
    default boolean isEmpty() {
        return query().first().isEmpty();
    }

    /** Whether an object is among the related ones, which the database tells; what waits is flushed first. */
    boolean contains(T related);

    /** Adds an object; it is written by the next flush. */
    void add(T related);

    /** Removes an object; it is written by the next flush. */
    void remove(T related);
}
