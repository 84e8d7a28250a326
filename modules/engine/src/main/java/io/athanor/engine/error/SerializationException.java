package io.athanor.engine.error;

/** Thrown when a transaction could not be put in an order with others; it is rolled back and may be repeated. */
public class SerializationException extends OperationalException {

    private static final long serialVersionUID = 1L;

    /** An exception of a meaning. */
    public SerializationException(ErrorCode code, ErrorDetails details) {
        super(code, details);
    }
}
