package io.athanor.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent to a database. Immutable.
 *
 * @param kind whether it is a statement or the limit of a transaction
 * @param text the SQL text; {@code BEGIN}, {@code COMMIT} or {@code ROLLBACK} for the limits of transactions
 * @param parameters the values in the order of the text; of a batch one list of values for each row
 * @param batch whether it is a batch
 */
public record RecordedEvent(Kind kind, String text, List<? extends @Nullable Object> parameters, boolean batch) {

    /** The kinds of events. */
    public enum Kind {
        /** A transaction begins. */
        BEGIN,
        /** A statement or a batch, or something about a savepoint. */
        STATEMENT,
        /** A transaction was committed. */
        COMMIT,
        /** A transaction was rolled back. */
        ROLLBACK
    }

    static RecordedEvent limit(Kind kind) {
        return new RecordedEvent(kind, kind.name(), List.of(), false);
    }

    static RecordedEvent savepoint(String text) {
        return new RecordedEvent(Kind.STATEMENT, text, List.of(), false);
    }

    /** Whether this is a statement or a batch, not the limit of a transaction. */
    public boolean isStatement() {
        return kind == Kind.STATEMENT;
    }

    /** The text, followed by the parameters if it is a statement. */
    @Override
    public String toString() {
        return isStatement() ? text + " " + parameters : text;
    }
}
