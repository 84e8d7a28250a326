package io.athanor.engine;

import io.athanor.sql.AthanorException;

/**
 * Thrown when a text is no database URL, or names an option that a URL must not set. The message never shows a
 * password.
 */
public final class EngineUrlException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** A message that names the part that is wrong. */
    public EngineUrlException(String message) {
        super(message);
    }
}
