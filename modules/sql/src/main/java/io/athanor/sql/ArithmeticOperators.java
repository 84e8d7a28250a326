package io.athanor.sql;

import io.athanor.sql.type.Types;
import java.math.BigDecimal;

/**
 * The operators for numbers, and for dates and times with lengths of time.
 *
 * <p>The result has the type of the left operand, but for {@link #dividedBy}; {@code cast} or {@code coerce} give it
 * another.
 *
 * @param <T> the Java type of the expression's value
 */
public interface ArithmeticOperators<T> {

    /** The expression that the operators apply to. */
    Expression<T> self();

    /** Addition. */
    default Expression<T> plus(T value) {
        return plus(BindParameter.of(self(), value));
    }

    /** Addition of an expression of any type that the database can add, such as a length of time to a date. */
    default Expression<T> plus(Expression<?> other) {
        return new Binary<>(self(), Operator.ADD, other, self().type());
    }

    /** Subtraction. */
    default Expression<T> minus(T value) {
        return minus(BindParameter.of(self(), value));
    }

    /**
     * Subtraction of an expression of any type that the database can subtract, such as a length of time from a date.
     */
    default Expression<T> minus(Expression<?> other) {
        return new Binary<>(self(), Operator.SUBTRACT, other, self().type());
    }

    /** Multiplication. */
    default Expression<T> times(T value) {
        return times(BindParameter.of(self(), value));
    }

    /** Multiplication by an expression of any type that the database can multiply by. */
    default Expression<T> times(Expression<?> other) {
        return new Binary<>(self(), Operator.MULTIPLY, other, self().type());
    }

    /** The quotient with its fraction, of whole numbers too, on every database. */
    default Expression<BigDecimal> dividedBy(T value) {
        return dividedBy(BindParameter.of(self(), value));
    }

    /** The quotient with its fraction, of whole numbers too, on every database. */
    default Expression<BigDecimal> dividedBy(Expression<?> other) {
        return new Binary<>(self(), Operator.DIVIDE, other, Types.NUMERIC);
    }

    /**
     * The quotient without its fraction, on every database; whether that of a negative number is rounded towards zero
     * or down is the database's rule.
     */
    default Expression<T> floorDividedBy(T value) {
        return floorDividedBy(BindParameter.of(self(), value));
    }

    /**
     * The quotient without its fraction, on every database; whether that of a negative number is rounded towards zero
     * or down is the database's rule.
     */
    default Expression<T> floorDividedBy(Expression<?> other) {
        return new Binary<>(self(), Operator.FLOOR_DIVIDE, other, self().type());
    }

    /** The remainder of a division. */
    default Expression<T> modulo(T value) {
        return modulo(BindParameter.of(self(), value));
    }

    /** The remainder of a division. */
    default Expression<T> modulo(Expression<?> other) {
        return new Binary<>(self(), Operator.MODULO, other, self().type());
    }

    /** Change of sign. */
    default Expression<T> negative() {
        return new Unary<>(Operator.NEGATE, self(), self().type());
    }
}
