package io.athanor.orm.error;

/** Thrown when two instances are to stand for the same row in one session. */
public final class IdentityConflictException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public IdentityConflictException(String message) {
        super(message);
    }
}
