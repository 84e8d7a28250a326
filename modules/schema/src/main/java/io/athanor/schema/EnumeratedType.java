package io.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of a fixed list of names that the database keeps as an object of its own.
 *
 * @param schema the schema, or null for the connection's own
 * @param name the name of the type
 * @param labels the names of its values, in order
 */
public record EnumeratedType(@Nullable String schema, String name, List<String> labels) {

    /** A type; its list is copied. */
    public EnumeratedType {
        labels = List.copyOf(labels);
    }
}
