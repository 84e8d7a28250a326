package io.athanor.sql.compiler;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Makes up names such as {@code addresses_1}, numbered per base name in the order in which they are first needed, and
 * shortens names that are too long for the database.
 */
final class AnonymousNames {

    /** How many of a long name's last characters give way to its number. */
    private static final int CUT = 6;

    private final Map<Object, String> byObject = new IdentityHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<String, String> shortened = new HashMap<>();
    private final int maximumLength;

    AnonymousNames(int maximumLength) {
        this.maximumLength = maximumLength;
    }

    String of(Object object, String base) {
        String known = byObject.get(object);
        if (known == null) {
            known = shortened(base + "_" + counters.merge(base, 1, Integer::sum));
            byObject.put(object, known);
        }
        return known;
    }

    /** The name, or a shorter one that stands for it in the whole statement. */
    String shortened(String name) {
        if (name.length() <= maximumLength) {
            return name;
        }
        return shortened.computeIfAbsent(
                name,
                whole -> whole.substring(0, maximumLength - CUT) + "_" + Integer.toHexString(shortened.size() + 1));
    }
}
