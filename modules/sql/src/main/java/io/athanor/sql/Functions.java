package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
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

    /** The time at which the transaction or statement started. */
    public static FunctionCall<Instant> now() {
        return new FunctionCall<>("now", List.of(), Types.INSTANT);
    }
}
