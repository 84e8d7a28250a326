package io.athanor.orm.metamodel;

import io.athanor.sql.AthanorException;

/** Thrown when a mapped class has no attribute of a name. */
public final class UnknownAttributeException extends AthanorException {

    private static final long serialVersionUID = 1L;

    UnknownAttributeException(String message) {
        super(message);
    }
}
