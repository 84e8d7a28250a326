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

    /** This expression under a name that the compiler makes up. */
    default Expression<T> label() {
        return new AnonymousLabel<>(self());
    }

    /** This expression as an ascending sort key. */
    default OrderBy asc() {
        return new OrderBy(self(), Operator.ASC);
    }

    /** This expression as a descending sort key. */
    default OrderBy desc() {
        return new OrderBy(self(), Operator.DESC);
    }

    /** This expression as a sort key with NULL before all values. */
    default OrderBy nullsFirst() {
        return new OrderBy(self(), null, OrderBy.Nulls.FIRST);
    }

    /** This expression as a sort key with NULL behind all values. */
    default OrderBy nullsLast() {
        return new OrderBy(self(), null, OrderBy.Nulls.LAST);
    }

    /** The different values of this expression, as an aggregate function's argument. */
    default Expression<T> distinct() {
        return new Unary<>(Operator.DISTINCT, self(), self().type());
    }

    /** This expression converted to another type by the database. */
    default <R> Expression<R> cast(SqlType<R> type) {
        return new Cast<>(self(), type);
    }

    /** This expression taken for one of another type, which changes nothing in the database. */
    default <R> Expression<R> coerce(SqlType<R> type) {
        return new TypeCoercion<>(self(), type);
    }

    /** An operator that this library does not know, between this expression and a value. */
    default Expression<T> op(String symbol, T value) {
        return op(symbol, self().type(), BindParameter.of(self(), value));
    }

    /** An operator that this library does not know, between this expression and another. */
    default <R> Expression<R> op(String symbol, SqlType<R> type, Expression<?> other) {
        return op(Operator.custom(symbol), type, other);
    }

    /** Any operator between this expression and another; {@link Operator#custom(String, int)} says how it binds. */
    default <R> Expression<R> op(Operator operator, SqlType<R> type, Expression<?> other) {
        return new Binary<>(self(), operator, other, type);
    }
}
