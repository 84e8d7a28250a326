package io.athanor.engine.error;

/** Thrown when a value does not fit its type: out of range, too long, not a number. */
public class DataException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** An exception of a meaning. */
    public DataException(ErrorCode code, ErrorDetails details) {
        super(code, details);
    }
}
