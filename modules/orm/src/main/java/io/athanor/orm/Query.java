package io.athanor.orm;

import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Row;
import io.athanor.engine.RowMetadata;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.load.EntityStatement;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.ReferenceAttribute;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.metamodel.RelationshipComparison;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Predicate;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.QuerySource;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.Subquery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT bound to a session, built step by step: each method returns a new query and leaves this one as it is.
 * Nothing is sent until results are asked for.
 *
 * @param <T> a result: an object of a mapped class, or a {@link Row}
 */
public final class Query<T> implements Iterable<T>, QuerySource {

    /** What is executed in place of the SELECT, and values given by name. */
    record Source(@Nullable Statement statement, Map<String, @Nullable Object> parameters) {

        static final Source NONE = new Source(null, Map.of());
    }

    private final Session session;
    private final Select select;
    private final @Nullable EntityReference<?> joinPoint;
    private final Source source;
    private final Function<@Nullable Object[], T> result;

    Query(
            Session session,
            Select select,
            @Nullable EntityReference<?> joinPoint,
            Source source,
            Function<@Nullable Object[], T> result) {
        this.session = session;
        this.select = select;
        this.joinPoint = joinPoint;
        this.source = source;
        this.result = result;
    }

    static Query<Row> ofRows(Session session, Select select) {
        List<Element> columns = select.resultColumns();
        List<String> names = new ArrayList<>();
        EntityReference<?> entity = null;
        for (Element column : columns) {
            if (column instanceof EntityReference<?> reference) {
                names.add(reference.name());
                entity = entity == null ? reference : entity;
            } else {
                names.add(column instanceof Expression<?> expression ? expression.defaultName() : "");
                entity = entity == null && column instanceof ColumnAttribute<?, ?> attribute
                        ? attribute.owner()
                        : entity;
            }
        }
        RowMetadata metadata = RowMetadata.of(names, columns);
        return new Query<>(session, select, entity, Source.NONE, row -> Row.of(metadata, row));
    }

    private Query<T> with(Select changed) {
        return new Query<>(session, changed, joinPoint, source, result);
    }

    /** With further criteria, all of which must hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<T> filter(Expression<Boolean>... criteria) {
        return with(select.where(criteria));
    }

    /**
     * With the criterion that an attribute of the class queried, or of the class joined last, equals a value; a
     * relationship is compared with an object.
     *
     * @throws io.athanor.orm.metamodel.UnknownAttributeException if there is no such attribute; the message suggests
     *     similar names
     */
    public Query<T> filterBy(String attribute, @Nullable Object value) {
        EntityReference<?> entity = joinPoint;
        if (entity == null) {
            throw new MappingException(
                    "filterBy(\"" + attribute + "\") does not know which class is meant, because the query selects"
                            + " none; use filter() with an expression.");
        }
        EntityAttribute<?> found =
                entity.attribute(entity.descriptor().attribute(attribute).index());
        return with(select.where(equal(found, value)));
    }

    @SuppressWarnings("unchecked")
    private static Predicate equal(EntityAttribute<?> attribute, @Nullable Object value) {
        if (attribute instanceof ColumnAttribute<?, ?> column) {
            Class<?> type = column.type().javaType();
            if (value != null && !type.isInstance(value)) {
                throw new IllegalArgumentException("the attribute " + column + " is a " + type.getSimpleName()
                        + ", it cannot equal the " + value.getClass().getSimpleName() + " given");
            }
            return ((ColumnAttribute<?, Object>) column).eq(value);
        }
        if (attribute instanceof ReferenceAttribute<?, ?> reference) {
            return ((ReferenceAttribute<?, Object>) reference).eq(value);
        }
        throw new MappingException(
                "The attribute " + attribute + " is a collection; use filter() with any() or contains().");
    }

    /** With further sort keys. */
    public Query<T> orderBy(Element... keys) {
        return with(select.orderBy(keys));
    }

    /** With further expressions to group by; a class stands for all its columns. */
    public Query<T> groupBy(Element... expressions) {
        return with(select.groupBy(expressions));
    }

    /** With further criteria for the groups. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<T> having(Expression<Boolean>... criteria) {
        return with(select.having(criteria));
    }

    /** Without duplicate rows. */
    public Query<T> distinct() {
        return with(select.distinct());
    }

    /** At most so many rows. */
    public Query<T> limit(int rows) {
        return with(select.limit(rows));
    }

    /** Without the first rows. */
    public Query<T> offset(int rows) {
        return with(select.offset(rows));
    }

    /**
     * The results from one position up to, but not including, another, counted from 0.
     *
     * @throws IllegalArgumentException if {@code from} is below zero or above {@code to}
     */
    public Query<T> slice(int from, int to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "a slice runs from 0 or more to at least as much, not from " + from + " to " + to);
        }
        return with(from == 0 ? select.limit(to) : select.limit(to - from).offset(from));
    }

    /** With what it selects from, as the leftmost. */
    public Query<T> selectFrom(Element from) {
        EntityReference<?> entity = from instanceof EntityReference<?> reference ? reference : joinPoint;
        return new Query<>(session, select.selectFrom(from), entity, source, result);
    }

    /** With a mapped class that it selects from, as the leftmost. */
    public Query<T> selectFrom(Class<?> from) {
        return selectFrom(session.mapperOf(from).descriptor());
    }

    /** Joined along a relationship, or to a class, alias or subquery along the one foreign key between them. */
    public Query<T> join(Element target) {
        return join(target, null, Join.Kind.INNER);
    }

    /** Joined to a mapped class along the one foreign key between them. */
    public Query<T> join(Class<?> target) {
        return join(session.mapperOf(target).descriptor());
    }

    /** Joined to a class, alias or subquery under a condition, or along a relationship. */
    public Query<T> join(Element target, Element on) {
        return join(target, on, Join.Kind.INNER);
    }

    /** Joined to a mapped class under a condition, or along a relationship. */
    public Query<T> join(Class<?> target, Element on) {
        return join(session.mapperOf(target).descriptor(), on);
    }

    /**
     * Left outer joined along a relationship, or to a class, alias or subquery along the one foreign key between them.
     */
    public Query<T> outerjoin(Element target) {
        return join(target, null, Join.Kind.LEFT);
    }

    /** Left outer joined to a mapped class along the one foreign key between them. */
    public Query<T> outerjoin(Class<?> target) {
        return outerjoin(session.mapperOf(target).descriptor());
    }

    /** Left outer joined to a class, alias or subquery under a condition, or along a relationship. */
    public Query<T> outerjoin(Element target, Element on) {
        return join(target, on, Join.Kind.LEFT);
    }

    private Query<T> join(Element target, @Nullable Element on, Join.Kind kind) {
        EntityReference<?> joined = joinPoint;
        if (target instanceof EntityReference<?> reference) {
            joined = reference;
        } else if (target instanceof RelationshipAttribute<?, ?> relationship) {
            joined = relationship.target() != null
                    ? relationship.target()
                    : session.mapperOf(relationship.targetClass()).descriptor();
        }
        return new Query<>(session, select.join(new JoinStep(null, target, on, kind)), joined, source, result);
    }

    /** With options on how related objects are loaded. */
    public Query<T> options(LoaderOption... options) {
        return with(select.options(options));
    }

    /** With the object whose relationship leads to the results. */
    public Query<T> withParent(Object parent, RelationshipAttribute<?, ?> relationship) {
        return filter(RelationshipComparison.withParent(parent, relationship));
    }

    /**
     * With the object that the results are related to by the one relationship from its class to theirs.
     *
     * @throws MappingException if there is no such relationship, or more than one
     */
    public Query<T> withParent(Object parent) {
        EntityReference<?> target = joinPoint;
        Mapper mapper = session.mapperOf(parent.getClass());
        List<Relationship> leading = mapper.relationships().stream()
                .filter(property -> target != null
                        && property.target().type() == target.descriptor().javaType())
                .toList();
        if (leading.size() != 1) {
            throw new MappingException("There are " + leading.size() + " relationships from " + mapper.name()
                    + " to the class queried, " + leading + "; name the one that is meant.");
        }
        return withParent(parent, (RelationshipAttribute<?, ?>)
                mapper.descriptor().attributes().get(leading.get(0).attribute()));
    }

    /** With the results of another statement, mostly text, in place of this query's own. */
    public Query<T> fromStatement(Statement statement) {
        return new Query<>(session, select, joinPoint, new Source(statement, source.parameters), result);
    }

    /** With the value of a parameter that the criteria or the statement name. */
    public Query<T> params(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new HashMap<>(source.parameters);
        all.put(name, value);
        return new Query<>(session, select, joinPoint, new Source(source.statement, all), result);
    }

    /** All results, in order; objects of a class come once each. */
    public List<T> all() {
        session.autoflush();
        Statement statement =
                source.statement == null ? select : new EntityStatement(select.resultColumns(), source.statement);
        List<T> results = new ArrayList<>();
        if (isSingleEntity()) {
            for (Object object : session.reader().objects(statement, source.parameters)) {
                results.add(result.apply(new Object[] {object}));
            }
        } else {
            for (@Nullable Object[] row : session.reader().rows(statement, source.parameters)) {
                results.add(result.apply(row));
            }
        }
        return results;
    }

    private boolean isSingleEntity() {
        List<Element> columns = select.resultColumns();
        return columns.size() == 1 && columns.get(0) instanceof EntityReference<?>;
    }

    /** The first result; the database is asked for no more than that. */
    public Optional<T> first() {
        List<T> results = source.statement == null ? limit(1).all() : all();
        return results.isEmpty() ? Optional.empty() : Optional.of(results.get(0));
    }

    /**
     * The only result.
     *
     * @throws NoResultFoundException if there is none
     * @throws MultipleResultsFoundException if there are several
     */
    public T one() {
        return oneOrNone()
                .orElseThrow(() -> new NoResultFoundException("No row was found where one was required: " + this));
    }

    /**
     * The only result, if there is one.
     *
     * @throws MultipleResultsFoundException if there are several
     */
    public Optional<T> oneOrNone() {
        List<T> results = all();
        if (results.size() > 1) {
            throw new MultipleResultsFoundException(
                    results.size() + " results were found where one at most was allowed: " + this);
        }
        return results.isEmpty() ? Optional.empty() : Optional.of(results.get(0));
    }

    /**
     * The first value of the only row, or null if there is no row.
     *
     * @throws MultipleResultsFoundException if there are several rows
     */
    public @Nullable Object scalar() {
        T only = oneOrNone().orElse(null);
        return only instanceof Row row ? row.get(0) : only;
    }

    /** The number of rows; objects that come several times count as often. */
    public long count() {
        session.autoflush();
        Select inner = nested(LabelStyle.TABLE_COLUMN);
        Select counting = Sql.select(Functions.count()).selectFrom(inner.subquery());
        Object count = session.reader().rows(counting, source.parameters).get(0)[0];
        return count instanceof Number number ? number.longValue() : 0;
    }

    /** Whether there is any result. */
    public boolean exists() {
        return limit(1).all().iterator().hasNext();
    }

    /** This query as something to select from; its columns have the names of the columns selected. */
    public Subquery subquery() {
        return nested(LabelStyle.PLAIN).subquery();
    }

    /** This query as something to select from under a name. */
    public Subquery subquery(String name) {
        return nested(LabelStyle.PLAIN).subquery(name);
    }

    @Override
    public QueryExpression asQuery() {
        return nested(LabelStyle.PLAIN);
    }

    private Select nested(LabelStyle style) {
        return session.factory()
                .shared()
                .translator()
                .nested(select)
                .onlyOptions(List.of())
                .labelStyle(style);
    }

    /** The SELECT that this query is made of. */
    public Select statement() {
        return select;
    }

    /** The results as a stream; the query is executed now. */
    public Stream<T> stream() {
        return all().stream();
    }

    @Override
    public Iterator<T> iterator() {
        return all().iterator();
    }

    /** The SELECT in a generic form, without values. */
    @Override
    public String toString() {
        return nested(LabelStyle.TABLE_COLUMN).toString();
    }
}
