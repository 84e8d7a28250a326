package io.athanor.orm.error;

/** Thrown when the mapping of a class is wrong or incomplete. */
public final class MappingException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public MappingException(String message) {
        super(message);
    }
}
