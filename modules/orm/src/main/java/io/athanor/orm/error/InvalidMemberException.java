package io.athanor.orm.error;

/** Thrown when something cannot be a member of the collection of a relationship, or not under the key that is given. */
public final class InvalidMemberException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public InvalidMemberException(String message) {
        super(message);
    }
}
