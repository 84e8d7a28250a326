package io.athanor.sql;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of an expression.
 *
 * @param <T> the Java type of the expression's value
 */
public interface ComparisonOperators<T> {

    /** The expression that the operators apply to. */
    Expression<T> self();

    /** {@code =}; with null, IS NULL. */
    default Predicate eq(@Nullable T value) {
        return value == null ? isNull() : compare(Operator.EQ, BindParameter.of(self(), value));
    }

    /** {@code =} another expression. */
    default Predicate eq(Expression<? extends T> other) {
        return compare(Operator.EQ, other);
    }

    /** {@code !=}; with null, IS NOT NULL. */
    default Predicate ne(@Nullable T value) {
        return value == null ? isNotNull() : compare(Operator.NE, BindParameter.of(self(), value));
    }

    /** {@code !=} another expression. */
    default Predicate ne(Expression<? extends T> other) {
        return compare(Operator.NE, other);
    }

    /** {@code <}. */
    default Predicate lt(T value) {
        return compare(Operator.LT, BindParameter.of(self(), value));
    }

    /** {@code <} another expression. */
    default Predicate lt(Expression<? extends T> other) {
        return compare(Operator.LT, other);
    }

    /** {@code <=}. */
    default Predicate le(T value) {
        return compare(Operator.LE, BindParameter.of(self(), value));
    }

    /** {@code <=} another expression. */
    default Predicate le(Expression<? extends T> other) {
        return compare(Operator.LE, other);
    }

    /** {@code >}. */
    default Predicate gt(T value) {
        return compare(Operator.GT, BindParameter.of(self(), value));
    }

    /** {@code >} another expression. */
    default Predicate gt(Expression<? extends T> other) {
        return compare(Operator.GT, other);
    }

    /** {@code >=}. */
    default Predicate ge(T value) {
        return compare(Operator.GE, BindParameter.of(self(), value));
    }

    /** {@code >=} another expression. */
    default Predicate ge(Expression<? extends T> other) {
        return compare(Operator.GE, other);
    }

    /** IS NULL. */
    default Predicate isNull() {
        return compare(Operator.IS, Keyword.NULL);
    }

    /** IS NOT NULL. */
    default Predicate isNotNull() {
        return compare(Operator.IS_NOT, Keyword.NULL);
    }

    /** IS NULL, IS TRUE or IS FALSE. */
    default Predicate is(@Nullable Boolean value) {
        return compare(Operator.IS, Keyword.of(value));
    }

    /** IS NOT NULL, IS NOT TRUE or IS NOT FALSE. */
    default Predicate isNot(@Nullable Boolean value) {
        return compare(Operator.IS_NOT, Keyword.of(value));
    }

    /**
     * Whether the value is one of these; never true of none. A list of any length shares one entry of the statement
     * cache.
     */
    @SuppressWarnings("unchecked")
    default Predicate in(T... values) {
        return in(Arrays.asList(values));
    }

    /**
     * Whether the value is one of these; never true of none. A list of any length shares one entry of the statement
     * cache.
     */
    default Predicate in(Collection<? extends T> values) {
        return new In(self(), ExpandingBind.of(self(), values), false);
    }

    /** Whether the value is in a row of the query, which selects one column. */
    default Predicate in(QuerySource query) {
        return new In(self(), query.asQuery(), false);
    }

    /** Whether the value is none of these; always true of none. */
    @SuppressWarnings("unchecked")
    default Predicate notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    /** Whether the value is none of these; always true of none. */
    default Predicate notIn(Collection<? extends T> values) {
        return new In(self(), ExpandingBind.of(self(), values), true);
    }

    /** Whether the value is in no row of the query, which selects one column. */
    default Predicate notIn(QuerySource query) {
        return new In(self(), query.asQuery(), true);
    }

    /** Whether the value lies between the bounds, both included. */
    default Predicate between(T low, T high) {
        return between(BindParameter.of(self(), low), BindParameter.of(self(), high));
    }

    /** Whether the value lies between the bounds, both included. */
    default Predicate between(Expression<? extends T> low, Expression<? extends T> high) {
        return new Between(
                self().groupedAgainst(Operator.BETWEEN),
                low.groupedAgainst(Operator.AND),
                high.groupedAgainst(Operator.AND),
                false);
    }

    /** A comparison by any operator. */
    default Predicate compare(Operator operator, Expression<?> other) {
        return new BinaryPredicate(self().groupedAgainst(operator), operator, other.groupedAgainst(operator));
    }
}
