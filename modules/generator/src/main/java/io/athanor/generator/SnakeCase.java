package io.athanor.generator;

import java.util.Locale;

/** The name of a column that the mapper gives to a field, as far as the generator relies on it. */
final class SnakeCase {

    private SnakeCase() {}

    /** The column of a field of small words; empty for any other field, whose column is always named. */
    static String of(String field) {
        return field.matches("[a-z]+([A-Z][a-z]+)*")
                ? field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                : "";
    }
}
