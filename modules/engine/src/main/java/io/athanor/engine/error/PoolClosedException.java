package io.athanor.engine.error;

import io.athanor.sql.AthanorException;

/** Thrown when a connection is wanted of an engine or pool that has been closed. */
public final class PoolClosedException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** A message that names the engine. */
    public PoolClosedException(String message) {
        super(message);
    }
}
