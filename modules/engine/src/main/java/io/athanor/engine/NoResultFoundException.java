package io.athanor.engine;

import io.athanor.sql.AthanorException;

/** Thrown when exactly one row was demanded and there is none. */
public final class NoResultFoundException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** A message that names what was asked for. */
    public NoResultFoundException(String message) {
        super(message);
    }
}
