package io.athanor.orm.error;

/** Thrown when a row is loaded whose discriminator stands for no class that it could be an object of. */
public final class UnknownDiscriminatorException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** With a message that names the row's class, its key, the value and the known ones. */
    public UnknownDiscriminatorException(String message) {
        super(message);
    }
}
