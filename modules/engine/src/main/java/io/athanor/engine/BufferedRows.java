package io.athanor.engine;

import io.athanor.engine.spi.RowSource;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that have been read already. */
final class BufferedRows implements RowSource {

    private final Iterator<@Nullable Object[]> rows;

    BufferedRows(List<@Nullable Object[]> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
