package io.athanor.orm;

import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Row;
import io.athanor.engine.RowMetadata;
import io.athanor.orm.bulk.EntityDelete;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.load.EntityCursor;
import io.athanor.orm.load.EntityStatement;
import io.athanor.orm.load.NestedQuery;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.metamodel.RelationshipComparison;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.Keyword;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Predicate;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.QuerySource;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Subquery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT bound to a session, built step by step: each method returns a new query and leaves this one as it is.
 * Nothing is sent until results are asked for.
 *
 * @param <T> a result: an object of a mapped class, or a {@link Row}
 */
public final class Query<T> implements Iterable<T>, QuerySource {

    /** The number of rows that a stream reads at a time where nothing else is said. */
    private static final int PORTION = 1000;

    /**
     * What is executed in place of the SELECT, values given by name, and how the results are read.
     *
     * @param statement the statement in place of the SELECT, or null
     * @param parameters the values
     * @param portion the number of results that are read at a time, or 0 for all
     * @param refreshing whether objects that are in memory get the rows' values
     */
    record Source(
            @Nullable Statement statement, Map<String, @Nullable Object> parameters, int portion, boolean refreshing) {

        static final Source NONE = new Source(null, Map.of(), 0, false);
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
                names.add(nameOf(column));
                entity = entity == null && column instanceof ColumnAttribute<?, ?> attribute
                        ? attribute.owner()
                        : entity;
            }
        }
        RowMetadata metadata = RowMetadata.of(names, columns);
        return new Query<>(session, select, entity, Source.NONE, row -> Row.of(metadata, row.clone()));
    }

    private static String nameOf(Element column) {
        return column instanceof Expression<?> expression
                ? expression.defaultName()
                : column instanceof EntityAttribute<?> attribute ? attribute.name() : "";
    }

    private Query<T> with(Select changed) {
        return new Query<>(session, changed, joinPoint, source, result);
    }

    private Query<T> with(Source changed) {
        return new Query<>(session, select, joinPoint, changed, result);
    }

    /** Refuses what cannot be done to the statement of {@link #fromStatement}. */
    private Select own(String method) {
        if (source.statement != null) {
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
     * relationship is compared with an object.
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
        EntityAttribute<?> found =
                entity.attribute(entity.descriptor().attribute(attribute).index());
        return with(open.where(
                AttributeEquality.of(session.mapperOf(entity.descriptor().javaType()), found, value)));
    }

    /** With further sort keys. */
    public Query<T> orderBy(Element... keys) {
        return with(unlimited("orderBy").orderBy(keys));
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
        Select nested = own("fromSelf").onlyOptions(List.of());
        Select outer = Sql.select(select.resultColumns().toArray(Element[]::new))
                .labelStyle(select.labelStyle())
                .selectFrom(new NestedQuery(nested))
                .options(select.options().toArray(StatementOption[]::new));
        return with(outer);
    }

    /** With what it selects from, as the leftmost. */
    public Query<T> selectFrom(Element from) {
        EntityReference<?> entity = from instanceof EntityReference<?> reference ? reference : joinPoint;
        return new Query<>(session, unlimited("selectFrom").selectFrom(from), entity, source, result);
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
    public Query<T> outerJoin(Element target) {
        return join(target, null, Join.Kind.LEFT);
    }

    /** Left outer joined to a mapped class along the one foreign key between them. */
    public Query<T> outerJoin(Class<?> target) {
        return outerJoin(session.mapperOf(target).descriptor());
    }

    /** Left outer joined to a class, alias or subquery under a condition, or along a relationship. */
    public Query<T> outerJoin(Element target, Element on) {
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
        Select open = unlimited(kind == Join.Kind.INNER ? "join" : "outerJoin");
        return new Query<>(session, open.join(new JoinStep(null, target, on, kind)), joined, source, result);
    }

    /**
     * With options on how related objects are loaded. They are checked when the query is executed: one that can have no
     * effect on it is refused.
     */
    public Query<T> options(LoaderOption... options) {
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
        return new Query<>(session, select.onlyColumns(List.of(alias)), joined, source, result);
    }

    @SuppressWarnings("unchecked") // a query for one class results in its objects
    private static <E> PolymorphicAlias<E> polymorphic(EntityDescriptor<E> entity, EntityDescriptor<?>[] below) {
        return entity.withPolymorphic((EntityDescriptor<? extends E>[]) below);
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
     * says.
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
        return session.execute(
                        set.apply(EntityUpdate.of(changed("update"))).where(criteria()),
                        synchronization,
                        source.parameters)
                .rowCount();
    }

    /**
     * Deletes the rows that this query's criteria name, and tells the objects in memory as {@link Synchronization#AUTO}
     * says. It cascades to no other rows.
     *
     * @return the number of rows
     * @throws UnsupportedQueryException if the query is not one for the objects of a class with criteria only
     */
    public int delete() {
        return delete(Synchronization.AUTO);
    }

    /** Deletes the rows that this query's criteria name, as {@link #delete()}. */
    public int delete(Synchronization synchronization) {
        return session.execute(EntityDelete.of(changed("delete")).where(criteria()), synchronization, source.parameters)
                .rowCount();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of criteria
    private Expression<Boolean>[] criteria() {
        return select.where().toArray(new Expression[0]);
    }

    @SuppressWarnings("unchecked") // a query for one class results in its objects
    private EntityDescriptor<T> changed(String method) {
        Select own = own(method);
        boolean plain = own.joins().isEmpty()
                && own.from().isEmpty()
                && own.groupBy().isEmpty()
                && own.having().isEmpty()
                && own.orderBy().isEmpty()
                && own.rowLimit().isNone()
                && !own.isDistinct();
        List<Element> columns = own.resultColumns();
        if (!plain || columns.size() != 1 || !(columns.get(0) instanceof EntityDescriptor<?> entity)) {
            throw new UnsupportedQueryException(
                    "Query." + method + "() changes the rows of one class that criteria name,"
                            + " and this query has joins, an order, limits or groups, or results in something else. Use"
                            + " query(Class) with filter() only; a subquery in a criterion can do the rest.");
        }
        return (EntityDescriptor<T>) entity;
    }

    /**
     * With the results of another statement, mostly text, in place of this query's own.
     *
     * @throws UnsupportedQueryException if this query has criteria, joins, an order or limits, which would be lost
     */
    public Query<T> fromStatement(Statement statement) {
        boolean plain = select.where().isEmpty()
                && select.joins().isEmpty()
                && select.from().isEmpty()
                && select.groupBy().isEmpty()
                && select.having().isEmpty()
                && select.orderBy().isEmpty()
                && select.rowLimit().isNone()
                && !select.isDistinct();
        if (!plain) {
            throw new UnsupportedQueryException("Query.fromStatement() being called on a Query with existing criteria,"
                    + " which the statement does not know. Put them into the statement.");
        }
        return with(new Source(statement, source.parameters, source.portion, source.refreshing));
    }

    /** With the value of a parameter that the criteria or the statement name. */
    public Query<T> params(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new HashMap<>(source.parameters);
        all.put(name, value);
        return with(new Source(source.statement, all, source.portion, source.refreshing));
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
        return with(new Source(source.statement, source.parameters, results, source.refreshing));
    }

    /**
     * With the rows' values in objects that are in memory already, and in those that are loaded along with them: what
     * they hold is forgotten, with changes that were not flushed.
     */
    public Query<T> populateExisting() {
        return with(new Source(source.statement, source.parameters, source.portion, true));
    }

    private Statement executed() {
        return session.executed(own());
    }

    private Statement own() {
        return source.statement == null
                ? select
                : new EntityStatement(select.resultColumns(), select.options(), source.statement);
    }

    /** All results, in order; objects of a class come once each. */
    public List<T> all() {
        List<T> results = new ArrayList<>();
        if (source.portion == 0) {
            session.autoflush();
            session.reader()
                    .readAll(executed(), source.parameters, source.refreshing, row -> results.add(result.apply(row)));
        } else {
            try (Portions<T> portions = portions()) {
                portions.forEachRemaining(results::add);
            }
        }
        return results;
    }

    private Portions<T> portions() {
        session.autoflush();
        Statement statement = executed();
        Relationship whole = session.reader().whole(statement);
        if (whole != null && source.portion > 0) {
            throw new UnsupportedQueryException("yieldPer() reads portions of results, and the query loads " + whole
                    + " in a way that is complete only when all rows are read. Load it by selectinload, or leave out"
                    + " yieldPer().");
        }
        int portion = source.portion > 0 ? source.portion : PORTION;
        EntityCursor cursor =
                session.reader().open(statement, source.parameters, whole == null ? portion : 0, source.refreshing);
        return new Portions<>(cursor, whole == null ? portion : Integer.MAX_VALUE, result);
    }

    /** The first result; the database is asked for no more than that. */
    public Optional<T> first() {
        boolean isLimited = source.statement == null && !isEmptySlice();
        List<T> results = isLimited ? limit(1).all() : all();
        return results.isEmpty() ? Optional.empty() : Optional.of(results.get(0));
    }

    private boolean isEmptySlice() {
        return select.limit() instanceof BindParameter<Integer> limit
                && Integer.valueOf(0).equals(limit.value());
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
        session.reader().readAll(counting, source.parameters, row -> {
            if (row[0] instanceof Number number) {
                counts.add(number);
            }
        });
        return counts.isEmpty() ? 0 : counts.get(0).longValue();
    }

    /** Whether there is any result. */
    public boolean exists() {
        if (source.statement != null) {
            return !all().isEmpty();
        }
        session.autoflush();
        Select one = any();
        List<Boolean> found = new ArrayList<>(1);
        session.reader()
                .readAll(one.rowLimit().isNone() ? one.limit(1) : one, source.parameters, row -> found.add(true));
        return !found.isEmpty();
    }

    /** Whether this query has any result, as a criterion or a column of another one. */
    public Predicate existence() {
        return any().exists();
    }

    /** This query with 1 in place of what it selects, still from the same. */
    private Select any() {
        Select one = own("exists").onlyColumns(List.of(Keyword.ONE)).onlyOptions(List.of());
        for (Element column : select.resultColumns()) {
            EntityReference<?> entity = column instanceof EntityReference<?> reference
                    ? reference
                    : column instanceof ColumnAttribute<?, ?> attribute ? attribute.owner() : null;
            if (entity != null && select.from().isEmpty()) {
                return one.selectFrom(entity);
            }
        }
        return one;
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

    @Override
    public QueryExpression asQuery() {
        own("asQuery");
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

    /**
     * The SELECT that this query is made of.
     *
     * @throws UnsupportedQueryException if the query is another statement's
     */
    public Select statement() {
        return own("statement");
    }

    /**
     * The results as a stream, in portions: of {@link #yieldPer}, else of some hundreds; related objects are loaded for
     * each portion by itself. The query is executed now, in this session's transaction. The stream holds its rows until
     * all are read: close it if that may not happen. It cannot be read on after the transaction has ended.
     *
     * <p>Where collections are loaded by joins, or anything by subqueries, all is one portion.
     */
    public Stream<T> stream() {
        Portions<T> portions = portions();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(portions, Spliterator.ORDERED), false)
                .onClose(portions::close);
    }

    /**
     * The results one by one: all are read first, unless {@link #yieldPer} says how many are read at a time; then the
     * rows are held until the last result, or until the transaction ends.
     */
    @Override
    public Iterator<T> iterator() {
        return source.portion == 0 ? all().iterator() : portions();
    }

    /** The SELECT in a generic form, without values. */
    @Override
    public String toString() {
        return source.statement == null
                ? nested(LabelStyle.TABLE_COLUMN).toString()
                : source.statement.element().toString();
    }
}
