package io.athanor.orm;

import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Row;
import io.athanor.engine.RowMapping;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.load.AskedCriteria;
import io.athanor.orm.load.EntityStatement;
import io.athanor.orm.load.NestedQuery;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.HybridAttribute;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.metamodel.RelationshipComparison;
import io.athanor.orm.option.QueryOption;
import io.athanor.sql.BindParameter;
import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Functions;
import io.athanor.sql.JoinStep;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Predicate;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.QuerySource;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Subquery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT bound to a session, built step by step: each method returns a new query and leaves this one as it is.
 * Nothing is sent until results are asked for.
 *
 * @param <T> a result: an object of a mapped class, or a {@link Row}
 */
public final class Query<T> extends JoinableQuery<T> implements QuerySource {

    private final Session session;
    private final Select select;
    private final @Nullable EntityReference<?> joinPoint;
    private final QuerySettings settings;
    private final RowShape<T> shape;

    Query(
            Session session,
            Select select,
            @Nullable EntityReference<?> joinPoint,
            QuerySettings settings,
            RowShape<T> shape) {
        this.session = session;
        this.select = select;
        this.joinPoint = joinPoint;
        this.settings = settings;
        this.shape = shape;
    }

    /** A query for what a shape makes of its columns. */
    static <T> Query<T> of(Session session, RowShape<T> shape) {
        Select select = Sql.select(shape.columns().toArray(Element[]::new)).labelStyle(LabelStyle.TABLE_COLUMN);
        return of(session, select, shape);
    }

    /** A query that begins with a SELECT of the shape's columns. */
    static <T> Query<T> of(Session session, Select given, RowShape<T> shape) {
        boolean isFlat = shape.columns().size() == given.resultColumns().size();
        Select select = isFlat ? given : given.onlyColumns(shape.columns());
        return new Query<>(session, select, QueryRoots.first(select), QuerySettings.NONE, shape);
    }

    /** A query that begins with a SELECT, for the first value of each row. */
    static <E> Query<E> ofFirst(Session session, Select select, Class<E> type) {
        List<Element> columns = select.resultColumns();
        boolean isEntity = columns.size() == 1 && columns.get(0) instanceof EntityReference<?>;
        return of(
                session,
                select,
                isEntity
                        ? RowShape.ofObjects((EntityReference<?>) columns.get(0), type)
                        : RowShape.ofFirst(columns, type));
    }

    /** A query for an alias or class whose objects are all that is selected. */
    static <E> Query<E> ofEntity(Session session, EntityReference<?> entity, Class<E> type) {
        return of(session, RowShape.ofObjects(entity, type));
    }

    private Query<T> with(Select changed) {
        return new Query<>(session, changed, joinPoint, settings, shape);
    }

    private Query<T> with(QuerySettings changed) {
        return new Query<>(session, select, joinPoint, changed, shape);
    }

    /** Refuses what cannot be done to the statement of {@link #fromStatement}. */
    private Select own(String method) {
        if (settings.statement() != null) {
            throw new UnsupportedQueryException("Query." + method + "() cannot change the statement of fromStatement(),"
                    + " so it would have no effect. Put it into that statement, or query without fromStatement().");
        }
        return select;
    }

    /** Refuses what would change the rows that are counted by a limit that was set before. */
    private Select unlimited(String method) {
        if (!own(method).rowLimit().isNone()) {
            throw new UnsupportedQueryException("Query." + method + "() being called on a Query which already has LIMIT"
                    + " or OFFSET applied. Call " + method + "() before limit() or offset() are applied, or call"
                    + " fromSelf() in between to do it to the limited rows.");
        }
        return select;
    }

    /**
     * With further criteria, all of which must hold.
     *
     * @throws UnsupportedQueryException if the query has a limit or an offset already; {@link #fromSelf} goes on from
     *     its rows
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<T> filter(Expression<Boolean>... criteria) {
        return with(unlimited("filter").where(criteria));
    }

    /**
     * With the criterion that an attribute of the class queried, or of the class joined last, equals a value; a
     * reference is compared with an object, and a collection contains the one that is given.
     *
     * @throws io.athanor.orm.metamodel.UnknownAttributeException if there is no such attribute; the message suggests
     *     similar names
     */
    public Query<T> filterBy(String attribute, @Nullable Object value) {
        Select open = unlimited("filterBy");
        EntityReference<?> entity = joinPoint;
        if (entity == null) {
            throw new MappingException(
                    "filterBy(\"" + attribute + "\") does not know which class is meant, because the query selects"
                            + " none; use filter() with an expression.");
        }
        HybridAttribute<?, ?> hybrid = entity.descriptor().hybrid(attribute);
        if (hybrid != null) {
            return with(open.where(AttributeEquality.of(hybrid.ownedBy(entity), value)));
        }
        EntityAttribute<?> found =
                entity.attribute(entity.descriptor().attribute(attribute).index());
        return with(open.where(
                AttributeEquality.of(session.mapperOf(entity.descriptor().javaType()), found, value)));
    }

    /** With further criteria on attributes of the class queried, or of the class joined last, by their names. */
    public Query<T> filterBy(Map<String, ?> values) {
        Query<T> filtered = this;
        for (Map.Entry<String, ?> each : values.entrySet()) {
            filtered = filtered.filterBy(each.getKey(), each.getValue());
        }
        return filtered;
    }

    /** With the criterion that an attribute equals a value; null asks for NULL. */
    public <V> Query<T> filterBy(ColumnAttribute<?, V> attribute, @Nullable V value) {
        return filter(attribute.eq(value));
    }

    /** With a criterion that a value makes; without it if the value is null. */
    public <V> Query<T> filterIf(@Nullable V value, Function<? super V, ? extends Expression<Boolean>> criterion) {
        return value == null ? this : filter(criterion.apply(value));
    }

    /** With a criterion if something holds, which is made only then. */
    public Query<T> filterIf(boolean condition, Supplier<? extends Expression<Boolean>> criterion) {
        return condition ? filter(criterion.get()) : this;
    }

    /**
     * With further sort keys; null alone takes back all that were there.
     *
     * @throws UnsupportedQueryException if the query has a limit or an offset already
     */
    public Query<T> orderBy(@Nullable Element @Nullable ... keys) {
        if (keys == null || keys.length == 1 && keys[0] == null) {
            return unordered();
        }
        Element[] given = new Element[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Element key = keys[i];
            if (key == null) {
                throw new IllegalArgumentException(
                        "orderBy() has null among its sort keys, at " + i + "; alone, null takes back the order");
            }
            given[i] = key;
        }
        return with(unlimited("orderBy").orderBy(given));
    }

    /** Without an order. */
    public Query<T> unordered() {
        return with(unlimited("unordered").unordered());
    }

    /** With further expressions to group by; a class stands for all its columns. */
    public Query<T> groupBy(Element... expressions) {
        return with(unlimited("groupBy").groupBy(expressions));
    }

    /** With further criteria for the groups. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<T> having(Expression<Boolean>... criteria) {
        return with(unlimited("having").having(criteria));
    }

    /** Without duplicate rows. */
    public Query<T> distinct() {
        return with(unlimited("distinct").distinct());
    }

    /** The first of all rows that are alike in some expressions, where the database has DISTINCT ON. */
    public Query<T> distinctOn(Expression<?>... expressions) {
        return with(unlimited("distinctOn").distinctOn(expressions));
    }

    /** At most so many rows. */
    public Query<T> limit(int rows) {
        return with(own("limit").limit(rows));
    }

    /** Without the first rows. */
    public Query<T> offset(int rows) {
        return with(own("offset").offset(rows));
    }

    /**
     * The results from one position up to, but not including, another, counted from 0 at the first that an offset has
     * left; the number replaces that of a limit.
     *
     * @throws IllegalArgumentException if {@code from} is below zero or above {@code to}
     */
    public Query<T> slice(int from, int to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "a slice runs from 0 or more to at least as much, not from " + from + " to " + to);
        }
        Select limited = own("slice").limit(to - from);
        Expression<Integer> before = select.offset();
        if (from == 0) {
            return with(limited);
        }
        return with(
                before == null
                        ? limited.offset(from)
                        : before instanceof BindParameter<Integer> number && number.value() instanceof Integer known
                                ? limited.offset(Math.addExact(known, from))
                                : limited.offset(before.plus(from)));
    }

    /**
     * A query for the same of this one's results, as what it selects from: criteria, joins, order and limits that are
     * added apply to those rows, and classes and attributes mean the columns that this query selects.
     */
    public Query<T> fromSelf() {
        return over(new NestedQuery(own("fromSelf").onlyOptions(List.of())), settings);
    }

    private Query<T> over(NestedQuery nested, QuerySettings changed) {
        Select outer = Sql.select(select.resultColumns().toArray(Element[]::new))
                .labelStyle(select.labelStyle())
                .selectFrom(nested)
                .options(select.options().toArray(StatementOption[]::new));
        return new Query<>(session, outer, QueryRoots.first(outer), changed, shape);
    }

    /**
     * A query for the results of this one and of others, without doubles. What is added to it applies to all of them,
     * as after {@link #fromSelf}.
     *
     * @throws UnsupportedQueryException if the queries select different numbers of columns
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<T> union(Query<? extends T>... others) {
        return combined(CompoundSelect.Kind.UNION, List.of(others));
    }

    /** A query for the results of this one and of others, as {@link #union}, with doubles of rows. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<T> unionAll(Query<? extends T>... others) {
        return combined(CompoundSelect.Kind.UNION_ALL, List.of(others));
    }

    /** A query for the results that this one and others have in common, as {@link #union}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<T> intersect(Query<? extends T>... others) {
        return combined(CompoundSelect.Kind.INTERSECT, List.of(others));
    }

    /** A query for the results of this one that others do not have, as {@link #union}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<T> except(Query<? extends T>... others) {
        return combined(CompoundSelect.Kind.EXCEPT, List.of(others));
    }

    private Query<T> combined(CompoundSelect.Kind kind, List<? extends Query<?>> others) {
        QuerySettings all = settings;
        List<Select> members = new ArrayList<>();
        members.add(visible(own(kind.words())));
        for (Query<?> other : others) {
            members.add(visible(other.own(kind.words())));
            all = all.withParameters(other.settings.parameters());
        }
        return over(new NestedQuery(kind, members), all);
    }

    /** With what it selects from, as the leftmost. */
    public Query<T> selectFrom(Element from) {
        EntityReference<?> entity = from instanceof EntityReference<?> reference ? reference : joinPoint;
        return new Query<>(session, unlimited("selectFrom").selectFrom(from), entity, settings, shape);
    }

    /** With a mapped class that it selects from, as the leftmost. */
    public Query<T> selectFrom(Class<?> from) {
        return selectFrom(session.mapperOf(from).descriptor());
    }

    /** With classes joined that it selects from, as the leftmost. */
    public Query<T> selectFrom(EntityJoin from) {
        QueryJoins joins = new QueryJoins(session, unlimited("selectFrom").selectFrom(from.left()), from.left());
        for (JoinStep step : from.steps()) {
            joins = joins.then(step.target(), step.on(), step.kind());
        }
        return with(joins);
    }

    @Override
    QueryJoins joins(String method) {
        return new QueryJoins(session, unlimited(method), joinPoint);
    }

    @Override
    Query<T> with(QueryJoins joins) {
        return new Query<>(session, joins.select(), joins.point(), settings, shape);
    }

    /**
     * The same query, in which {@link #filterBy} and names in {@link #join(String, String...)} mean the class that it
     * begins with again, whatever was joined since.
     */
    public Query<T> resetJoinPoint() {
        EntityReference<?> root = QueryRoots.first(select);
        for (Element from : select.from()) {
            root = from instanceof EntityReference<?> reference ? reference : root;
        }
        return new Query<>(session, select, root, settings, shape);
    }

    /** With further columns, so that its results are rows. */
    public Query<Row> addColumns(Element first, Element... more) {
        List<Element> added = new ArrayList<>();
        added.add(first);
        added.addAll(List.of(more));
        RowShape<Row> rows = shape.and(added);
        return new Query<>(session, own("addColumns").onlyColumns(rows.columns()), joinPoint, settings, rows);
    }

    /** With the objects of a further class, so that its results are rows. */
    public Query<Row> addEntity(Class<?> type) {
        return addColumns(session.mapperOf(type).descriptor());
    }

    /** With the objects of a further class or alias, so that its results are rows. */
    public Query<Row> addEntity(EntityReference<?> entity) {
        return addColumns(entity);
    }

    /**
     * With what a mapping makes of each row, such as {@code RowMapping.ofRecord(MethodHandles.lookup(),
     * UserName.class)}. {@link Bundle} lets the compiler check the columns.
     *
     * @throws UnsupportedQueryException if the results are no rows
     * @throws io.athanor.engine.RowMappingException if the rows lack a column that the mapping needs, or have it of
     *     another type
     */
    public <R> Query<R> as(RowMapping<R> mapping) {
        return new Query<>(session, select, joinPoint, settings, shape.as(mapping));
    }

    /**
     * With options on how related objects are loaded, and with criteria that objects must meet. They are checked when
     * the query is executed: one that can have no effect on it is refused.
     */
    public Query<T> options(QueryOption... options) {
        return with(select.options(options));
    }

    /**
     * With the columns of classes below the one queried, so that objects of them are loaded whole, and criteria and
     * orders may name them. Their tables are joined by LEFT OUTER JOINs.
     *
     * @param below the classes; those between them and the one queried come along. None stands for all
     * @throws UnsupportedQueryException if the query is not one for the objects of a class, or one of the classes is
     *     not below it
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<T> withPolymorphic(EntityDescriptor<? extends T>... below) {
        List<Element> columns = own("withPolymorphic").resultColumns();
        if (columns.size() != 1 || !(columns.get(0) instanceof EntityDescriptor<?> entity)) {
            throw new UnsupportedQueryException(
                    "Query.withPolymorphic() is about the one class that a query results in,"
                            + " and this query results in something else. Select ENTITY.withPolymorphic(...) of the"
                            + " class.");
        }
        PolymorphicAlias<?> alias = polymorphic(entity, below);
        EntityReference<?> joined = joinPoint == entity ? alias : joinPoint;
        return new Query<>(session, select.onlyColumns(List.of(alias)), joined, settings, shape);
    }

    @SuppressWarnings("unchecked") // a query for one class results in its objects
    private static <E> PolymorphicAlias<E> polymorphic(EntityDescriptor<E> entity, EntityDescriptor<?>[] below) {
        return entity.withPolymorphic((EntityDescriptor<? extends E>[]) below);
    }

    /** With its rows locked until the transaction ends; a database without row locks ignores it. */
    public Query<T> forUpdate() {
        return forUpdate(ForUpdate.LOCK);
    }

    /**
     * With its rows locked, such as {@code ForUpdate.LOCK.skipLocked().of(User_.ENTITY)}; a database without row locks
     * ignores it.
     */
    public Query<T> forUpdate(ForUpdate lock) {
        return with(own("forUpdate").forUpdate(lock));
    }

    /** With a hint behind a class's or alias's table, as text for one dialect; never from outside. */
    public Query<T> withHint(EntityReference<?> entity, String text, String dialect) {
        return with(own("withHint").hint(QueryRoots.table(session, entity), text, dialect));
    }

    /** With a hint behind a class's table, as {@link #withHint(EntityReference, String, String)}. */
    public Query<T> withHint(Class<?> type, String text, String dialect) {
        return withHint(session.mapperOf(type).descriptor(), text, dialect);
    }

    /** With the object whose relationship leads to the results. */
    public Query<T> withParent(Object parent, RelationshipAttribute<?, ?> relationship) {
        return with(unlimited("withParent").where(RelationshipComparison.withParent(parent, relationship)));
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

    /**
     * Updates the rows that this query's criteria name, and tells the objects in memory as {@link Synchronization#AUTO}
     * says. Of a class that shares a table only its rows and those of classes below are changed; of a class with joined
     * tables only its own table, to which the criteria must keep.
     *
     * @param set says what the attributes get, such as {@code update -> update.set(User_.score, 0)}
     * @return the number of rows
     * @throws UnsupportedQueryException if the query is not one for the objects of a class with criteria only
     */
    public int update(UnaryOperator<EntityUpdate<T>> set) {
        return update(set, Synchronization.AUTO);
    }

    /** Updates the rows that this query's criteria name, as {@link #update(UnaryOperator)}. */
    public int update(UnaryOperator<EntityUpdate<T>> set, Synchronization synchronization) {
        return new QueryChange<T>(session, own("update"), settings.parameters()).update(set, synchronization);
    }

    /**
     * Deletes the rows that this query's criteria name, and tells the objects in memory as {@link Synchronization#AUTO}
     * says. It cascades to no other rows. Of a class that shares a table only its rows and those of classes below go;
     * rows that are in several tables are refused.
     *
     * @return the number of rows
     * @throws UnsupportedQueryException if the query is not one for the objects of a class with criteria only
     */
    public int delete() {
        return delete(Synchronization.AUTO);
    }

    /** Deletes the rows that this query's criteria name, as {@link #delete()}. */
    public int delete(Synchronization synchronization) {
        return new QueryChange<T>(session, own("delete"), settings.parameters()).delete(synchronization);
    }

    /**
     * With the results of another statement, mostly text, in place of this query's own.
     *
     * @throws UnsupportedQueryException if this query has criteria, joins, an order or limits, which would be lost
     */
    public Query<T> fromStatement(Statement statement) {
        if (!QueryChange.isPlain(select) || !select.where().isEmpty()) {
            throw new UnsupportedQueryException("Query.fromStatement() being called on a Query with existing criteria,"
                    + " which the statement does not know. Put them into the statement.");
        }
        return with(settings.withStatement(statement));
    }

    /** With the value of a parameter that the criteria or the statement name. */
    public Query<T> params(String name, @Nullable Object value) {
        return with(settings.withParameters(Collections.singletonMap(name, value)));
    }

    /** With the values of parameters that the criteria or the statement name. */
    public Query<T> params(Map<String, ?> values) {
        return with(settings.withParameters(values));
    }

    /**
     * With a limit to the time that each of its statements may take until its first row, in whole seconds; the database
     * ends a longer one with {@link io.athanor.engine.error.TimeoutException}.
     *
     * @throws IllegalArgumentException if it is below one second
     */
    public Query<T> timeout(Duration limit) {
        if (limit.toSeconds() < 1) {
            throw new IllegalArgumentException("the timeout of a query is at least one second, not " + limit);
        }
        return with(settings.withTimeout(limit));
    }

    /**
     * With so many results read at a time: related objects are loaded for each portion by itself, and those who iterate
     * or stream need no more than one portion in memory.
     *
     * @throws IllegalArgumentException if the number is below one
     * @throws UnsupportedQueryException when it is executed, if it loads collections by joins, or anything by
     *     subqueries: such objects are complete only when all rows are read
     */
    public Query<T> yieldPer(int results) {
        if (results < 1) {
            throw new IllegalArgumentException("a portion has at least one result, not " + results);
        }
        return with(settings.withPortion(results));
    }

    /**
     * With the rows' values in objects that are in memory already, and in those that are loaded along with them: what
     * they hold is forgotten, with changes that were not flushed.
     */
    public Query<T> populateExisting() {
        return with(settings.withRefreshing());
    }

    @Override
    QueryRun<T> run() {
        return new QueryRun<>(session, session.executed(sent()), null, settings, shape.result());
    }

    private Statement sent() {
        Statement given = settings.statement();
        return given == null ? select : new EntityStatement(select.resultColumns(), select.options(), given);
    }

    /** The first result; the database is asked for no more than that. */
    @Override
    public Optional<T> first() {
        boolean isLimited = settings.statement() == null && !isEmptySlice();
        List<T> results = isLimited ? limit(1).all() : all();
        return results.isEmpty() ? Optional.empty() : Optional.of(results.get(0));
    }

    /**
     * The result at a position, counted from 0 at the first that an offset has left; nothing else is asked for.
     *
     * @throws IllegalArgumentException if the position is below zero
     * @throws NoResultFoundException if there are not so many results
     */
    public T at(int position) {
        List<T> found = slice(position, Math.addExact(position, 1)).all();
        if (found.isEmpty()) {
            throw new NoResultFoundException(
                    "There is no result at position " + position + ", counted from 0: " + this);
        }
        return found.get(0);
    }

    private boolean isEmptySlice() {
        return select.limit() instanceof BindParameter<Integer> limit
                && Integer.valueOf(0).equals(limit.value());
    }

    /**
     * What stands behind a place in this query's order, which is completed by the primary keys of what is selected:
     * NULL stands behind all values where the order does not say otherwise. Unlike an offset it costs no more the
     * further it is, and misses nothing when rows come or go meanwhile.
     *
     * @throws UnsupportedQueryException if sort keys cannot tell the results apart
     * @throws IllegalArgumentException if the place has other values than the sort keys
     */
    public Query<T> after(Cursor place) {
        return with(Keyset.of(session, unlimited("after")).after(place));
    }

    /** The first results in the order of {@link #after}, and the place behind which the next ones are. */
    public KeysetPage<T> keysetPage(int size) {
        return keysetPage(size, null);
    }

    /**
     * The results behind a place, as {@link #after}, and the place behind which the next ones are.
     *
     * @param place the place, or null for the beginning
     */
    public KeysetPage<T> keysetPage(int size, @Nullable Cursor place) {
        Keyset keyset = Keyset.of(session, unlimited("keysetPage"));
        return Paging.page(session, keyset, Paging.behind(keyset, place), shape, settings, size);
    }

    /**
     * A page of the results, by one statement. Sort the query by something unique: rows that the order leaves alike may
     * change places between two pages.
     *
     * @param number the number of the page, counted from 0
     */
    public Page<T> page(int number, int size) {
        return Paging.page(this, number, size, false);
    }

    /**
     * A page of the results as {@link #page}, with their number, which takes a statement where the page does not say.
     */
    public Page<T> pageWithTotal(int number, int size) {
        return Paging.page(this, number, size, true);
    }

    /**
     * The number of rows; objects that come several times count as often.
     *
     * @throws UnsupportedQueryException if the query is another statement's
     */
    public long count() {
        own("count");
        session.autoflush();
        Select inner = nested(LabelStyle.TABLE_COLUMN);
        Select counting = Sql.select(Functions.count()).selectFrom(inner.subquery());
        List<Number> counts = new ArrayList<>(1);
        session.reader().readAll(counting, settings.parameters(), row -> {
            if (row[0] instanceof Number number) {
                counts.add(number);
            }
        });
        return counts.isEmpty() ? 0 : counts.get(0).longValue();
    }

    /** Whether there is any result; the database is asked for nothing else. */
    public boolean exists() {
        if (settings.statement() != null) {
            return !all().isEmpty();
        }
        session.autoflush();
        List<Boolean> found = new ArrayList<>(1);
        session.context()
                .within(
                        settings.timeout(),
                        () -> session.reader()
                                .readAll(
                                        session.executed(Sql.select(existence())),
                                        settings.parameters(),
                                        row -> found.add(QueryRoots.isTrue(row[0]))));
        return found.contains(true);
    }

    /** A member of a compound with nothing beside it but what says which objects may come. */
    private Select visible(Select member) {
        return member.onlyOptions(
                AskedCriteria.of(AskedCriteria.in(session.context(), member).options()));
    }

    /** Whether this query has any result, as a criterion or a column of another one. */
    public Predicate existence() {
        return QueryRoots.any(AskedCriteria.in(session.context(), own("existence")))
                .exists();
    }

    /** This query as something to select from; its columns have the names of the columns selected. */
    public Subquery subquery() {
        own("subquery");
        return nested(LabelStyle.PLAIN).subquery();
    }

    /** This query as something to select from under a name. */
    public Subquery subquery(String name) {
        own("subquery");
        return nested(LabelStyle.PLAIN).subquery(name);
    }

    /** This query as something to select from, whose columns are named after tables, too: {@code users_id}. */
    public Subquery subqueryWithLabels() {
        own("subqueryWithLabels");
        return nested(LabelStyle.TABLE_COLUMN).subquery();
    }

    @Override
    public QueryExpression asQuery() {
        own("asQuery");
        return nested(LabelStyle.PLAIN);
    }

    private Select nested(LabelStyle style) {
        return session.factory()
                .shared()
                .translator()
                .nested(AskedCriteria.in(session.context(), select))
                .labelStyle(style);
    }

    /**
     * The SELECT that this query is made of.
     *
     * @throws UnsupportedQueryException if the query is another statement's
     */
    public Select statement() {
        return own("statement");
    }

    /** The SELECT in a generic form, without values. */
    @Override
    public String toString() {
        return settings.statement() == null
                ? nested(LabelStyle.TABLE_COLUMN).toString()
                : settings.statement().element().toString();
    }
}
