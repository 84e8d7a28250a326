package io.athanor.orm.metamodel;

import io.athanor.sql.Expression;
import io.athanor.sql.Operator;

/**
 * How a hybrid is compared.
 *
 * @param <T> the Java type of the hybrid's values
 */
@FunctionalInterface
public interface HybridComparator<T> {

    /** The criterion that compares the hybrid's expression with another by an operator. */
    Expression<Boolean> compare(Expression<T> hybrid, Operator operator, Expression<?> other);
}
