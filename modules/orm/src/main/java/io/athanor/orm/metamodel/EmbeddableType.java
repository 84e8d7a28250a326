package io.athanor.orm.metamodel;

import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of one class are made of the values of columns and taken apart into them; the constant {@code TYPE} of a
 * generated metamodel class. Immutable once built.
 *
 * @param <V> the embeddable class
 */
public final class EmbeddableType<V> {

    private final Class<V> javaType;
    private final Function<@Nullable Object[], V> constructor;
    private final List<Component> components;
    private final int width;

    private EmbeddableType(Class<V> javaType, Function<@Nullable Object[], V> constructor, List<Component> components) {
        this.javaType = javaType;
        this.constructor = constructor;
        this.components = List.copyOf(components);
        this.width = components.stream().mapToInt(Component::width).sum();
    }

    /**
     * Starts the description of an embeddable class; generated code calls it.
     *
     * @param constructor makes a value of its components, in order
     */
    public static <V> Builder<V> of(Class<V> javaType, Function<@Nullable Object[], V> constructor) {
        return new Builder<>(javaType, constructor);
    }

    /** The embeddable class. */
    public Class<V> javaType() {
        return javaType;
    }

    /** The number of columns. */
    int width() {
        return width;
    }

    List<Component> components() {
        return components;
    }

    /** The value of its columns, or null if all of them are null. */
    public @Nullable V make(@Nullable Object[] columns) {
        return make(columns, 0);
    }

    private @Nullable V make(@Nullable Object[] columns, int from) {
        boolean any = false;
        for (int i = 0; i < width; i++) {
            any |= columns[from + i] != null;
        }
        if (!any) {
            return null;
        }
        @Nullable Object[] values = new Object[components.size()];
        int next = from;
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            EmbeddableType<?> nested = component.nested();
            values[i] = nested == null ? columns[next] : nested.make(columns, next);
            if (values[i] == null && component.primitive()) {
                throw new IllegalStateException("the component " + component.name() + " of " + javaType.getSimpleName()
                        + " has no null, but "
                        + (nested == null
                                ? "its column is NULL while others are not; declare the component by its wrapper class"
                                : "its columns are NULL while others are not; let it be nullable")
                        + ", or mend the row");
            }
            next += component.width();
        }
        return constructor.apply(values);
    }

    @Override
    public String toString() {
        return javaType.getSimpleName();
    }

    /**
     * One component: a column, or an embedded value of its own.
     *
     * @param name the name of the component
     * @param column the end of the column's name, empty for one that is made of the component's, or the beginning of
     *     the names of several, in which a star stands for the component
     * @param type the SQL type of a column, or null
     * @param nested the type of an embedded value, or null
     * @param accessor takes the component out of a value
     * @param primitive whether it cannot be null
     * @param names names of single columns of an embedded value, by the paths of their components
     */
    record Component(
            String name,
            String column,
            @Nullable SqlType<?> type,
            @Nullable EmbeddableType<?> nested,
            Function<Object, @Nullable Object> accessor,
            boolean primitive,
            Map<String, String> names) {

        /** The name of the column, or what those of several begin with. */
        ColumnName name(ColumnName prefix) {
            return nested == null && column.isEmpty() ? prefix.of(name) : prefix.pattern(column, name);
        }

        int width() {
            return nested == null ? 1 : nested.width;
        }
    }

    /**
     * Builds a description, component by component.
     *
     * @param <V> the embeddable class
     */
    public static final class Builder<V> {

        private final Class<V> javaType;
        private final Function<@Nullable Object[], V> constructor;
        private final List<Component> components = new ArrayList<>();

        private Builder(Class<V> javaType, Function<@Nullable Object[], V> constructor) {
            this.javaType = javaType;
            this.constructor = constructor;
        }

        /** With a component that is a column. */
        public <T> Builder<V> column(
                String name, String column, SqlType<T> type, boolean primitive, Function<V, @Nullable T> accessor) {
            components.add(new Component(
                    name, column, type, null, value -> accessor.apply(javaType.cast(value)), primitive, Map.of()));
            return this;
        }

        /** With a component that is an embedded value of its own. */
        public <T> Builder<V> embedded(
                String name, String prefix, EmbeddableType<T> type, Function<V, @Nullable T> accessor) {
            return embedded(name, prefix, type, accessor, false, Map.of());
        }

        /** With a component that is an embedded value, may be required, and has names for some of its columns. */
        public <T> Builder<V> embedded(
                String name,
                String prefix,
                EmbeddableType<T> type,
                Function<V, @Nullable T> accessor,
                boolean required,
                Map<String, String> columns) {
            components.add(new Component(
                    name,
                    prefix,
                    null,
                    type,
                    value -> accessor.apply(javaType.cast(value)),
                    required,
                    Map.copyOf(columns)));
            return this;
        }

        /** The finished description. */
        public EmbeddableType<V> build() {
            return new EmbeddableType<>(javaType, constructor, components);
        }
    }
}
