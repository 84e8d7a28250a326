package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/** Finds the parameters {@code :name} in SQL text, outside quotes and comments. */
final class TextParser {

    private final String sql;
    private final List<String> literals = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int position;

    TextParser(String sql) {
        this.sql = sql;
    }

    List<String> literals() {
        return literals;
    }

    List<String> names() {
        return names;
    }

    void parse() {
        while (position < sql.length()) {
            char c = sql.charAt(position);
            if (c == '\'' || c == '"' || c == '`') {
                copyThrough(endOfQuoted(c));
            } else if (sql.startsWith("--", position)) {
                int end = sql.indexOf('\n', position);
                copyThrough(end < 0 ? sql.length() : end);
            } else if (sql.startsWith("/*", position)) {
                int end = sql.indexOf("*/", position + 2);
                copyThrough(end < 0 ? sql.length() : end + 2);
            } else if (c == '\\' && position + 1 < sql.length() && sql.charAt(position + 1) == ':') {
                literal.append(':');
                position += 2;
            } else if (c == ':') {
                colon();
            } else {
                literal.append(c);
                position++;
            }
        }
        literals.add(literal.toString());
    }

    private void colon() {
        int end = position + 1;
        while (end < sql.length() && sql.charAt(end) == ':') {
            end++;
        }
        boolean single = end == position + 1;
        boolean afterWord = position > 0 && Character.isJavaIdentifierPart(sql.charAt(position - 1));
        if (!single || afterWord || end == sql.length() || !Character.isJavaIdentifierStart(sql.charAt(end))) {
            copyThrough(end);
            return;
        }
        int start = end;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        literals.add(literal.toString());
        literal.setLength(0);
        names.add(sql.substring(start, end));
        position = end;
    }

    private int endOfQuoted(char quote) {
        int end = sql.indexOf(quote, position + 1);
        return end < 0 ? sql.length() : end + 1;
    }

    private void copyThrough(int end) {
        literal.append(sql, position, end);
        position = end;
    }
}
