package io.athanor.orm.error;

/** Thrown when a class is used that the session's registry does not map. */
public final class UnmappedClassException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public UnmappedClassException(String message) {
        super(message);
    }
}
