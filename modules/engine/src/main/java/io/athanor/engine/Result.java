package io.athanor.engine;

import io.athanor.engine.spi.RowSource;
import io.athanor.sql.Expression;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What executing a statement resulted in: rows, which can be read once, or a count of rows. */
public final class Result extends Rows<Row> {

    private final @Nullable RowMetadata metadata;
    private final RowSource source;
    private final int rowCount;
    private @Nullable Object @Nullable [] values;
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

    @Override
    boolean advance() {
        metadata();
        values = exhausted ? null : source.next();
        exhausted = values == null;
        return !exhausted;
    }

    @Override
    Row current() {
        return Row.of(metadata(), Objects.requireNonNull(values));
    }

    /** The values of the row that {@link #advance} has gone to. */
    @Nullable Object @Nullable [] values() {
        return values;
    }

    @Override
    public Iterator<Row> iterator() {
        metadata();
        return super.iterator();
    }

    /** This result, which from now on leaves out rows that equal one that was there before. */
    public Result unique() {
        leaveOutRepeated();
        return this;
    }

    // ---- single values

    /** The first column of the first row; null if that is NULL or there is no row. */
    public @Nullable Object scalar() {
        return scalars().first().orElse(null);
    }

    /**
     * The first column of the first row as a class; null if that is NULL or there is no row.
     *
     * @throws RowAccessException if the value is not of the class
     */
    public <T> @Nullable T scalar(Class<T> type) {
        return scalars(type).first().orElse(null);
    }

    /**
     * The first column of the only row; null if that is NULL or there is no row.
     *
     * @throws MultipleResultsFoundException if there are more rows
     */
    public @Nullable Object scalarOneOrNone() {
        return scalars().oneOrNone().orElse(null);
    }

    /**
     * The first column of the only row; null if that is NULL.
     *
     * @throws NoResultFoundException if there is no row
     * @throws MultipleResultsFoundException if there are more
     */
    public @Nullable Object scalarOne() {
        return scalars().one();
    }

    /** The first column of each row instead of rows. */
    public MappedResult<@Nullable Object> scalars() {
        return new MappedResult<>(this, row -> row[0]);
    }

    /** The first column of each row, as a class; reading one that is of another throws {@link RowAccessException}. */
    public <T> MappedResult<@Nullable T> scalars(Class<T> type) {
        return column(0, type);
    }

    /**
     * The column that comes from an expression, of each row.
     *
     * @throws RowAccessException if the rows have no such column
     */
    public <T> MappedResult<@Nullable T> scalars(Expression<T> expression) {
        return column(metadata().position(expression), expression.type().javaType());
    }

    private <T> MappedResult<@Nullable T> column(int position, Class<T> type) {
        RowMetadata columns = metadata();
        return new MappedResult<>(this, row -> Row.value(columns, row, position, type));
    }

    // ---- rows as something else

    /** Each row as a map from name to value, in the order of the columns; of columns of the same name the first. */
    public MappedResult<Map<String, @Nullable Object>> mappings() {
        RowMetadata columns = metadata();
        return new MappedResult<>(this, row -> Row.of(columns, row).asMap());
    }

    /**
     * What a mapping makes of each row.
     *
     * @throws RowMappingException if the rows lack a column that the mapping needs, or have it of another type
     */
    public <T> MappedResult<T> as(RowMapping<T> mapping) {
        return new MappedResult<>(this, mapping.reader(metadata()));
    }

    /** All remaining rows, to be read any number of times; this result is closed. */
    public FrozenResult freeze() {
        return new FrozenResult(metadata(), all());
    }

    /**
     * Writes the remaining rows for people or programs; values of sensitive columns are written, too.
     *
     * @throws IOException if the receiver throws it; the result is closed then, too
     */
    public void write(ResultFormat format, Appendable out) throws IOException {
        try (this) {
            format.write(this, out);
        }
    }

    /** The remaining rows as text. */
    public String format(ResultFormat format) {
        StringBuilder out = new StringBuilder();
        try {
            write(format, out);
        } catch (IOException e) {
            throw new IllegalStateException("a string builder does no I/O", e);
        }
        return out.toString();
    }

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
