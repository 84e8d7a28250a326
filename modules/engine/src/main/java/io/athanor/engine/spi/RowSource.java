package io.athanor.engine.spi;

import org.jspecify.annotations.Nullable;

/** Makes rows one by one, for a {@link io.athanor.engine.Result}. Used by one thread. */
public interface RowSource {

    /** The values of the next row, or null if there is none. The array is the receiver's. */
    @Nullable Object @Nullable [] next();

    /** Ends it early; no more rows are asked for. Closing again does nothing. */
    void close();
}
