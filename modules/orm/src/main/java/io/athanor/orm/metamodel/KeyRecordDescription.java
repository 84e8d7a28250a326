package io.athanor.orm.metamodel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record that stands for the key of a class.
 *
 * @param type the record
 * @param attributes the names of its components, which are those of the key's attributes
 * @param values takes a record apart, in the order of its components
 */
public record KeyRecordDescription(
        Class<?> type, List<String> attributes, Function<Object, @Nullable Object[]> values) {

    /** Copies the list. */
    public KeyRecordDescription {
        attributes = List.copyOf(attributes);
    }
}
