package io.athanor.orm;

import io.athanor.engine.Row;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Element;
import io.athanor.sql.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The queries that a session begins; none is executed before its results are asked for. */
public abstract sealed class SessionQueries permits Session {

    SessionQueries() {}

    abstract Session session();

    abstract Mapper mapperOf(Class<?> type);

    /** A query for the objects of a mapped class. */
    public <E> Query<E> query(Class<E> type) {
        return query(mapperOf(type).descriptor(), type);
    }

    /** A query for objects of a mapped class, as {@link #query(Class)}. */
    public <E> Query<E> query(EntityMapper<E> mapper) {
        return query(mapper.type());
    }

    /** A query for the objects of a mapped class, or of an alias of it. */
    public <E> Query<E> query(EntityReference<E> entity) {
        mapperOf(entity.descriptor().javaType());
        return query(entity, entity.descriptor().javaType());
    }

    private <E> Query<E> query(EntityReference<?> entity, Class<E> type) {
        return Query.ofEntity(session(), entity, type);
    }

    /** A query for what a bundle makes of its columns. */
    public <T> Query<T> query(Bundle<T> bundle) {
        return Query.of(session(), RowShape.ofBundle(bundle));
    }

    /**
     * A query that begins with a SELECT of classes and attributes: its rows hold objects. It goes on as any other one,
     * so {@code query(select(User_.ENTITY).where(..)).one()} is what {@code query(User.class)} gives in a row.
     */
    public Query<Row> query(Select select) {
        return Query.of(session(), select, RowShape.ofRows(select.resultColumns()));
    }

    /** A query that begins with a SELECT, for the first value of each of its rows: mostly an object of a class. */
    public <E> Query<E> scalars(Select select, Class<E> type) {
        return Query.ofFirst(session(), select, type);
    }

    /** A query for rows of attributes, classes, aliases, bundles and any other expressions. */
    public Query<Row> query(Element first, Element... more) {
        List<Element> columns = new ArrayList<>();
        columns.add(first);
        columns.addAll(Arrays.asList(more));
        return Query.of(session(), RowShape.ofRows(columns));
    }

    /** A query for rows of the objects of mapped classes. */
    public Query<Row> query(Class<?> first, Class<?> second, Class<?>... more) {
        List<Element> columns = new ArrayList<>(
                List.of(mapperOf(first).descriptor(), mapperOf(second).descriptor()));
        Arrays.stream(more).forEach(type -> columns.add(mapperOf(type).descriptor()));
        return Query.of(session(), RowShape.ofRows(columns));
    }

    /** A query for rows that start with the object of a mapped class. */
    public Query<Row> query(Class<?> first, Element... more) {
        List<Element> columns = new ArrayList<>(List.of(mapperOf(first).descriptor()));
        columns.addAll(Arrays.asList(more));
        return Query.of(session(), RowShape.ofRows(columns));
    }
}
