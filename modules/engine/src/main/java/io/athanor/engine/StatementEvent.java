package io.athanor.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An execution of a statement, as listeners see it. Immutable. */
public final class StatementEvent {

    private final String text;
    private final SentValues values;
    private final boolean batch;
    private final long nanoseconds;
    private final long rowCount;
    private final @Nullable RuntimeException failure;

    private StatementEvent(
            String text,
            SentValues values,
            boolean batch,
            long nanoseconds,
            long rowCount,
            @Nullable RuntimeException failure) {
        this.text = text;
        this.values = values;
        this.batch = batch;
        this.nanoseconds = nanoseconds;
        this.rowCount = rowCount;
        this.failure = failure;
    }

    static StatementEvent of(String text, SentValues values, boolean batch) {
        return new StatementEvent(text, values, batch, 0, -1, null);
    }

    /** The SQL text. */
    public String text() {
        return text;
    }

    /**
     * The values in the order of the text, sensitive ones among them; of a batch one list of values for each row. To
     * show them to people, take {@link #shownParameters}.
     */
    public List<? extends @Nullable Object> parameters() {
        return values.list();
    }

    /** The values as text: those of sensitive types hidden, long ones and long lists cut. */
    public String shownParameters() {
        return values.text();
    }

    /** Whether it is a batch. */
    public boolean batch() {
        return batch;
    }

    /** How long the database took until the first row, 0 before it has been asked. */
    public long nanoseconds() {
        return nanoseconds;
    }

    /** The number of rows changed, of a batch in total, or read; -1 if not known. */
    public long rowCount() {
        return rowCount;
    }

    /** What it failed with, if it did. */
    public Optional<RuntimeException> error() {
        return Optional.ofNullable(failure);
    }

    StatementEvent done(long nanos, long rows) {
        return new StatementEvent(text, values, batch, nanos, rows, null);
    }

    StatementEvent withRows(long rows) {
        return new StatementEvent(text, values, batch, nanoseconds, rows, failure);
    }

    StatementEvent failed(long nanos, RuntimeException e) {
        return new StatementEvent(text, values, batch, nanos, -1, e);
    }

    @Override
    public String toString() {
        return text;
    }
}
