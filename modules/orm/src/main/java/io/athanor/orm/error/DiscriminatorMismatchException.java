package io.athanor.orm.error;

/** Thrown by a flush of an object whose discriminator field holds the value of another class. */
public final class DiscriminatorMismatchException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** With a message that names the object, the attribute, its value and the right one. */
    public DiscriminatorMismatchException(String message) {
        super(message);
    }
}
