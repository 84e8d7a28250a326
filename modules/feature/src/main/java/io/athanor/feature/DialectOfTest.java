package io.athanor.feature;

import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the dialect that a test ran on. */
final class DialectOfTest {
    static final String ANY = "any";

    /** The words that the names of test classes use, and the dialects that they mean. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("Sqlite", "sqlite");
        WORDS.put("PostgreSql", "postgresql");
        WORDS.put("MariaDb", "mariadb");
        WORDS.put("ConnectorJ", "mariadb");
        WORDS.put("MySql", "mysql");
        WORDS.put("Oracle", "oracle");
    }

    private DialectOfTest() {}

    /** The dialect that the class's annotation, its name, or the first word of the test's display name tells. */
    static String of(Class<?> testClass, String displayName) {
        OnDialect annotation = testClass.getAnnotation(OnDialect.class);
        if (annotation != null) {
            return annotation.value();
        }
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            if (testClass.getSimpleName().contains(word.getKey())) {
                return word.getValue();
            }
        }
        for (String dialect : WORDS.values()) {
            if (displayName.startsWith(dialect) || displayName.endsWith(dialect)) {
                return dialect;
            }
        }
        return ANY;
    }
}
