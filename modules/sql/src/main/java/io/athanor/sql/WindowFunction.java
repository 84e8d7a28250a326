package io.athanor.sql;

import java.util.List;

/**
 * A function that can be computed over a window of rows.
 *
 * @param <T> the Java type of the function's value
 */
public interface WindowFunction<T> {

    /** The function. */
    Expression<T> self();

    /** This function over all rows; the result's methods narrow the window. */
    default Over<T> over() {
        return new Over<>(self(), List.of(), List.of(), null);
    }
}
