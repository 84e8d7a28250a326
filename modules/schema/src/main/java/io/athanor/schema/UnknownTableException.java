package io.athanor.schema;

import io.athanor.sql.Suggestions;
import java.util.Collection;

/** Thrown when a catalog has no table of a name. */
public final class UnknownTableException extends SchemaException {

    private static final long serialVersionUID = 1L;

    UnknownTableException(String name, Collection<String> known) {
        super("the metadata has no table \"" + name + "\"." + Suggestions.of(name, known));
    }
}
