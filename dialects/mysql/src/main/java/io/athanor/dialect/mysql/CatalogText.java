package io.athanor.dialect.mysql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Expressions as MySQL's catalog keeps them. It escapes their text once more, takes each byte of a letter beyond ASCII
 * for a letter, and names the character set in front of each string; what comes out of here is what was said in DDL.
 */
final class CatalogText {

    private static final Charset BYTES_AS_LETTERS = Charset.forName("windows-1252");
    private static final String USUAL_CHARACTER_SET = "_utf8mb4";

    private CatalogText() {}

    /** The expression, with its quotes doubled rather than escaped. */
    static String decoded(String stored) {
        return withDoubledQuotes(unescaped(letters(stored)));
    }

    /** The letters whose bytes were taken for letters; the text itself if its letters cannot have been bytes. */
    private static String letters(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char letter = text.charAt(i);
            // The server's table has the bytes without a letter of their own, too.
            ByteBuffer encoded = letter < 256 ? null : BYTES_AS_LETTERS.encode(String.valueOf(letter));
            if (encoded != null && encoded.get(0) == '?') {
                return text;
            }
            bytes[i] = encoded == null ? (byte) letter : encoded.get(0);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' && i + 1 < text.length() ? escaped(text.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '0' -> '\0';
            case 'Z' -> '\u001a';
            default -> letter;
        };
    }

    private static String withDoubledQuotes(String sql) {
        StringBuilder text = new StringBuilder(sql.length());
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote == '\'' && c == '\\' && i + 1 < sql.length()) {
                char next = sql.charAt(++i);
                text.append(next == '\'' ? "''" : next == '"' ? "\"" : "\\" + next);
                continue;
            }
            if (quote == 0 && (c == '\'' || c == '`')) {
                quote = c;
                if (c == '\'' && endsWithCharacterSet(text)) {
                    text.setLength(text.length() - USUAL_CHARACTER_SET.length());
                }
            } else if (c == quote) {
                quote = 0; // a doubled one begins again at once
            }
            text.append(c);
        }
        return text.toString();
    }

    private static boolean endsWithCharacterSet(StringBuilder text) {
        int start = text.length() - USUAL_CHARACTER_SET.length();
        return start >= 0
                && text.substring(start).equals(USUAL_CHARACTER_SET)
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    }
}
