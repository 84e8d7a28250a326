package io.athanor.orm.metamodel;

import io.athanor.sql.Expression;
import io.athanor.sql.type.SqlType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds an attribute that is filled from an expression; generated code uses it.
 *
 * @param <E> the mapped class
 * @param <T> the Java type of the values
 */
public final class ComputedBuilder<E, T> {

    private final EntityDescriptor.Builder<E> entity;
    private final String name;
    private final SqlType<T> type;
    private final Supplier<? extends Expression<? extends T>> expression;
    private @Nullable Deferral deferral;

    ComputedBuilder(
            EntityDescriptor.Builder<E> entity,
            String name,
            SqlType<T> type,
            Supplier<? extends Expression<? extends T>> expression) {
        this.entity = entity;
        this.name = name;
        this.type = type;
        this.expression = expression;
    }

    /** As left out when objects are loaded, like {@link ColumnBuilder#deferred}. */
    public ComputedBuilder<E, T> deferred(String group, boolean raises) {
        deferral = new Deferral(group, raises);
        return this;
    }

    /** The finished attribute. */
    public ColumnAttribute<E, T> add() {
        ComputedDescription description = new ComputedDescription(name, entity.nextIndex(), type, expression, deferral);
        return entity.add(description, new ColumnAttribute<>(entity.owner(), description, type));
    }
}
