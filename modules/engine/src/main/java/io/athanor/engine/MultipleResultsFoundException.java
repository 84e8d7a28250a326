package io.athanor.engine;

import io.athanor.sql.AthanorException;

/** Thrown when at most one row was demanded and there are more. */
public final class MultipleResultsFoundException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** A message that names what was asked for. */
    public MultipleResultsFoundException(String message) {
        super(message);
    }
}
