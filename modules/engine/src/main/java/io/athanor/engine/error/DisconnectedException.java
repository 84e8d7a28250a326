package io.athanor.engine.error;

/** Thrown when a connection broke or could not be opened; what had not been committed is lost. */
public class DisconnectedException extends OperationalException {

    private static final long serialVersionUID = 1L;

    /** An exception of a meaning. */
    public DisconnectedException(ErrorCode code, ErrorDetails details) {
        super(code, details);
    }
}
