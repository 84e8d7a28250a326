package io.athanor.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An execution of a statement, as listeners see it. Immutable.
 *
 * @param text the SQL text
 * @param parameters the values in the order of the text; of a batch one list of values for each row
 * @param batch whether it is a batch
 * @param nanoseconds how long the database took, 0 before it has been asked
 * @param rowCount the number of rows changed, of a batch in total; -1 if not known or a query
 * @param failure what it failed with, or null
 */
public record StatementEvent(
        String text,
        List<? extends @Nullable Object> parameters,
        boolean batch,
        long nanoseconds,
        long rowCount,
        @Nullable RuntimeException failure) {

    /** What it failed with, if it did. */
    public Optional<RuntimeException> error() {
        return Optional.ofNullable(failure);
    }

    StatementEvent done(long nanos, long rows) {
        return new StatementEvent(text, parameters, batch, nanos, rows, null);
    }

    StatementEvent failed(long nanos, RuntimeException e) {
        return new StatementEvent(text, parameters, batch, nanos, -1, e);
    }
}
