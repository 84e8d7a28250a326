package io.athanor.engine.error;

/** Thrown when a statement or a lock took longer than allowed, or the statement was cancelled. */
public class TimeoutException extends OperationalException {

    private static final long serialVersionUID = 1L;

    /** An exception of a meaning. */
    public TimeoutException(ErrorCode code, ErrorDetails details) {
        super(code, details);
    }
}
