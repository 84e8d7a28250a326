package io.athanor.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a query, or what each is made into, which can be read once.
 *
 * <p>They are read from the database as they are asked for. All methods but iterators, partitions and streams that are
 * left early close the result; a result that is not closed is closed with its connection. Used by one thread.
 *
 * @param <R> what each row is seen as
 */
public abstract sealed class Rows<R extends @Nullable Object> implements Iterable<R>, AutoCloseable
        permits Result, MappedResult {

    private @Nullable Set<R> seen;

    Rows() {}

    /** Goes to the next row; false if there is none. */
    abstract boolean advance();

    /** The row that {@link #advance} has gone to. */
    abstract R current();

    /** Leaves out from now on what equals something that was there before. */
    final void leaveOutRepeated() {
        seen = seen == null ? new HashSet<>() : seen;
    }

    private boolean isRepeated(R row) {
        return seen != null && !seen.add(row);
    }

    /** Goes to the next row that is not left out. */
    private boolean next() {
        if (seen == null) {
            return advance();
        }
        while (advance()) {
            if (!isRepeated(current())) {
                return true;
            }
        }
        return false;
    }

    /** All remaining rows. */
    public List<R> all() {
        List<R> rows = new ArrayList<>();
        while (next()) {
            rows.add(current());
        }
        return rows;
    }

    /**
     * The only row.
     *
     * @throws NoResultFoundException if there is none
     * @throws MultipleResultsFoundException if there are more
     */
    public R one() {
        try (this) {
            if (!next()) {
                throw new NoResultFoundException("exactly one row was demanded, but there is none");
            }
            return onlyOne();
        }
    }

    /**
     * The only row, if there is one and it is not null.
     *
     * @throws MultipleResultsFoundException if there are more
     */
    public Optional<R> oneOrNone() {
        try (this) {
            return next() ? Optional.ofNullable(onlyOne()) : Optional.empty();
        }
    }

    private R onlyOne() {
        R row = current();
        if (next()) {
            throw new MultipleResultsFoundException("at most one row was demanded, but there are more");
        }
        return row;
    }

    /** The first row, if there is one and it is not null; the others are not read. */
    public Optional<R> first() {
        try (this) {
            return next() ? Optional.ofNullable(current()) : Optional.empty();
        }
    }

    /** The remaining rows; they can be iterated over once. */
    @Override
    public Iterator<R> iterator() {
        return new Iterator<>() {
            private boolean ahead;

            @Override
            public boolean hasNext() {
                ahead = ahead || Rows.this.next();
                return ahead;
            }

            @Override
            public R next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the result has no more rows");
                }
                ahead = false;
                return current();
            }
        };
    }

    /** The remaining rows; closing the stream closes the result. */
    public Stream<R> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    /**
     * The remaining rows in lists of a size, of which the last may be shorter. No more than one list is held at a time;
     * where the rows before it are not to be kept either, execute with a fetch size.
     *
     * @throws IllegalArgumentException if the size is below 1
     */
    public Iterable<List<R>> partitions(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a partition must have room for a row, not for " + size);
        }
        Iterator<R> rows = iterator();
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<R> next() {
                List<R> partition = new ArrayList<>(size);
                partition.add(rows.next());
                while (partition.size() < size && rows.hasNext()) {
                    partition.add(rows.next());
                }
                return partition;
            }
        };
    }

    /** What some rows are read for, after which the result is closed. */
    final <T extends @Nullable Object> T closing(Supplier<T> reading) {
        try (this) {
            return reading.get();
        }
    }

    /** Ends the query; rows that have not been read are lost. Closing again does nothing. */
    @Override
    public abstract void close();
}
