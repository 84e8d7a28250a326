package io.athanor.engine;

import io.athanor.sql.AthanorException;

/** Thrown when rows are to be made into something for which they lack a column, or have it of another type. */
public final class RowMappingException extends AthanorException {

    private static final long serialVersionUID = 1L;

    RowMappingException(String message) {
        super(message);
    }

    RowMappingException(String message, Throwable cause) {
        super(message, cause);
    }
}
