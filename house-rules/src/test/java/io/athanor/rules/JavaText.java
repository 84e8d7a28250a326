package io.athanor.rules;

/** Tells the comments and literals of Java source from the code around them. */
final class JavaText {

    private JavaText() {}

    /** {@code text} with comments, or what stands in literals, replaced by spaces; line breaks stay where they are. */
    static String blank(String text, boolean comments, boolean literals) {
        StringBuilder out = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = endOfToken(text, at);
            char first = text.charAt(at);
            if (first == '/' && end > at + 1 && comments) {
                erase(out, at, end);
            } else if ((first == '"' || first == '\'') && literals) {
                int quotes = text.startsWith("\"\"\"", at) ? 3 : 1;
                erase(out, at + quotes, Math.max(at + quotes, end - quotes));
            }
            at = end;
        }
        return out.toString();
    }

    private static int endOfToken(String text, int at) {
        if (text.startsWith("//", at)) {
            return endAt(text, text.indexOf('\n', at), 0);
        }
        if (text.startsWith("/*", at)) {
            return endAt(text, text.indexOf("*/", at + 2), 2);
        }
        if (text.startsWith("\"\"\"", at)) {
            return endOfLiteral(text, at, "\"\"\"");
        }
        char first = text.charAt(at);
        return first == '"' || first == '\'' ? endOfLiteral(text, at, String.valueOf(first)) : at + 1;
    }

    private static int endOfLiteral(String text, int at, String quote) {
        int next = at + quote.length();
        while (next < text.length() && !text.startsWith(quote, next)) {
            next += text.charAt(next) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), next + quote.length());
    }

    private static int endAt(String text, int found, int length) {
        return found < 0 ? text.length() : found + length;
    }

    private static void erase(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            if (out.charAt(i) != '\n') {
                out.setCharAt(i, ' ');
            }
        }
    }
}
