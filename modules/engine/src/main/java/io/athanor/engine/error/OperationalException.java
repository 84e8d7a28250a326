package io.athanor.engine.error;

/**
 * Thrown when the database could not do its work for reasons outside the statement: connection, locks, time, resources.
 */
public class OperationalException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** An exception of a meaning. */
    public OperationalException(ErrorCode code, ErrorDetails details) {
        super(code, details);
    }
}
