package io.athanor.orm;

import io.athanor.orm.load.EntityCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results of a query, of which a portion is in memory at a time.
 *
 * @param <T> a result
 */
final class Portions<T> implements Iterator<T>, AutoCloseable {

    private final SessionContext context;
    private final @Nullable Duration timeout;
    private final EntityCursor cursor;
    private final int size;
    private final Function<@Nullable Object[], T> result;
    private List<T> portion = List.of();
    private int next;
    private boolean more = true;

    Portions(
            SessionContext context,
            @Nullable Duration timeout,
            EntityCursor cursor,
            int size,
            Function<@Nullable Object[], T> result) {
        this.context = context;
        this.timeout = timeout;
        this.cursor = cursor;
        this.size = size;
        this.result = result;
    }

    @Override
    public boolean hasNext() {
        while (next == portion.size() && more) {
            List<T> read = new ArrayList<>();
            next = 0;
            portion = List.of();
            more = false;
            context.within(timeout, () -> more = cursor.read(size, row -> read.add(result.apply(row))));
            portion = read;
        }
        return next < portion.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return portion.get(next++);
    }

    @Override
    public void close() {
        more = false;
        next = 0;
        portion = List.of();
        cursor.close();
    }
}
