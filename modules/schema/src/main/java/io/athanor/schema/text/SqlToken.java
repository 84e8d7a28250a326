package io.athanor.schema.text;

import java.util.Locale;

/**
 * A piece of SQL text.
 *
 * @param kind what it is
 * @param text a name without its quotes, a string without its quotes and with single ones inside, or the text as it is
 * @param start where it starts in the text
 * @param end where it ends in the text
 */
public record SqlToken(Kind kind, String text, int start, int end) {

    /** The kinds of tokens. */
    public enum Kind {
        /** A word without quotes: a keyword or a name. */
        WORD,
        /** A name in quotes. */
        QUOTED,
        /** A string in single quotes. */
        STRING,
        /** A number. */
        NUMBER,
        /** An operator, a parenthesis or a comma. */
        SYMBOL
    }

    /** Whether it is a word without quotes, in any letter case. */
    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether it is this operator, parenthesis or comma. */
    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it can be a name. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The word in lower case. */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
