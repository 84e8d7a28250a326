package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the parameters {@code :name} in SQL text, outside quotes and comments. */
final class TextParser {

    private final String sql;
    private final Set<TextRule> rules;
    private final List<String> literals = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int position;

    private TextParser(String sql, Set<TextRule> rules) {
        this.sql = sql;
        this.rules = rules;
    }

    static TextParser parse(String sql, Set<TextRule> rules) {
        TextParser parser = new TextParser(sql, rules);
        parser.parse();
        return parser;
    }

    /** Whether all databases read a text in the same way. */
    static boolean isReadAlike(String sql) {
        for (int i = 0; i < sql.length(); i++) {
            if ("\\#$[-/".indexOf(sql.charAt(i)) >= 0) {
                return false;
            }
        }
        return !sql.contains("q'") && !sql.contains("Q'");
    }

    /** The text between the parameters: one piece more than there are parameters. */
    List<String> literals() {
        return List.copyOf(literals);
    }

    /** The names of the parameters, in order. */
    List<String> names() {
        return names;
    }

    /** Where the parameters stand in the text. */
    List<Integer> offsets() {
        return offsets;
    }

    private void parse() {
        QuotedParts quoted = new QuotedParts(sql, rules);
        while (position < sql.length()) {
            int end = quoted.endFrom(position);
            char c = sql.charAt(position);
            if (end > position) {
                copyThrough(end);
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
        offsets.add(position);
        position = end;
    }

    private void copyThrough(int end) {
        literal.append(sql, position, end);
        position = end;
    }
}
