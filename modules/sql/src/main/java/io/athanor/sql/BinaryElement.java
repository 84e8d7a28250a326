package io.athanor.sql;

/** An operator between two expressions, whatever the type of its result. */
public sealed interface BinaryElement permits Binary, BinaryPredicate {

    /** The left operand, in parentheses if need be. */
    Expression<?> left();

    /** The operator. */
    Operator operator();

    /** The right operand, in parentheses if need be. */
    Expression<?> right();
}
