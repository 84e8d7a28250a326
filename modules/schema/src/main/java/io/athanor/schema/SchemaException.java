package io.athanor.schema;

import io.athanor.sql.AthanorException;

/** The root of what is wrong with the definition of a schema. */
public class SchemaException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public SchemaException(String message) {
        super(message);
    }
}
