package io.athanor.engine;

import io.athanor.sql.AthanorException;

/** Thrown when a row is asked for a column that it does not have, or by a name that several of its columns have. */
public final class RowAccessException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** A message that names what was asked for. */
    public RowAccessException(String message) {
        super(message);
    }
}
