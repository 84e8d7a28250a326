package io.athanor.orm.error;

/** Thrown when something is asked of a query that cannot be done to it; the message says what can. */
public final class UnsupportedQueryException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that says what to do. */
    public UnsupportedQueryException(String message) {
        super(message);
    }
}
