package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * Something that has a value in SQL: a column, a bound value, an operator's result, a function call.
 *
 * <p>The operators are inherited from {@link ComparisonOperators}, {@link StringOperators}, {@link PatternOperators},
 * {@link ArithmeticOperators}, {@link BitOperators}, {@link JsonOperators} and {@link ExpressionModifiers}. Every value
 * handed to an operator becomes a bound parameter, never text.
 *
 * @param <T> the Java type of the value
 */
public abstract class Expression<T> extends Element
        implements ComparisonOperators<T>,
                StringOperators<T>,
                PatternOperators<T>,
                ArithmeticOperators<T>,
                BitOperators<T>,
                JsonOperators,
                ExpressionModifiers<T> {

    /** For the expressions of this module, and for those that other modules and users add. */
    protected Expression() {}

    /** The SQL type of the value. */
    public abstract SqlType<T> type();

    /**
     * The name that a result's column has if this expression is selected without a label, or an empty string if it has
     * none.
     */
    public String defaultName() {
        return "";
    }

    /** This expression as an operand of {@code against}: in parentheses if it would otherwise be taken apart. */
    public Expression<T> groupedAgainst(Operator against) {
        return this;
    }

    @Override
    public final Expression<T> self() {
        return this;
    }
}
