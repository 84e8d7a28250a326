package io.athanor.orm.error;

/** Thrown when an attribute of an instance has to be loaded which no session holds. */
public final class DetachedInstanceException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public DetachedInstanceException(String message) {
        super(message);
    }
}
