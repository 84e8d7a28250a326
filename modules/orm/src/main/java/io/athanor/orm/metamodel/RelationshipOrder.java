package io.athanor.orm.metamodel;

import io.athanor.orm.error.MappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By what the related objects are sorted.
 *
 * @param keys the attributes, the first of which counts most
 */
public record RelationshipOrder(List<Key> keys) {

    /** Copies the keys. */
    public RelationshipOrder {
        keys = List.copyOf(keys);
    }

    /**
     * One attribute, in one direction.
     *
     * @param attribute the attribute of the target
     * @param descending whether the greatest value comes first
     */
    public record Key(String attribute, boolean descending) {}

    /** Whether the objects are sorted by one attribute alone, the smallest value first. */
    boolean isBy(String attribute) {
        return keys.equals(List.of(new Key(attribute, false)));
    }

    /**
     * Reads the names of attributes with commas between them, each optionally followed by {@code " asc"} or {@code "
     * desc"}; null if the text is blank.
     *
     * @param relationship the relationship, for messages
     * @throws MappingException if the text says anything else
     */
    static @Nullable RelationshipOrder parse(String text, String relationship) {
        if (text.isBlank()) {
            return null;
        }
        List<Key> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            List<String> words = List.of(part.strip().split("\\s+"));
            String direction = words.size() == 1 ? "asc" : words.get(1).toLowerCase(Locale.ROOT);
            if (part.isBlank() || words.size() > 2 || !direction.equals("asc") && !direction.equals("desc")) {
                throw new MappingException("orderBy = \"" + text + "\" of relationship " + relationship
                        + " is no list of attributes. Write their names with commas between them, each optionally"
                        + " followed by \" asc\" or \" desc\".");
            }
            keys.add(new Key(words.get(0), direction.equals("desc")));
        }
        return new RelationshipOrder(keys);
    }
}
