package io.athanor.orm.error;

/**
 * Thrown when a session has no tenant but a statement needs one, or an object is of another tenant than its session.
 */
public final class TenantException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; the message names what is wrong, and the remedy. */
    public TenantException(String message) {
        super(message);
    }
}
