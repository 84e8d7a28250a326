package io.athanor.engine.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failure.
 *
 * @param reason what went wrong, in words
 * @param statement the text of the statement, or null
 * @param parameters its parameters as they may be shown, or null
 * @param cause the driver's exception, or null if the engine found out itself
 */
public record ErrorDetails(
        String reason,
        @Nullable String statement,
        @Nullable String parameters,
        @Nullable SQLException cause) {

    /** The complete message of an exception. */
    String message(ErrorCode code) {
        StringBuilder out = new StringBuilder(reason);
        if (statement != null) {
            out.append("\n[SQL: ").append(statement).append(']');
        }
        if (parameters != null) {
            out.append("\n[parameters: ").append(parameters).append(']');
        }
        return out.append("\n[code: ")
                .append(code.id())
                .append(", see docs/errors.md]")
                .toString();
    }
}
