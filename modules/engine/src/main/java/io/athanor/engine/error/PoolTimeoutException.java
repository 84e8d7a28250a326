package io.athanor.engine.error;

import io.athanor.sql.AthanorException;

/** Thrown when a pool had no connection to give within its timeout. The message tells the pool's state. */
public final class PoolTimeoutException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** A message that tells the pool's state. */
    public PoolTimeoutException(String message) {
        super(message);
    }
}
