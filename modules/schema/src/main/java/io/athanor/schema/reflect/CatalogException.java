package io.athanor.schema.reflect;

import io.athanor.schema.SchemaException;
import org.jspecify.annotations.Nullable;

/** Thrown when a database's catalog holds what the dialect does not understand. */
public final class CatalogException extends SchemaException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing and the place. */
    public CatalogException(String message, @Nullable Throwable cause) {
        super(message);
        if (cause != null) {
            initCause(cause);
        }
    }
}
