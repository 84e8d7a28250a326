package io.athanor.orm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attribute since the last flush. A column or a reference has at most one value in each list; a value
 * that is not loaded is in none.
 *
 * @param added the new value, or the members that were put in
 * @param unchanged the value that is still the row's, or the members that stayed
 * @param deleted the value that was replaced, or the members that were taken out
 * @param <T> the values or members
 */
public record History<T>(List<@Nullable T> added, List<@Nullable T> unchanged, List<@Nullable T> deleted) {

    /** Whether the next flush has something to write for it. */
    public boolean hasChanges() {
        return !added.isEmpty() || !deleted.isEmpty();
    }
}
