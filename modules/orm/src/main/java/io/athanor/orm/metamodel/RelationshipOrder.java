package io.athanor.orm.metamodel;

import io.athanor.orm.error.MappingException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By what the related objects are sorted: one attribute, in one direction.
 *
 * @param attribute the attribute of the target
 * @param descending whether the greatest value comes first
 */
public record RelationshipOrder(String attribute, boolean descending) {

    /**
     * Reads the name of an attribute, optionally followed by {@code " asc"} or {@code " desc"}; null if the text is
     * blank.
     *
     * @param relationship the relationship, for messages
     * @throws MappingException if the text says anything else
     */
    static @Nullable RelationshipOrder parse(String text, String relationship) {
        if (text.isBlank()) {
            return null;
        }
        if (text.contains(",")) {
            throw new MappingException("orderBy = \"" + text + "\" of relationship " + relationship
                    + " names several attributes, which is not built. Order by one here, and by several in a query.");
        }
        List<String> words = List.of(text.strip().split("\\s+"));
        String direction = words.size() == 1 ? "asc" : words.get(1).toLowerCase(Locale.ROOT);
        if (words.size() > 2 || !direction.equals("asc") && !direction.equals("desc")) {
            throw new MappingException("orderBy = \"" + text + "\" of relationship " + relationship
                    + " is no attribute. Write its name, optionally followed by \" asc\" or \" desc\".");
        }
        return new RelationshipOrder(words.get(0), direction.equals("desc"));
    }
}
