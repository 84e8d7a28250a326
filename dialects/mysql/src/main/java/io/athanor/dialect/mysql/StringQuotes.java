package io.athanor.dialect.mysql;

/** Brings the strings of an expression into one form, whatever quotes and escapes they are written with. */
final class StringQuotes {

    private StringQuotes() {}

    /** The expression with single quotes around strings, those in them doubled. */
    static String single(String sql) {
        StringBuilder text = new StringBuilder(sql.length());
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            boolean inString = quote == '\'' || quote == '"';
            if (inString && c == '\\' && i + 1 < sql.length()) {
                text.append(escaped(sql.charAt(++i)));
            } else if (quote == 0 && (c == '\'' || c == '"' || c == '`')) {
                quote = c;
                text.append(c == '`' ? '`' : '\'');
            } else if (quote != 0 && c == quote) {
                boolean doubled = i + 1 < sql.length() && sql.charAt(i + 1) == quote;
                i += doubled ? 1 : 0;
                text.append(doubled ? doubled(quote) : quote == '`' ? "`" : "'");
                quote = doubled ? quote : 0;
            } else {
                text.append(quote == '"' && c == '\'' ? "''" : String.valueOf(c));
            }
        }
        return text.toString();
    }

    private static String doubled(char quote) {
        return switch (quote) {
            case '`' -> "``";
            case '\'' -> "''";
            default -> "\"";
        };
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '\'' -> "''";
            case '"' -> "\"";
            // LIKE sees the backslash in front of these two.
            case '%', '_' -> "\\\\" + letter;
            default -> "\\" + letter;
        };
    }
}
