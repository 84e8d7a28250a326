package io.athanor.orm.error;

/** Thrown when a hybrid attribute cannot be evaluated or set in Java; the message says what else can be done. */
public final class HybridEvaluationException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that says what to do. */
    public HybridEvaluationException(String message) {
        super(message);
    }
}
