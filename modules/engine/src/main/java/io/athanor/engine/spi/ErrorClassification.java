package io.athanor.engine.spi;

import io.athanor.engine.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a dialect makes of a driver's exception.
 *
 * @param code the meaning
 * @param constraint the violated constraint's name as far as it is known, or null
 */
public record ErrorClassification(ErrorCode code, @Nullable String constraint) {

    /** A meaning without a constraint. */
    public static ErrorClassification of(ErrorCode code) {
        return new ErrorClassification(code, null);
    }
}
