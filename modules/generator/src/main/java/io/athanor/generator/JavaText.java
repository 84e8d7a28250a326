package io.athanor.generator;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small pieces of Java source. */
final class JavaText {

    /** The types that the mapper makes of a field by its class alone, as constants of {@code Types}. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.lang.Integer", "INTEGER"),
            Map.entry("java.lang.Long", "BIG_INTEGER"),
            Map.entry("java.lang.Short", "SMALL_INTEGER"),
            Map.entry("java.lang.String", "STRING"),
            Map.entry("java.lang.Boolean", "BOOLEAN"),
            Map.entry("java.lang.Double", "DOUBLE"),
            Map.entry("java.lang.Float", "FLOAT"),
            Map.entry("java.math.BigDecimal", "NUMERIC"),
            Map.entry("java.time.LocalDate", "DATE"),
            Map.entry("java.time.LocalTime", "TIME"),
            Map.entry("java.time.LocalDateTime", "DATE_TIME"),
            Map.entry("java.time.OffsetDateTime", "OFFSET_DATE_TIME"),
            Map.entry("java.time.Instant", "INSTANT"),
            Map.entry("java.time.Duration", "INTERVAL"),
            Map.entry("java.util.UUID", "UUID"),
            Map.entry("io.athanor.sql.type.Json", "JSON"),
            Map.entry("[B", "BINARY"));

    private JavaText() {}

    /** The constant of {@code Types} for a class, or null if the mapper knows no type of it. */
    static @Nullable String typeConstant(Class<?> type) {
        return TYPES.get(type.getName());
    }

    /** A string literal. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> literal.append('\\').append(c);
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }

    /** Text for a comment, which it cannot end. */
    static String comment(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("*/", "* /")
                .replace("\\", "&#92;")
                .replace("@", "&#64;")
                .strip();
    }

    /** A name of a class for a name of the database. */
    static String className(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            words.append(word.isEmpty() ? "" : capital(word));
        }
        boolean named = !words.isEmpty() && !Character.isDigit(words.charAt(0));
        return named ? words.toString() : "Type" + words;
    }

    /** A name with a capital letter at its start. */
    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
