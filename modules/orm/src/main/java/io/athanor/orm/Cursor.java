package io.athanor.orm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of a query: the values that its sort keys have at one result. An application keeps it between
 * requests, in a form of its own. Immutable.
 *
 * @param values the values of the sort keys, in their order, null for NULL
 */
public record Cursor(List<@Nullable Object> values) {

    /** Copies the list. */
    public Cursor {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The place with these values of the sort keys. */
    public static Cursor of(@Nullable Object... values) {
        return new Cursor(Arrays.asList(values));
    }
}
