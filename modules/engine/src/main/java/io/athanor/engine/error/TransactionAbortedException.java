package io.athanor.engine.error;

/** Thrown when a transaction cannot be committed because a statement in it failed; it has been rolled back. */
public class TransactionAbortedException extends OperationalException {

    private static final long serialVersionUID = 1L;

    /** An exception of a meaning. */
    public TransactionAbortedException(ErrorCode code, ErrorDetails details) {
        super(code, details);
    }
}
