package io.athanor.orm.load;

import org.jspecify.annotations.Nullable;

/** Takes the rows of a result, an object or value for each item. */
@FunctionalInterface
public interface RowSink {

    /** Takes a row; the array is used again for the next one. */
    void row(@Nullable Object[] values);
}
