package io.athanor.engine.spi;

import io.athanor.engine.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a dialect makes of a driver's exception.
 *
 * @param code the meaning
 * @param constraint the violated constraint's name as far as it is known, or null
 * @param table the name of the constraint's table as far as the database tells it, or null
 */
public record ErrorClassification(
        ErrorCode code,
        @Nullable String constraint,
        @Nullable String table) {

    /** A meaning, and a constraint of which no table is told. */
    public ErrorClassification(ErrorCode code, @Nullable String constraint) {
        this(code, constraint, null);
    }

    /** A meaning without a constraint. */
    public static ErrorClassification of(ErrorCode code) {
        return new ErrorClassification(code, null, null);
    }
}
