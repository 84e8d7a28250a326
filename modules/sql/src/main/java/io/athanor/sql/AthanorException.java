package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** The root of every exception that Athanor throws on its own account. */
public class AthanorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public AthanorException(String message) {
        super(message);
    }

    /** An exception with a message and what led to it. */
    public AthanorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
