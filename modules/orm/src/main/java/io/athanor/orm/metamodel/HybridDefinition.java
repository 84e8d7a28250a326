package io.athanor.orm.metamodel;

import io.athanor.orm.evaluate.Evaluation;
import io.athanor.sql.Expression;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a class says of a hybrid, apart from the class or alias that it is asked of.
 *
 * @param name the name
 * @param entity the class that defines it
 * @param hasArguments whether it was made of arguments, which are in the expression
 * @param expression gives the expression, over attributes of the class
 * @param body computes the value for an object in Java, or null if the expression is evaluated
 * @param update what the attributes get when it is set, or null if it cannot be
 * @param comparator how it is compared, or null for by the operator
 * @param <E> the class
 * @param <T> the Java type of the values
 */
record HybridDefinition<E, T>(
        String name,
        EntityDescriptor<E> entity,
        boolean hasArguments,
        Supplier<? extends Expression<? extends T>> expression,
        @Nullable Function<? super E, ? extends @Nullable T> body,
        @Nullable Function<Expression<T>, HybridValues<E>> update,
        @Nullable HybridComparator<T> comparator) {

    HybridDefinition<E, T> withoutComparator() {
        return new HybridDefinition<>(name, entity, hasArguments, expression, body, update, null);
    }

    /** The evaluation of the Java method, or null if there is none. */
    @Nullable Evaluation evaluation() {
        Function<? super E, ? extends @Nullable T> method = body;
        return method == null
                ? null
                : (state, object) -> method.apply(entity.javaType().cast(object));
    }
}
