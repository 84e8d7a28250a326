package io.athanor.sql.type;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON text (RFC 8259). */
final class JsonParser {

    /** Deeper texts are refused, so that a hostile one does not exhaust the stack. */
    private static final int DEEPEST = 500;

    private final String text;
    private int position;
    private int depth;

    JsonParser(String text) {
        this.text = text;
    }

    Json parse() {
        Json value = value();
        skipSpace();
        if (position < text.length()) {
            throw error("the end of the text");
        }
        return value;
    }

    private Json value() {
        skipSpace();
        if (position == text.length()) {
            throw error("a value");
        }
        char c = text.charAt(position);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            case 'n' -> word("null", Json.NULL);
            default -> number();
        };
    }

    private Json object() {
        enter();
        Map<String, Json> members = new LinkedHashMap<>();
        if (!ends('}')) {
            do {
                skipSpace();
                String name = string();
                skipSpace();
                expect(':');
                members.put(name, value());
            } while (continues('}'));
        }
        depth--;
        return new Json.Members(members);
    }

    private Json array() {
        enter();
        List<Json> elements = new ArrayList<>();
        if (!ends(']')) {
            do {
                elements.add(value());
            } while (continues(']'));
        }
        depth--;
        return new Json.Array(elements);
    }

    private void enter() {
        position++;
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("the JSON text is nested more than " + DEEPEST + " levels deep");
        }
    }

    private boolean ends(char end) {
        skipSpace();
        if (position < text.length() && text.charAt(position) == end) {
            position++;
            return true;
        }
        return false;
    }

    private boolean continues(char end) {
        if (ends(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return value.toString();
            }
            if (c < ' ') {
                position--;
                throw error("no control character inside a string");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw error("the end of a string");
    }

    private char escaped() {
        if (position == text.length()) {
            throw error("an escaped character");
        }
        char c = text.charAt(position++);
        switch (c) {
            case '"', '\\', '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return unicode();
            default:
                position--;
                throw error("an escaped character");
        }
    }

    private char unicode() {
        if (position + 4 > text.length()) {
            throw error("four hexadecimal digits");
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(position), 16);
            if (digit < 0) {
                throw error("a hexadecimal digit");
            }
            value = value * 16 + digit;
            position++;
        }
        return (char) value;
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, position)) {
            throw error("a value");
        }
        position += word.length();
        return value;
    }

    private Json number() {
        int start = position;
        if (peek('-')) {
            position++;
        }
        boolean leadingZero = peek('0');
        int wholeDigits = digits();
        if (wholeDigits == 0 || leadingZero && wholeDigits > 1) {
            position = start;
            throw error("a value");
        }
        if (peek('.')) {
            position++;
            requireDigits();
        }
        if (peek('e') || peek('E')) {
            position++;
            if (peek('+') || peek('-')) {
                position++;
            }
            requireDigits();
        }
        return new Json.Numeral(new BigDecimal(text.substring(start, position)));
    }

    private void requireDigits() {
        if (digits() == 0) {
            throw error("a digit");
        }
    }

    private int digits() {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        return position - start;
    }

    private boolean peek(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private void expect(char c) {
        if (!peek(c)) {
            throw error("'" + c + "'");
        }
        position++;
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private IllegalArgumentException error(String expected) {
        return new IllegalArgumentException("not JSON: " + expected + " is expected at character " + position);
    }
}
