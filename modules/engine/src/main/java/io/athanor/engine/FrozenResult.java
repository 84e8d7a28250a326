package io.athanor.engine;

import io.athanor.engine.spi.RowSource;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result that was read to its end, kept to be read again, as by a cache. Holds no connection. Immutable
 * and safe for use by several threads, as far as the values are.
 */
public final class FrozenResult {

    private final RowMetadata metadata;
    private final List<Row> rows;

    FrozenResult(RowMetadata metadata, List<Row> rows) {
        this.metadata = metadata;
        this.rows = List.copyOf(rows);
    }

    /** Names and elements of the columns. */
    public RowMetadata metadata() {
        return metadata;
    }

    /** The rows. */
    public List<Row> rows() {
        return rows;
    }

    /** A result of the rows, which can be read once as any other. */
    public Result thaw() {
        Iterator<Row> remaining = rows.iterator();
        return Result.of(metadata, new RowSource() {
            @Override
            public @Nullable Object @Nullable [] next() {
                return remaining.hasNext() ? remaining.next().array() : null;
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        });
    }
}
