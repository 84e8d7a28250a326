package io.athanor.orm.error;

/** Thrown when an attribute is read whose loading was forbidden. */
public final class LazyLoadException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public LazyLoadException(String message) {
        super(message);
    }
}
