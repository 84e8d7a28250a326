package io.athanor.orm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some results of a query in its order, and where the next ones begin.
 *
 * @param rows the results
 * @param last the place of the last of them, to go on behind; null if no results follow
 * @param <T> a result
 */
public record KeysetPage<T>(List<T> rows, @Nullable Cursor last) {

    /** Copies the list. */
    public KeysetPage {
        rows = List.copyOf(rows);
    }

    /** Whether results follow. */
    public boolean hasNext() {
        return last != null;
    }
}
