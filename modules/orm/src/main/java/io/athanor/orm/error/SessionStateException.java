package io.athanor.orm.error;

/** Thrown when an operation does not fit where the session or the instance stands. */
public final class SessionStateException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public SessionStateException(String message) {
        super(message);
    }
}
