package io.athanor.engine.error;

/** Thrown in the transaction that was chosen to end a deadlock; it is rolled back and may be repeated. */
public class DeadlockException extends OperationalException {

    private static final long serialVersionUID = 1L;

    /** An exception of a meaning. */
    public DeadlockException(ErrorCode code, ErrorDetails details) {
        super(code, details);
    }
}
