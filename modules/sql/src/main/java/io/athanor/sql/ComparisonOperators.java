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
        return value == null ? isNull() : compare(Operator.EQ, BindParameter.compared(self(), value));
    }

    /**
     * {@code =} another expression; with {@link Sql#nullValue} or a literal that is null, IS NULL. With a parameter
     * that is null at execution it is not true: {@link #isNotDistinctFrom} takes NULL for a value.
     */
    default Predicate eq(Expression<? extends T> other) {
        if (Keyword.isSaidNull(other)) {
            return compare(Operator.IS, Keyword.NULL);
        }
        return Keyword.isSaidNull(self()) ? other.compare(Operator.IS, Keyword.NULL) : compare(Operator.EQ, other);
    }

    /** {@code !=}; with null, IS NOT NULL. */
    default Predicate ne(@Nullable T value) {
        return value == null ? isNotNull() : compare(Operator.NE, BindParameter.compared(self(), value));
    }

    /**
     * {@code !=} another expression; with {@link Sql#nullValue} or a literal that is null, IS NOT NULL. With a
     * parameter that is null at execution it is not true: {@link #isDistinctFrom} takes NULL for a value.
     */
    default Predicate ne(Expression<? extends T> other) {
        if (Keyword.isSaidNull(other)) {
            return compare(Operator.IS_NOT, Keyword.NULL);
        }
        return Keyword.isSaidNull(self()) ? other.compare(Operator.IS_NOT, Keyword.NULL) : compare(Operator.NE, other);
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

    /** IS with another expression, which only some databases allow. */
    default Predicate is(Expression<?> other) {
        return compare(Operator.IS, other);
    }

    /** IS NOT with another expression, which only some databases allow. */
    default Predicate isNot(Expression<?> other) {
        return compare(Operator.IS_NOT, other);
    }

    /** Whether the value differs, where NULL differs from all but NULL; never unknown. */
    default Predicate isDistinctFrom(@Nullable T value) {
        return compare(Operator.IS_DISTINCT_FROM, value == null ? Keyword.NULL : BindParameter.compared(self(), value));
    }

    /** Whether the value differs from another's, where NULL differs from all but NULL; never unknown. */
    default Predicate isDistinctFrom(Expression<? extends T> other) {
        return compare(Operator.IS_DISTINCT_FROM, other);
    }

    /** Whether the value is the same, where NULL is the same as NULL only; never unknown. */
    default Predicate isNotDistinctFrom(@Nullable T value) {
        return compare(
                Operator.IS_NOT_DISTINCT_FROM, value == null ? Keyword.NULL : BindParameter.compared(self(), value));
    }

    /** Whether the value is the same as another's, where NULL is the same as NULL only; never unknown. */
    default Predicate isNotDistinctFrom(Expression<? extends T> other) {
        return compare(Operator.IS_NOT_DISTINCT_FROM, other);
    }

    /**
     * Whether the value is one of these; never true of none. A list of any length shares one entry of the statement
     * cache. A null among them equals nothing, not even NULL: {@code or(x.in(..), x.isNull())} finds that.
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

    /** Whether the value is that of one of the expressions. */
    default Predicate in(ExpressionList members) {
        return new In(self(), members, false);
    }

    /** Whether the value is in a list that is given at execution. */
    default Predicate in(ExpandingBind<? extends T> list) {
        return new In(self(), list, false);
    }

    /** Whether the value is none of these; always true of none. */
    @SuppressWarnings("unchecked")
    default Predicate notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    /**
     * Whether the value is none of these; always true of none. With a null among them it is never true, since SQL does
     * not know whether NULL equals the value: {@code and(x.notIn(..), x.isNotNull())} says what may be meant.
     */
    default Predicate notIn(Collection<? extends T> values) {
        return new In(self(), ExpandingBind.of(self(), values), true);
    }

    /** Whether the value is in no row of the query, which selects one column. */
    default Predicate notIn(QuerySource query) {
        return new In(self(), query.asQuery(), true);
    }

    /** Whether the value is that of none of the expressions. */
    default Predicate notIn(ExpressionList members) {
        return new In(self(), members, true);
    }

    /** Whether the value is in no place of a list that is given at execution. */
    default Predicate notIn(ExpandingBind<? extends T> list) {
        return new In(self(), list, true);
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

    /** Whether the value lies between two bounds, whichever of them is the lower. */
    default Predicate betweenSymmetric(T one, T other) {
        return betweenSymmetric(BindParameter.of(self(), one), BindParameter.of(self(), other));
    }

    /** Whether the value lies between two bounds, whichever of them is the lower. */
    default Predicate betweenSymmetric(Expression<? extends T> one, Expression<? extends T> other) {
        return new Between(
                self().groupedAgainst(Operator.BETWEEN),
                one.groupedAgainst(Operator.AND),
                other.groupedAgainst(Operator.AND),
                false,
                true);
    }

    /** A comparison by any operator; equality with {@link Sql#nullValue} becomes IS NULL. */
    default Predicate compare(Operator operator, Expression<?> other) {
        if (operator.equals(Operator.EQ) || operator.equals(Operator.NE)) {
            Operator test = operator.equals(Operator.EQ) ? Operator.IS : Operator.IS_NOT;
            if (Keyword.isNull(other)) {
                return compare(test, Keyword.NULL);
            }
            if (Keyword.isNull(self())) {
                return other.compare(test, Keyword.NULL);
            }
        }
        return new BinaryPredicate(self().groupedAgainst(operator), operator, other.groupedAgainst(operator));
    }

    /** A test by an operator that this library does not know. */
    default Predicate test(String symbol, T value) {
        return test(symbol, BindParameter.of(self(), value));
    }

    /** A test by an operator that this library does not know. */
    default Predicate test(String symbol, Expression<?> other) {
        return compare(Operator.custom(symbol), other);
    }
}
