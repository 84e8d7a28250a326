package io.athanor.orm.error;

/** Thrown when rows depend on each other in a circle, so that no order of writing them will do. */
public final class CircularDependencyException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public CircularDependencyException(String message) {
        super(message);
    }
}
