package io.athanor.orm.error;

/** Thrown when a flush changed another number of rows than it had to, because somebody else changed or deleted them. */
public final class StaleDataException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public StaleDataException(String message) {
        super(message);
    }
}
