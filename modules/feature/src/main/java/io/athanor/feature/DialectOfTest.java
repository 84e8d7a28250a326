package io.athanor.feature;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the dialect that a test ran on.
 *
 * @param words the words that the names of test classes use, and the dialects that they mean
 */
record DialectOfTest(Map<String, String> words) {
    static final String ANY = "any";

    /** By pairs of a word and a dialect, such as {@code Acme=acme,AcmeTwo=acme}; the first word that occurs counts. */
    static DialectOfTest parse(String pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String pair : pairs.strip().split("\\s*,\\s*", 0)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                words.put(pair.substring(0, equals), pair.substring(equals + 1));
            } else if (!pair.isEmpty()) {
                throw new IllegalArgumentException("not a word, an equals sign and a dialect: \"" + pair + "\"");
            }
        }
        return new DialectOfTest(words);
    }

    /** The dialect that the class's annotation, its name, or the test's display name at its start or end tells. */
    String of(Class<?> testClass, String displayName) {
        OnDialect annotation = testClass.getAnnotation(OnDialect.class);
        if (annotation != null) {
            return annotation.value();
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (testClass.getSimpleName().contains(word.getKey())) {
                return word.getValue();
            }
        }
        for (String dialect : words.values()) {
            if (displayName.startsWith(dialect) || displayName.endsWith(dialect)) {
                return dialect;
            }
        }
        return ANY;
    }
}
