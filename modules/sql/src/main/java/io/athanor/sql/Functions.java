package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** SQL functions; meant to be imported statically. */
public final class Functions {

    private Functions() {}

    /** A call of any function, of which the result's type is not known. */
    public static FunctionCall<Object> func(String name, Expression<?>... arguments) {
        return func(name, Types.UNKNOWN, arguments);
    }

    /** A call of any function with a result of a type. */
    public static <T> FunctionCall<T> func(String name, SqlType<T> type, Expression<?>... arguments) {
        return new FunctionCall<>(name, Arrays.asList(arguments), type);
    }

    /** The number of rows. */
    public static FunctionCall<Long> count() {
        return func("count", Types.BIG_INTEGER, Keyword.STAR);
    }

    /** The number of rows in which the expression is not NULL. */
    public static FunctionCall<Long> count(Expression<?> expression) {
        return func("count", Types.BIG_INTEGER, expression);
    }

    /** The number of rows, by counting a bound value. */
    public static FunctionCall<Long> count(String value) {
        return func("count", Types.BIG_INTEGER, BindParameter.of(Types.STRING, value));
    }

    /** The greatest value. */
    public static <T> FunctionCall<T> max(Expression<T> expression) {
        return func("max", expression.type(), expression);
    }

    /** The least value. */
    public static <T> FunctionCall<T> min(Expression<T> expression) {
        return func("min", expression.type(), expression);
    }

    /** The sum of values, of the type that they have. */
    public static <T> FunctionCall<T> sum(Expression<T> expression) {
        return func("sum", expression.type(), expression);
    }

    /** The string in lower case. */
    public static FunctionCall<String> lower(Expression<String> expression) {
        return func("lower", Types.STRING, expression);
    }

    /** The string in upper case. */
    public static FunctionCall<String> upper(Expression<String> expression) {
        return func("upper", Types.STRING, expression);
    }

    /** The first argument that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> FunctionCall<T> coalesce(Expression<T> first, Expression<? extends T>... others) {
        Expression<?>[] arguments = new Expression<?>[others.length + 1];
        arguments[0] = first;
        System.arraycopy(others, 0, arguments, 1, others.length);
        return func("coalesce", first.type(), arguments);
    }

    /** The mean value. */
    public static FunctionCall<BigDecimal> avg(Expression<?> expression) {
        return func("avg", Types.NUMERIC, expression);
    }

    /** The strings of all rows joined into one, with a separator that is written into the SQL text. */
    public static AggregateStrings aggregateStrings(Expression<?> expression, String separator) {
        return new AggregateStrings(expression, separator, List.of());
    }

    /** The values of all rows as an array. */
    public static <T> FunctionCall<List<T>> arrayAgg(Expression<T> expression) {
        return func("array_agg", Types.array(expression.type()), expression);
    }

    /** The string without space at its ends. */
    public static FunctionCall<String> trim(Expression<?> expression) {
        return func("trim", Types.STRING, expression);
    }

    /** The number of characters. */
    public static FunctionCall<Integer> charLength(Expression<?> expression) {
        return func("char_length", Types.INTEGER, expression);
    }

    /** The number of the row in its window, from 1. */
    public static FunctionCall<Long> rowNumber() {
        return func("row_number", Types.BIG_INTEGER);
    }

    /** The rank of the row in its window, from 1, with gaps behind equal rows. */
    public static FunctionCall<Long> rank() {
        return func("rank", Types.BIG_INTEGER);
    }

    /** The rank of the row in its window, from 1, without gaps. */
    public static FunctionCall<Long> denseRank() {
        return func("dense_rank", Types.BIG_INTEGER);
    }

    /** The value in a row so many before the current one in its window. */
    public static <T> FunctionCall<T> lag(Expression<T> expression, int rows) {
        return func("lag", expression.type(), expression, BindParameter.inferred(rows));
    }

    /** The value in a row so many behind the current one in its window. */
    public static <T> FunctionCall<T> lead(Expression<T> expression, int rows) {
        return func("lead", expression.type(), expression, BindParameter.inferred(rows));
    }

    /** Groups by each of the sets; {@link #groupingSet} makes one. */
    public static FunctionCall<Object> groupingSets(GroupingSet... sets) {
        return func("grouping_sets", sets);
    }

    /** A set of expressions to group by; the empty set is all rows together. */
    public static GroupingSet groupingSet(Expression<?>... expressions) {
        return new GroupingSet(Arrays.asList(expressions));
    }

    /** Groups by all the expressions, by all but the last, and so on to all rows together. */
    public static FunctionCall<Object> rollup(Expression<?>... expressions) {
        return func("rollup", expressions);
    }

    /** Groups by every subset of the expressions. */
    public static FunctionCall<Object> cube(Expression<?>... expressions) {
        return func("cube", expressions);
    }

    /** The next number of a sequence. */
    public static NextValue nextValue(String sequence) {
        return new NextValue(null, sequence);
    }

    /** The next number of a sequence in a schema. */
    public static NextValue nextValue(String schema, String sequence) {
        return new NextValue(schema, sequence);
    }

    /** The time at which the transaction or statement started. */
    public static FunctionCall<Instant> now() {
        return new FunctionCall<>("now", List.of(), Types.INSTANT);
    }
}
