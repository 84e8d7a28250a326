package io.athanor.schema.reflect;

import io.athanor.schema.SchemaException;
import io.athanor.sql.Suggestions;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a table is reflected or inspected that the database does not have; the message suggests similar names.
 */
public final class NoSuchTableException extends SchemaException {

    private static final long serialVersionUID = 1L;

    NoSuchTableException(@Nullable String schema, String name, Collection<String> known) {
        super("the database has no table or view \"" + name + "\" in "
                + (schema == null ? "the connection's own schema" : "the schema \"" + schema + "\"") + "."
                + Suggestions.of(name, known));
    }
}
