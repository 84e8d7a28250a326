package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** The values that one row of an INSERT or UPDATE has so far. For the thread that executes it, during one call. */
public interface RowValues {

    /** Whether the row has a value for the column of a key, be it null. */
    boolean has(String key);

    /**
     * The value for the column of a key.
     *
     * @throws IllegalArgumentException if the row has none, or it is an expression whose value only the database knows;
     *     the message names those that it has
     */
    @Nullable Object get(String key);

    /**
     * The value for a column.
     *
     * @throws IllegalArgumentException as {@link #get(String)}
     * @throws ClassCastException if the value is of another class than the column's
     */
    default <T> @Nullable T get(ColumnClause<T> column) {
        return column.type().javaType().cast(get(column.key()));
    }
}
