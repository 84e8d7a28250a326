package io.athanor.engine;

import io.athanor.engine.spi.RowSource;
import io.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What executing a statement resulted in: rows, which can be read once, or a count of rows.
 *
 * <p>Rows are read from the database as they are asked for. All methods but iterators and streams that are left early
 * close the result; a result that is not closed is closed with its connection. Used by one thread.
 */
public final class Result implements Iterable<Row>, AutoCloseable {

    private final @Nullable RowMetadata metadata;
    private final RowSource source;
    private final int rowCount;
    private boolean exhausted;

    private Result(@Nullable RowMetadata metadata, RowSource source, int rowCount) {
        this.metadata = metadata;
        this.source = source;
        this.rowCount = rowCount;
    }

    /** A result of rows that a layer above makes. */
    public static Result of(RowMetadata metadata, RowSource source) {
        return new Result(metadata, source, -1);
    }

    static Result ofRows(RowMetadata metadata, RowSource source, int rowCount) {
        return new Result(metadata, source, rowCount);
    }

    static Result ofCount(int rowCount) {
        return new Result(null, NoRows.INSTANCE, rowCount);
    }

    /** Whether the statement results in rows. */
    public boolean returnsRows() {
        return metadata != null;
    }

    /** The number of rows inserted, changed or deleted; -1 for a query. */
    public int rowCount() {
        return rowCount;
    }

    /**
     * Names and elements of the columns.
     *
     * @throws IllegalStateException if the statement does not result in rows
     */
    public RowMetadata metadata() {
        if (metadata == null) {
            throw new IllegalStateException(
                    "the statement does not result in rows; it changed " + rowCount + ", see rowCount()");
        }
        return metadata;
    }

    /** The names of the columns, in order. */
    public List<String> names() {
        return metadata().names();
    }

    @Nullable Object @Nullable [] nextValues() {
        metadata();
        @Nullable Object @Nullable [] values = exhausted ? null : source.next();
        exhausted = values == null;
        return values;
    }

    private @Nullable Row next() {
        @Nullable Object @Nullable [] values = nextValues();
        return values == null ? null : Row.of(metadata(), values);
    }

    /** All remaining rows. */
    public List<Row> all() {
        List<Row> rows = new ArrayList<>();
        Row row;
        while ((row = next()) != null) {
            rows.add(row);
        }
        return rows;
    }

    /**
     * The only row.
     *
     * @throws NoResultFoundException if there is none
     * @throws MultipleResultsFoundException if there are more
     */
    public Row one() {
        return oneOrNone().orElseThrow(() -> new NoResultFoundException("one() found no row"));
    }

    /**
     * The only row, if there is one.
     *
     * @throws MultipleResultsFoundException if there are more
     */
    public Optional<Row> oneOrNone() {
        try (this) {
            Row row = next();
            if (row != null && next() != null) {
                throw new MultipleResultsFoundException("at most one row was demanded, but there are more");
            }
            return Optional.ofNullable(row);
        }
    }

    /** The first row, if there is one; the others are not read. */
    public Optional<Row> first() {
        try (this) {
            return Optional.ofNullable(next());
        }
    }

    /** The first column of the first row; null if that is NULL or there is no row. */
    public @Nullable Object scalar() {
        try (this) {
            @Nullable Object @Nullable [] values = nextValues();
            return values == null ? null : values[0];
        }
    }

    /**
     * The first column of the first row as a class; null if that is NULL or there is no row.
     *
     * @throws RowAccessException if the value is not of the class
     */
    public <T> @Nullable T scalar(Class<T> type) {
        try (this) {
            Row row = next();
            return row == null ? null : row.get(0, type);
        }
    }

    /**
     * The first column of the only row; null if that is NULL or there is no row.
     *
     * @throws MultipleResultsFoundException if there are more rows
     */
    public @Nullable Object scalarOneOrNone() {
        return oneOrNone().map(row -> row.get(0)).orElse(null);
    }

    /**
     * The first column of the only row; null if that is NULL.
     *
     * @throws NoResultFoundException if there is no row
     * @throws MultipleResultsFoundException if there are more
     */
    public @Nullable Object scalarOne() {
        return one().get(0);
    }

    /** The first column of each row instead of rows. */
    public ScalarResult<Object> scalars() {
        return new ScalarResult<>(this, 0, Object.class);
    }

    /** The first column of each row, as a class. */
    public <T> ScalarResult<T> scalars(Class<T> type) {
        return new ScalarResult<>(this, 0, type);
    }

    /**
     * The column that comes from an expression, of each row.
     *
     * @throws RowAccessException if the rows have no such column
     */
    public <T> ScalarResult<T> scalars(Expression<T> expression) {
        return new ScalarResult<>(
                this, metadata().position(expression), expression.type().javaType());
    }

    /** All remaining rows as maps from name to value. */
    public List<Map<String, @Nullable Object>> mappings() {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        for (Row row : this) {
            maps.add(row.asMap());
        }
        return maps;
    }

    /** The remaining rows; they can be iterated over once. */
    @Override
    public Iterator<Row> iterator() {
        metadata();
        return new Iterator<>() {
            private @Nullable Row ahead;

            @Override
            public boolean hasNext() {
                if (ahead == null) {
                    ahead = Result.this.next();
                }
                return ahead != null;
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the result has no more rows");
                }
                Row row = ahead;
                ahead = null;
                return java.util.Objects.requireNonNull(row);
            }
        };
    }

    /** The remaining rows; closing the stream closes the result. */
    public Stream<Row> stream() {
        int kind = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), kind), false)
                .onClose(this::close);
    }

    /** Ends the query; rows that have not been read are lost. Closing again does nothing. */
    @Override
    public void close() {
        exhausted = true;
        source.close();
    }

    private enum NoRows implements RowSource {
        INSTANCE;

        @Override
        public @Nullable Object @Nullable [] next() {
            return null;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
