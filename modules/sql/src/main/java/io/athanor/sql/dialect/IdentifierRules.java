package io.athanor.sql.dialect;

import java.util.Locale;
import java.util.Set;

/**
 * When and how a dialect quotes identifiers.
 *
 * <p>A name is quoted if it is reserved, holds a character that an unquoted name may not, or is not in the letter case
 * that the database gives to unquoted names. Quoting doubles the closing quote, so that no name ends its own quoting.
 *
 * @param openQuote what precedes a quoted name
 * @param closeQuote what follows a quoted name
 * @param reserved the reserved words, in lower case
 * @param maximumLength the longest name, in characters
 * @param startsWithUnderscore whether an unquoted name may start with an underscore
 * @param limits what names must not hold although they are quoted
 */
public record IdentifierRules(
        String openQuote,
        String closeQuote,
        Set<String> reserved,
        int maximumLength,
        boolean startsWithUnderscore,
        Set<Limit> limits) {

    /** What names must not hold although they are quoted. */
    public enum Limit {
        /** Characters beyond the basic plane of Unicode, such as emoji, which the database replaces by others. */
        SUPPLEMENTARY_CHARACTER,
        /** A backslash in front of a quote, also of the closing one, which the driver takes for an escape. */
        BACKSLASH_BEFORE_QUOTE
    }

    /** Rules whose sets are copied. */
    public IdentifierRules {
        reserved = Set.copyOf(reserved);
        limits = Set.copyOf(limits);
    }

    /** Rules by which an unquoted name may start with an underscore. */
    public IdentifierRules(String openQuote, String closeQuote, Set<String> reserved, int maximumLength) {
        this(openQuote, closeQuote, reserved, maximumLength, true, Set.of());
    }

    /** The name, quoted if need be. */
    public String quoteIfNeeded(String name) {
        return needsQuotes(name) ? quote(name) : name;
    }

    /**
     * The name in quotes.
     *
     * @throws IllegalArgumentException if the name is empty, holds the character NUL, which no database can quote, or
     *     is beyond the {@link #limits}
     */
    public String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "an identifier must not be empty or hold the character NUL: \"" + name.replace("\0", "\\0") + "\"");
        }
        String quoted = openQuote + name.replace(closeQuote, closeQuote + closeQuote) + closeQuote;
        if (limits.contains(Limit.SUPPLEMENTARY_CHARACTER)
                && name.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            throw new IllegalArgumentException("the database has no characters beyond U+FFFF, such as emoji, in names:"
                    + " choose another name for \"" + name + "\"");
        }
        if (limits.contains(Limit.BACKSLASH_BEFORE_QUOTE) && quoted.contains("\\" + closeQuote)) {
            throw new IllegalArgumentException("the database's driver takes a backslash in front of a quote for an"
                    + " escape, in names, too: choose another name for \"" + name + "\"");
        }
        return quoted;
    }

    /** Whether the name must be quoted. */
    public boolean needsQuotes(String name) {
        if (name.isEmpty() || !isStart(name.charAt(0)) || name.charAt(0) == '_' && !startsWithUnderscore) {
            return true;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isStart(c) && !(c >= '0' && c <= '9') && c != '$') {
                return true;
            }
        }
        return reserved.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c == '_';
    }
}
