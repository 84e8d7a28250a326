package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * What can be done to an expression of any type: naming, sorting, casting.
 *
 * @param <T> the Java type of the expression's value
 */
public interface ExpressionModifiers<T> {

    /** The expression that is modified. */
    Expression<T> self();

    /** This expression under a name, which is also the name of the result's column. */
    default Label<T> label(String name) {
        return new Label<>(self(), name);
    }

    /** This expression as an ascending sort key. */
    default OrderBy asc() {
        return new OrderBy(self(), Operator.ASC);
    }

    /** This expression as a descending sort key. */
    default OrderBy desc() {
        return new OrderBy(self(), Operator.DESC);
    }

    /** This expression converted to another type. */
    default <R> Expression<R> cast(SqlType<R> type) {
        return new Cast<>(self(), type);
    }

    /** An operator that this library does not know, between this expression and another. */
    default <R> Expression<R> op(String symbol, SqlType<R> type, Expression<?> other) {
        return new Binary<>(self(), new Operator("custom", symbol, 5, false), other, type);
    }
}
