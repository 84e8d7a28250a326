package io.athanor.orm.metamodel;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Expression;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the attributes below a hybrid get when it is set. Immutable.
 *
 * @param <E> the mapped class
 */
public final class HybridValues<E> {

    private final Map<ColumnAttribute<? super E, ?>, Expression<?>> values;

    private HybridValues(Map<ColumnAttribute<? super E, ?>, Expression<?>> values) {
        this.values = values;
    }

    /** The expression that an attribute gets. */
    public static <E, T> HybridValues<E> of(ColumnAttribute<E, T> attribute, Expression<? extends T> value) {
        return new HybridValues<E>(Map.of()).and(attribute, value);
    }

    /** The value that an attribute gets. */
    public static <E, T> HybridValues<E> of(ColumnAttribute<E, T> attribute, @Nullable T value) {
        return of(attribute, BindParameter.of(attribute.type(), value));
    }

    /** With the expression that a further attribute gets. */
    public <T> HybridValues<E> and(ColumnAttribute<? super E, T> attribute, Expression<? extends T> value) {
        Map<ColumnAttribute<? super E, ?>, Expression<?>> all = new LinkedHashMap<>(values);
        all.put(attribute, value);
        return new HybridValues<>(all);
    }

    /** With the value that a further attribute gets. */
    public <T> HybridValues<E> and(ColumnAttribute<? super E, T> attribute, @Nullable T value) {
        return and(attribute, BindParameter.of(attribute.type(), value));
    }

    /** The expressions by the attributes that get them, in order. */
    public Map<ColumnAttribute<? super E, ?>, Expression<?>> values() {
        return values;
    }
}
