package io.athanor.dialect.mysql;

import io.athanor.sql.type.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of labels as the server writes it: between commas, in the order in which they were declared.
 *
 * @param labels the labels that there are
 */
record SetText(List<String> labels) implements Converter<Set<String>, String> {

    SetText {
        for (String label : labels) {
            if (label.isEmpty() || label.contains(",")) {
                throw new IllegalArgumentException("a label of a SET is not empty and has no comma: " + label);
            }
        }
    }

    @Override
    public String toStored(Set<String> value) {
        if (!labels.containsAll(value)) {
            throw new IllegalArgumentException("not all of " + value + " are labels of the SET: " + labels);
        }
        return String.join(",", labels.stream().filter(value::contains).toList());
    }

    @Override
    public Set<String> fromStored(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(stored.split(","))));
    }
}
