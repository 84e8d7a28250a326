package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        return List.copyOf(all);
    }

    /** INSERT into a table; without values it inserts a row of defaults. */
    public static Insert insert(TableClause table) {
        return new Insert(table, List.of(List.of()), List.of());
    }

    /** UPDATE of a table. */
    public static Update update(TableClause table) {
        return new Update(table, List.of(), List.of(), List.of());
    }

    /** DELETE from a table. */
    public static Delete delete(TableClause table) {
        return new Delete(table, List.of(), List.of());
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

    /** All of the criteria. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Predicate and(Expression<Boolean>... criteria) {
        return ClauseList.of(Operator.AND, Arrays.asList(criteria));
    }

    /** Any of the criteria. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Predicate or(Expression<Boolean>... criteria) {
        return ClauseList.of(Operator.OR, Arrays.asList(criteria));
    }

    /** The opposite of a criterion. */
    public static Predicate not(Predicate criterion) {
        return criterion.not();
    }

    /** Whether any row meets the criteria that are added by {@link Exists#where}. */
    public static Exists exists() {
        return new Exists(select(Keyword.STAR));
    }

    /** Whether a query has any row. */
    public static Exists exists(Select query) {
        return new Exists(query);
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
    public static <T> Expression<T> literal(T value, SqlType<T> type) {
        return BindParameter.of(type, value);
    }

    /** A place for a value that is given by name at execution. */
    public static <T> Expression<T> parameter(String name, SqlType<T> type) {
        return BindParameter.named(name, type);
    }

    /** A CASE expression with its first condition. */
    public static <T> Case<T> when(Expression<Boolean> condition, Expression<T> result) {
        return new Case<>(List.of(condition), List.of(result), null, result.type());
    }

    /** A CASE expression with its first condition. */
    public static <T> Case<T> when(Expression<Boolean> condition, T result) {
        return when(condition, BindParameter.inferred(result));
    }

    /** NULL. */
    public static Expression<Object> nullValue() {
        return Keyword.NULL;
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
