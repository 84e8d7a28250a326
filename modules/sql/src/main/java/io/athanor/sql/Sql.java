package io.athanor.sql;

import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that statements and expressions start with; meant to be imported statically. */
public final class Sql {

    private Sql() {}

    /**
     * SELECT of expressions, and of all columns of from clauses.
     *
     * @throws IllegalArgumentException if there is nothing to select
     */
    public static Select select(Element... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("select() needs at least one column");
        }
        SelectParts parts = new SelectParts();
        parts.columns = expand(columns);
        return new Select(parts);
    }

    static List<Element> expand(Element... columns) {
        List<Element> all = new ArrayList<>(columns.length);
        for (Element column : columns) {
            if (column instanceof FromClause from) {
                all.addAll(from.columns().list());
            } else {
                all.add(column);
            }
        }
        return ElementList.copyOf(all);
    }

    /** INSERT into a table; without values it inserts a row of defaults. */
    public static Insert insert(TableClause table) {
        return new Insert(new InsertParts(table));
    }

    /** UPDATE of a table. */
    public static Update update(TableClause table) {
        return new Update(new UpdateParts(table, null, null));
    }

    /**
     * UPDATE of a table under another name, so that the criteria can name the table itself besides.
     *
     * @throws IllegalArgumentException if it is the name of something else than a table
     */
    public static Update update(Alias alias) {
        return new Update(new UpdateParts(alias.table("UPDATE"), null, alias));
    }

    /** UPDATE of the first table of a join, of the rows that the join finds. */
    public static Update update(Join join) {
        FromClause first = join;
        while (first instanceof Join left) {
            first = left.left();
        }
        if (!(first instanceof TableClause table)) {
            throw new IllegalArgumentException("the first part of a join that is updated must be a table: " + join);
        }
        return new Update(new UpdateParts(table, join, null));
    }

    /** DELETE from a table. */
    public static Delete delete(TableClause table) {
        return new Delete(table, null, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * DELETE from a table under another name, so that the criteria can name the table itself besides.
     *
     * @throws IllegalArgumentException if it is the name of something else than a table
     */
    public static Delete delete(Alias alias) {
        return new Delete(alias.table("DELETE"), alias, List.of(), List.of(), List.of(), List.of());
    }

    /** MERGE into a table. */
    public static Merge merge(TableClause table) {
        return new Merge(table, null, null, List.of());
    }

    /** A table known by its name and columns only, in a schema. */
    public static TableClause tableIn(String schema, String name, ColumnClause<?>... columns) {
        return new TableClause(schema, name, Arrays.asList(columns));
    }

    /** A table known by its name and columns only. */
    public static TableClause table(String name, ColumnClause<?>... columns) {
        return new TableClause(null, name, Arrays.asList(columns));
    }

    /** A column by its name. */
    public static <T> ColumnClause<T> column(String name, SqlType<T> type) {
        return new ColumnClause<>(null, name, type);
    }

    /**
     * SQL text with parameters written {@code :name}; the text itself must never hold a value that comes from outside.
     */
    public static Text text(String sql) {
        return Text.parse(sql);
    }

    /** All of the criteria; of none, a criterion that is written as nothing. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Predicate and(Expression<Boolean>... criteria) {
        return ClauseList.of(Operator.AND, Arrays.asList(criteria));
    }

    /** Any of the criteria; of none, a criterion that is written as nothing. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Predicate or(Expression<Boolean>... criteria) {
        return ClauseList.of(Operator.OR, Arrays.asList(criteria));
    }

    /** The opposite of a criterion. */
    public static Predicate not(Expression<?> criterion) {
        if (criterion instanceof Predicate predicate) {
            return predicate.not();
        }
        if (criterion == Keyword.TRUE || criterion == Keyword.FALSE) {
            return new Constant(criterion == Keyword.TRUE ? Keyword.FALSE : Keyword.TRUE);
        }
        return new UnaryPredicate(Operator.NOT, criterion);
    }

    /** Whether any row meets the criteria that are added by {@link Exists#where}. */
    public static Exists exists() {
        return new Exists(select(Keyword.STAR));
    }

    /** Whether a query has any row. */
    public static Exists exists(Select query) {
        return new Exists(query);
    }

    /** The rows of several queries, without doubles. */
    public static CompoundSelect union(QueryExpression... queries) {
        return CompoundSelect.of(CompoundSelect.Kind.UNION, Arrays.asList(queries));
    }

    /** The rows of several queries. */
    public static CompoundSelect unionAll(QueryExpression... queries) {
        return CompoundSelect.of(CompoundSelect.Kind.UNION_ALL, Arrays.asList(queries));
    }

    /** The rows that several queries have in common, without doubles. */
    public static CompoundSelect intersect(QueryExpression... queries) {
        return CompoundSelect.of(CompoundSelect.Kind.INTERSECT, Arrays.asList(queries));
    }

    /** The rows that several queries have in common. */
    public static CompoundSelect intersectAll(QueryExpression... queries) {
        return CompoundSelect.of(CompoundSelect.Kind.INTERSECT_ALL, Arrays.asList(queries));
    }

    /** The rows of the first query that the others have not. */
    public static CompoundSelect exceptAll(QueryExpression... queries) {
        return CompoundSelect.of(CompoundSelect.Kind.EXCEPT_ALL, Arrays.asList(queries));
    }

    /** The rows of the first query that the others have not, without doubles. */
    public static CompoundSelect except(QueryExpression... queries) {
        return CompoundSelect.of(CompoundSelect.Kind.EXCEPT, Arrays.asList(queries));
    }

    /** Rows of values to select from; {@link Values#row} adds them. */
    public static Values values(ColumnClause<?>... columns) {
        return new Values(List.of(columns), List.of(), null);
    }

    /** A column of the result by its name, to sort or group by. */
    public static Expression<Object> named(String name) {
        return new ResultName(name);
    }

    static Element[] names(String first, String... more) {
        Element[] names = new Element[more.length + 1];
        names[0] = new ResultName(first);
        for (int i = 0; i < more.length; i++) {
            names[i + 1] = new ResultName(more[i]);
        }
        return names;
    }

    /** SQL text as an expression of a type; it must never hold a value that comes from outside. */
    public static <T> Expression<T> literalColumn(String sql, SqlType<T> type) {
        return new LiteralColumn<>(sql, type);
    }

    /** SQL text as an expression; it must never hold a value that comes from outside. */
    public static Expression<Object> literalColumn(String sql) {
        return new LiteralColumn<>(sql, Types.UNKNOWN);
    }

    /** Expressions among which {@code in} looks for a value. */
    public static ExpressionList listOf(Expression<?>... expressions) {
        return new ExpressionList(Arrays.asList(expressions));
    }

    /** Values among which {@code in} looks, written into the SQL text as literals. */
    public static <T> ExpandingBind<T> inlineList(SqlType<T> type, Collection<? extends T> values) {
        return ExpandingBind.of(type, values).inlined();
    }

    /** A list of values that is given by name at execution, for {@code in}. */
    public static <T> ExpandingBind<T> listParameter(String name, SqlType<T> type) {
        return ExpandingBind.named(name, type);
    }

    /** Any of the rows of a query of one column, to compare with. */
    public static <T> Expression<T> any(ScalarSubquery<T> query) {
        return new Quantified<>(false, query.query(), query.type());
    }

    /** All of the rows of a query of one column, to compare with. */
    public static <T> Expression<T> all(ScalarSubquery<T> query) {
        return new Quantified<>(true, query.query(), query.type());
    }

    /** Any of the elements of an array, to compare with. */
    public static <T> Expression<T> anyOf(Expression<List<T>> array) {
        return new Quantified<>(false, array, elementType(array));
    }

    /** All of the elements of an array, to compare with. */
    public static <T> Expression<T> allOf(Expression<List<T>> array) {
        return new Quantified<>(true, array, elementType(array));
    }

    private static <T> SqlType<T> elementType(Expression<List<T>> array) {
        if (array.type() instanceof ArrayType<?>) {
            @SuppressWarnings("unchecked")
            ArrayType<T> type = (ArrayType<T>) array.type();
            return type.element();
        }
        throw new IllegalArgumentException(array + " has no type of an array: coerce it to Types.array(...)");
    }

    /** An array of the values of expressions. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Expression<List<T>> array(SqlType<T> type, Expression<? extends T>... elements) {
        return new ArrayLiteral<>(List.of(elements), Types.array(type));
    }

    /** An expression converted to a type by the database, with NULL where that is impossible. */
    public static <T> Expression<T> tryCast(Expression<?> expression, SqlType<T> type) {
        return new Cast<>(expression, type, true);
    }

    /** A field of a date or time, such as {@code year}, {@code month}, {@code hour} or {@code dow}. */
    public static Expression<Integer> extract(String field, Expression<?> source) {
        if (field.isEmpty() || !field.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '_')) {
            throw new IllegalArgumentException(
                    "a field of a date or time is a word of small letters, not \"" + field + "\"");
        }
        return new Extract(field, source);
    }

    /** The value that an INSERT would have put into a column, for use where it met a row that was there already. */
    public static <T> Expression<T> excluded(ColumnClause<T> column) {
        return new Excluded<>(column);
    }

    /** A column and what it gets. */
    public static <T> Assignment set(ColumnClause<T> column, @Nullable T value) {
        return new Assignment(column, Assignments.value(column, value));
    }

    /** A column and what it gets. */
    public static <T> Assignment set(ColumnClause<T> column, Expression<? extends T> value) {
        return new Assignment(column, value);
    }

    /** Several expressions as one row. */
    public static TupleExpression tuple(Expression<?>... expressions) {
        return new TupleExpression(Arrays.asList(expressions));
    }

    /** A value, bound with the type of its class. */
    public static <T> Expression<T> literal(T value) {
        return BindParameter.inferred(value);
    }

    /** A value, bound with a type. */
    public static <T> Expression<T> literal(@Nullable T value, SqlType<T> type) {
        return BindParameter.of(type, value);
    }

    /** A value that another one given by name at execution may replace. */
    public static <T> Expression<T> parameter(String name, SqlType<T> type, @Nullable T value) {
        return BindParameter.named(name, type, value);
    }

    /** A place for a value that is given by name at execution. */
    public static <T> Expression<T> parameter(String name, SqlType<T> type) {
        return BindParameter.named(name, type);
    }

    /** A CASE expression with its first condition. */
    public static <T> Case<T> when(Expression<Boolean> condition, Expression<T> result) {
        return new Case<>(
                null, List.of(condition.groupedAgainst(Operator.ENCLOSED)), List.of(result), null, result.type());
    }

    /** A CASE expression that compares a subject with values, of which {@link Case#whenEqual} adds the first. */
    public static <T> Case<T> switchOn(Expression<?> subject, SqlType<T> resultType) {
        return new Case<>(subject, List.of(), List.of(), null, resultType);
    }

    /** A CASE expression with its first condition. */
    public static <T> Case<T> when(Expression<Boolean> condition, T result) {
        return when(condition, BindParameter.inferred(result));
    }

    /** NULL, of the type that its place asks for. */
    @SuppressWarnings("unchecked") // it has no value of any type
    public static <T> Expression<T> nullValue() {
        return (Expression<T>) (Expression<?>) Keyword.NULL;
    }

    /** TRUE. */
    public static Expression<Boolean> trueValue() {
        return Keyword.TRUE;
    }

    /** FALSE. */
    public static Expression<Boolean> falseValue() {
        return Keyword.FALSE;
    }

    /** An expression whose type is not known. */
    public static ColumnClause<Object> column(String name) {
        return column(name, Types.UNKNOWN);
    }
}
