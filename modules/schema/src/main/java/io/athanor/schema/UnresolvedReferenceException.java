package io.athanor.schema;

/** Thrown when the table or column that a foreign key refers to is not in the catalog; the message names both ends. */
public final class UnresolvedReferenceException extends SchemaException {

    private static final long serialVersionUID = 1L;

    UnresolvedReferenceException(String message) {
        super(message);
    }
}
