package io.athanor.engine;

import io.athanor.sql.Expression;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result: values by position, by name, and by the expression that was selected. Immutable.
 *
 * <p>Two rows are equal if their values are.
 */
public final class Row implements Iterable<@Nullable Object> {

    private final RowMetadata metadata;
    private final @Nullable Object[] values;

    private Row(RowMetadata metadata, @Nullable Object[] values) {
        this.metadata = metadata;
        this.values = values;
    }

    /** A row of values in the order of the columns; the array is kept and must not be changed. */
    public static Row of(RowMetadata metadata, @Nullable Object[] values) {
        return new Row(metadata, values);
    }

    /**
     * The value at a position, counted from 0.
     *
     * @throws RowAccessException if the row has no such position
     */
    public @Nullable Object get(int position) {
        return at(values, position);
    }

    private static @Nullable Object at(@Nullable Object[] values, int position) {
        if (position < 0 || position >= values.length) {
            throw new RowAccessException(
                    "the row has " + values.length + " columns, there is none at position " + position);
        }
        return values[position];
    }

    /**
     * The value at a position as a class.
     *
     * @throws RowAccessException if the row has no such position, or the value is not of the class
     */
    public <T> @Nullable T get(int position, Class<T> type) {
        return value(metadata, values, position, type);
    }

    static <T> @Nullable T value(RowMetadata metadata, @Nullable Object[] values, int position, Class<T> type) {
        Object value = at(values, position);
        if (value != null && !type.isInstance(value)) {
            throw new RowAccessException(
                    "column " + position + " of the row (\"" + metadata.names().get(position) + "\") is of "
                            + value.getClass().getName() + ", not of " + type.getName());
        }
        return type.cast(value);
    }

    /**
     * The value of the column of a name.
     *
     * @throws RowAccessException if there is no such column, or more than one
     */
    public @Nullable Object get(String name) {
        return values[metadata.position(name)];
    }

    /**
     * The value of the column of a name as a class.
     *
     * @throws RowAccessException if there is no such column, or more than one, or the value is not of the class
     */
    public <T> @Nullable T get(String name, Class<T> type) {
        return get(metadata.position(name), type);
    }

    /**
     * The value that was selected by an expression.
     *
     * @throws RowAccessException if the row has no column that comes from it
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Expression<T> expression) {
        return (T) values[metadata.position(expression)];
    }

    /** The values themselves, which nobody may change. */
    @Nullable Object[] array() {
        return values;
    }

    /** The number of columns. */
    public int size() {
        return values.length;
    }

    /** Names and elements of the columns. */
    public RowMetadata metadata() {
        return metadata;
    }

    /** The values, in order. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** The values by name, in order; of columns with the same name the first. */
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        List<String> names = metadata.names();
        for (int i = 0; i < values.length; i++) {
            if (!map.containsKey(names.get(i))) {
                map.put(names.get(i), values[i]);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return values().iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The values as {@code (1, ed)}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : ", ").append(values[i]);
        }
        return out.append(')').toString();
    }
}
