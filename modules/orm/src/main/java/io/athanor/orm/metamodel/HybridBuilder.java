package io.athanor.orm.metamodel;

import io.athanor.sql.Expression;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a hybrid attribute; generated code uses it.
 *
 * @param <E> the mapped class
 * @param <T> the Java type of the values
 */
public final class HybridBuilder<E, T> {

    private final EntityDescriptor<E> entity;
    private final String name;
    private final boolean hasArguments;
    private final Supplier<? extends Expression<? extends T>> expression;
    private @Nullable Function<? super E, ? extends @Nullable T> body;
    private @Nullable Function<Expression<T>, HybridValues<E>> update;
    private @Nullable HybridComparator<T> comparator;

    HybridBuilder(
            EntityDescriptor<E> entity,
            String name,
            boolean hasArguments,
            Supplier<? extends Expression<? extends T>> expression) {
        this.entity = entity;
        this.name = name;
        this.hasArguments = hasArguments;
        this.expression = expression;
    }

    /** With what computes the value for an object. */
    public HybridBuilder<E, T> body(Function<? super E, ? extends @Nullable T> method) {
        body = method;
        return this;
    }

    /** With what the attributes get when it is set. */
    public HybridBuilder<E, T> update(Function<Expression<T>, HybridValues<E>> method) {
        update = method;
        return this;
    }

    /** With how it is compared. */
    public HybridBuilder<E, T> comparison(HybridComparator<T> method) {
        comparator = method;
        return this;
    }

    /** The finished attribute; one without arguments is found by its name from now on. */
    public HybridAttribute<E, T> add() {
        HybridAttribute<E, T> made = new HybridAttribute<>(
                entity, new HybridDefinition<>(name, entity, hasArguments, expression, body, update, comparator));
        if (!hasArguments) {
            entity.put(made);
        }
        return made;
    }
}
