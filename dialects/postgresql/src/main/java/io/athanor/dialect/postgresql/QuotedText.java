package io.athanor.dialect.postgresql;

/** Quotes the parts of the texts of arrays, ranges and maps. */
final class QuotedText {

    private QuotedText() {}

    /** Writes a text between quotes; quotes and backslashes within are escaped. */
    static void write(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }
}
