package io.athanor.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One column of a result, which can be read once. Used by one thread.
 *
 * @param <T> the Java type of the values, any of which may be null
 */
public final class ScalarResult<T> implements Iterable<@Nullable T>, AutoCloseable {

    private final Result result;
    private final int position;
    private final Class<T> type;

    ScalarResult(Result result, int position, Class<T> type) {
        this.result = result;
        this.position = position;
        this.type = type;
    }

    private @Nullable T value(@Nullable Object[] values) {
        return Row.of(result.metadata(), values).get(position, type);
    }

    /** All remaining values. */
    public List<@Nullable T> all() {
        List<@Nullable T> all = new ArrayList<>();
        @Nullable Object @Nullable [] values;
        while ((values = result.nextValues()) != null) {
            all.add(value(values));
        }
        return all;
    }

    /**
     * The value of the only row.
     *
     * @throws NoResultFoundException if there is no row
     * @throws MultipleResultsFoundException if there are more
     */
    public @Nullable T one() {
        return result.one().get(position, type);
    }

    /**
     * The value of the only row, if there is one and it is not NULL.
     *
     * @throws MultipleResultsFoundException if there are more rows
     */
    public Optional<T> oneOrNone() {
        return result.oneOrNone().map(row -> row.get(position, type));
    }

    /** The value of the first row, if there is one and it is not NULL. */
    public Optional<T> first() {
        return result.first().map(row -> row.get(position, type));
    }

    /** The remaining values; they can be iterated over once. */
    @Override
    public Iterator<@Nullable T> iterator() {
        return new Iterator<>() {
            private @Nullable Object @Nullable [] ahead;

            @Override
            public boolean hasNext() {
                if (ahead == null) {
                    ahead = result.nextValues();
                }
                return ahead != null;
            }

            @Override
            public @Nullable T next() {
                @Nullable Object @Nullable [] values = hasNext() ? ahead : null;
                if (values == null) {
                    throw new NoSuchElementException("the result has no more rows");
                }
                ahead = null;
                return value(values);
            }
        };
    }

    /** The remaining values; closing the stream closes the result. */
    public Stream<@Nullable T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    /** Ends the query. Closing again does nothing. */
    @Override
    public void close() {
        result.close();
    }
}
