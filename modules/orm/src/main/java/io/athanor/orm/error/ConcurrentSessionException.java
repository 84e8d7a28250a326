package io.athanor.orm.error;

/** Thrown when a thread uses a session, or reads an object of it, while another thread is in the middle of doing so. */
public final class ConcurrentSessionException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public ConcurrentSessionException(String message) {
        super(message);
    }
}
