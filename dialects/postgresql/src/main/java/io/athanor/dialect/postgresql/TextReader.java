package io.athanor.dialect.postgresql;

import org.jspecify.annotations.Nullable;

/** Reads the texts of arrays, ranges and maps from left to right. */
final class TextReader {

    private final String text;
    private int position;

    TextReader(String text, int position) {
        this.text = text;
        this.position = position;
    }

    boolean atEnd() {
        skipSpaces();
        return position == text.length();
    }

    /** The next character, which is taken. */
    char next() {
        skipSpaces();
        if (position == text.length()) {
            throw malformed("its end");
        }
        return text.charAt(position++);
    }

    /** Takes the next character if it is this one. */
    boolean accept(char wanted) {
        skipSpaces();
        if (position < text.length() && text.charAt(position) == wanted) {
            position++;
            return true;
        }
        return false;
    }

    /** Takes the next character, which must be this one. */
    void expect(char wanted) {
        if (!accept(wanted)) {
            throw malformed("'" + wanted + "'");
        }
    }

    private void skipSpaces() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    /** A text, with quotes or without, that ends before one of some characters; null for NULL without quotes. */
    @Nullable String item(String ends) {
        skipSpaces();
        if (position < text.length() && text.charAt(position) == '"') {
            return quoted();
        }
        StringBuilder item = new StringBuilder();
        while (position < text.length() && ends.indexOf(text.charAt(position)) < 0) {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            item.append(text.charAt(position++));
        }
        String plain = item.toString();
        return plain.equalsIgnoreCase("NULL") ? null : plain;
    }

    private String quoted() {
        StringBuilder item = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                // A doubled quote is one of the text's own.
                if (position == text.length() || text.charAt(position) != '"') {
                    return item.toString();
                }
                position++;
            } else if (c == '\\' && position < text.length()) {
                c = text.charAt(position++);
            }
            item.append(c);
        }
        throw malformed("a closing quote");
    }

    /** The text of an array within an array, with its braces. */
    String braces() {
        skipSpaces();
        int start = position;
        int depth = 0;
        do {
            if (position == text.length()) {
                throw malformed("'}'");
            }
            char c = text.charAt(position);
            if (c == '"') {
                quoted();
                continue;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            position++;
        } while (depth > 0);
        return text.substring(start, position);
    }

    private IllegalArgumentException malformed(String expected) {
        return new IllegalArgumentException("expected " + expected + " at character " + position + " of " + text);
    }
}
