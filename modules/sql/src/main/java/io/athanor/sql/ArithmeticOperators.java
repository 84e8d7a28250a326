package io.athanor.sql;

/**
 * The operators for numbers.
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

    /** Addition. */
    default Expression<T> plus(Expression<? extends T> other) {
        return new Binary<>(self(), Operator.ADD, other, self().type());
    }

    /** Subtraction. */
    default Expression<T> minus(T value) {
        return minus(BindParameter.of(self(), value));
    }

    /** Subtraction. */
    default Expression<T> minus(Expression<? extends T> other) {
        return new Binary<>(self(), Operator.SUBTRACT, other, self().type());
    }

    /** Multiplication. */
    default Expression<T> times(T value) {
        return times(BindParameter.of(self(), value));
    }

    /** Multiplication. */
    default Expression<T> times(Expression<? extends T> other) {
        return new Binary<>(self(), Operator.MULTIPLY, other, self().type());
    }

    /** Division; of whole numbers it is the database's rule whether the rest is dropped. */
    default Expression<T> dividedBy(T value) {
        return dividedBy(BindParameter.of(self(), value));
    }

    /** Division; of whole numbers it is the database's rule whether the rest is dropped. */
    default Expression<T> dividedBy(Expression<? extends T> other) {
        return new Binary<>(self(), Operator.DIVIDE, other, self().type());
    }

    /** The remainder of a division. */
    default Expression<T> modulo(T value) {
        return modulo(BindParameter.of(self(), value));
    }

    /** The remainder of a division. */
    default Expression<T> modulo(Expression<? extends T> other) {
        return new Binary<>(self(), Operator.MODULO, other, self().type());
    }

    /** Change of sign. */
    default Expression<T> negative() {
        return new Unary<>(Operator.NEGATE, self(), self().type());
    }
}
