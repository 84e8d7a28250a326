package io.athanor.sql.compiler;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Makes up names such as {@code addresses_1}, numbered per base name in the order in which they are first needed. */
final class AnonymousNames {

    private final Map<Object, String> byObject = new IdentityHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    String of(Object object, String base) {
        String known = byObject.get(object);
        if (known == null) {
            known = base + "_" + counters.merge(base, 1, Integer::sum);
            byObject.put(object, known);
        }
        return known;
    }
}
