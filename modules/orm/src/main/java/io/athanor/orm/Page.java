package io.athanor.orm;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some results of a query, counted in pages from 0.
 *
 * @param rows the results
 * @param number the number of the page
 * @param size the number of results of a page
 * @param hasNext whether results follow
 * @param total the number of all results, if it was asked for
 * @param <T> a result
 */
public record Page<T>(List<T> rows, int number, int size, boolean hasNext, OptionalLong total) {

    /** Copies the list. */
    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * The number of all pages.
     *
     * @throws IllegalStateException if the number of results was not asked for
     */
    public long pages() {
        long all = total.orElseThrow(() ->
                new IllegalStateException("The page does not know how many there are: ask for it by pageWithTotal()."));
        return (all + size - 1) / size;
    }
}
