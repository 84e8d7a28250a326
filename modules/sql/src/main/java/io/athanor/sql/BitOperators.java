package io.athanor.sql;

/**
 * The operators on the bits of whole numbers.
 *
 * @param <T> the Java type of the expression's value
 */
public interface BitOperators<T> {

    /** The expression that the operators apply to. */
    Expression<T> self();

    /** The bits that are set in both. */
    default Expression<T> bitAnd(T value) {
        return bitAnd(BindParameter.of(self(), value));
    }

    /** The bits that are set in both. */
    default Expression<T> bitAnd(Expression<? extends T> other) {
        return new Binary<>(self(), Operator.BIT_AND, other, self().type());
    }

    /** The bits that are set in either. */
    default Expression<T> bitOr(T value) {
        return bitOr(BindParameter.of(self(), value));
    }

    /** The bits that are set in either. */
    default Expression<T> bitOr(Expression<? extends T> other) {
        return new Binary<>(self(), Operator.BIT_OR, other, self().type());
    }

    /** The bits that are set in one, but not in both. */
    default Expression<T> bitXor(T value) {
        return bitXor(BindParameter.of(self(), value));
    }

    /** The bits that are set in one, but not in both. */
    default Expression<T> bitXor(Expression<? extends T> other) {
        return new Binary<>(self(), Operator.BIT_XOR, other, self().type());
    }

    /** All bits moved to the left. */
    default Expression<T> shiftLeft(int places) {
        return new Binary<>(self(), Operator.SHIFT_LEFT, BindParameter.inferred(places), self().type());
    }

    /** All bits moved to the right. */
    default Expression<T> shiftRight(int places) {
        return new Binary<>(self(), Operator.SHIFT_RIGHT, BindParameter.inferred(places), self().type());
    }

    /** All bits reversed. */
    default Expression<T> bitNot() {
        return new Unary<>(Operator.BIT_NOT, self(), self().type());
    }
}
