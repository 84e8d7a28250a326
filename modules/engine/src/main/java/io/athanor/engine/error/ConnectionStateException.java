package io.athanor.engine.error;

import io.athanor.sql.AthanorException;

/** Thrown when a connection or transaction is used in a state that does not allow it, such as after it was closed. */
public final class ConnectionStateException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** A message that names the state and the remedy. */
    public ConnectionStateException(String message) {
        super(message);
    }
}
