package io.athanor.orm;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.sql.Element;
import io.athanor.sql.Join;
import java.util.ArrayList;
import java.util.List;

/**
 * A query as far as its joins are concerned; each method returns a new query.
 *
 * @param <T> a result
 */
public abstract sealed class JoinableQuery<T> extends QueryResults<T> permits Query {

    JoinableQuery() {}

    /**
     * The joins so far.
     *
     * @throws io.athanor.orm.error.UnsupportedQueryException if the query can have no others; the message names the
     *     method that asks for them
     */
    abstract QueryJoins joins(String method);

    /** The query with joins. */
    abstract Query<T> with(QueryJoins joins);

    private EntityReference<?> entity(Class<?> type) {
        return joins("join").session().mapperOf(type).descriptor();
    }

    /** Joined along a relationship, or to a class, alias or subquery along the one foreign key between them. */
    public Query<T> join(Element target) {
        return with(joins("join").then(target, null, Join.Kind.INNER));
    }

    /** Joined to a mapped class along the one foreign key between them. */
    public Query<T> join(Class<?> target) {
        return join(entity(target));
    }

    /** Joined to a class, alias or subquery under a condition, or along a relationship. */
    public Query<T> join(Element target, Element on) {
        return with(joins("join").then(target, on, Join.Kind.INNER));
    }

    /** Joined to a mapped class under a condition, or along a relationship. */
    public Query<T> join(Class<?> target, Element on) {
        return join(entity(target), on);
    }

    /** Joined along relationships, one after the other. */
    public Query<T> join(RelationshipAttribute<?, ?> first, RelationshipAttribute<?, ?> second) {
        return with(joins("join").along(List.of(first, second), Join.Kind.INNER));
    }

    /** Joined along relationships, one after the other. */
    public Query<T> join(
            RelationshipAttribute<?, ?> first,
            RelationshipAttribute<?, ?> second,
            RelationshipAttribute<?, ?> third,
            RelationshipAttribute<?, ?>... more) {
        return with(joins("join").along(path(first, second, third, more), Join.Kind.INNER));
    }

    /**
     * Joined along relationships by their names, one after the other, from the class queried or joined last; a name may
     * be a path with dots.
     *
     * @throws io.athanor.orm.metamodel.UnknownAttributeException if there is no such attribute; the message suggests
     *     similar names
     * @throws MappingException if it is no relationship
     */
    public Query<T> join(String first, String... more) {
        return join(path(first, more));
    }

    /** Joined along relationships by their names, as {@link #join(String, String...)}. */
    public Query<T> join(List<String> path) {
        return with(joins("join").named(path, Join.Kind.INNER));
    }

    /**
     * Left outer joined along a relationship, or to a class, alias or subquery along the one foreign key between them.
     */
    public Query<T> outerJoin(Element target) {
        return with(joins("outerJoin").then(target, null, Join.Kind.LEFT));
    }

    /** Left outer joined to a mapped class along the one foreign key between them. */
    public Query<T> outerJoin(Class<?> target) {
        return outerJoin(entity(target));
    }

    /** Left outer joined to a class, alias or subquery under a condition, or along a relationship. */
    public Query<T> outerJoin(Element target, Element on) {
        return with(joins("outerJoin").then(target, on, Join.Kind.LEFT));
    }

    /** Left outer joined to a mapped class under a condition, or along a relationship. */
    public Query<T> outerJoin(Class<?> target, Element on) {
        return outerJoin(entity(target), on);
    }

    /** Left outer joined along relationships, one after the other. */
    public Query<T> outerJoin(RelationshipAttribute<?, ?> first, RelationshipAttribute<?, ?> second) {
        return with(joins("outerJoin").along(List.of(first, second), Join.Kind.LEFT));
    }

    /** Left outer joined along relationships, one after the other. */
    public Query<T> outerJoin(
            RelationshipAttribute<?, ?> first,
            RelationshipAttribute<?, ?> second,
            RelationshipAttribute<?, ?> third,
            RelationshipAttribute<?, ?>... more) {
        return with(joins("outerJoin").along(path(first, second, third, more), Join.Kind.LEFT));
    }

    /** Left outer joined along relationships by their names, as {@link #join(String, String...)}. */
    public Query<T> outerJoin(String first, String... more) {
        return outerJoin(path(first, more));
    }

    /** Left outer joined along relationships by their names, as {@link #join(String, String...)}. */
    public Query<T> outerJoin(List<String> path) {
        return with(joins("outerJoin").named(path, Join.Kind.LEFT));
    }

    /** Full outer joined, as {@link #join(Element)}, where the database has FULL OUTER JOIN. */
    public Query<T> fullJoin(Element target) {
        return with(joins("fullJoin").then(target, null, Join.Kind.FULL));
    }

    /** Full outer joined, as {@link #join(Element, Element)}, where the database has FULL OUTER JOIN. */
    public Query<T> fullJoin(Element target, Element on) {
        return with(joins("fullJoin").then(target, on, Join.Kind.FULL));
    }

    private static List<String> path(String first, String... more) {
        List<String> path = new ArrayList<>();
        path.add(first);
        path.addAll(List.of(more));
        return path;
    }

    private static List<RelationshipAttribute<?, ?>> path(
            RelationshipAttribute<?, ?> first,
            RelationshipAttribute<?, ?> second,
            RelationshipAttribute<?, ?> third,
            RelationshipAttribute<?, ?>[] more) {
        List<RelationshipAttribute<?, ?>> path = new ArrayList<>(List.of(first, second, third));
        path.addAll(List.of(more));
        return path;
    }
}
