package io.athanor.schema;

/** Thrown when a table, column, constraint or sequence is defined twice in one place. */
public final class DuplicateDefinitionException extends SchemaException {

    private static final long serialVersionUID = 1L;

    DuplicateDefinitionException(String message) {
        super(message);
    }
}
