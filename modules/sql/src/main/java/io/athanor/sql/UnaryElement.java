package io.athanor.sql;

/** An operator before one expression, whatever the type of its result. */
public sealed interface UnaryElement permits Unary, UnaryPredicate {

    /** The operator. */
    Operator operator();

    /** The operand, in parentheses if need be. */
    Expression<?> operand();
}
