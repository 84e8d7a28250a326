package io.athanor.orm.error;

import io.athanor.sql.AthanorException;

/** The root of the exceptions of the object relational mapper. */
public class OrmException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public OrmException(String message) {
        super(message);
    }
}
