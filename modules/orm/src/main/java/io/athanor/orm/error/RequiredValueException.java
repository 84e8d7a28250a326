package io.athanor.orm.error;

/** Thrown when a row is to be written whose object lacks a value that its mapping requires. */
public final class RequiredValueException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public RequiredValueException(String message) {
        super(message);
    }
}
