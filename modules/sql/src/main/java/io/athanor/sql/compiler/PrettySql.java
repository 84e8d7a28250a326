package io.athanor.sql.compiler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Sets SQL text with one clause a line, subqueries indented, for people to read. Only the space between words changes;
 * what is quoted, comments included, stays as it is.
 */
public final class PrettySql {

    private static final String INDENT = "    ";
    private static final Set<String> QUERY_STARTS = Set.of("SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "VALUES");
    private static final Set<String> CLAUSES =
            Set.of("WHERE", "HAVING", "LIMIT", "OFFSET", "UNION", "INTERSECT", "EXCEPT", "MINUS", "RETURNING", "USING");
    private static final Set<String> JOIN_WORDS = Set.of("INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL");

    private final String sql;
    private final StringBuilder out;
    private final Deque<Boolean> queries = new ArrayDeque<>();
    private int position;
    private int depth;
    private boolean query = true;
    private String previous = "";

    private PrettySql(String sql) {
        this.sql = sql;
        this.out = new StringBuilder(sql.length() + 64);
    }

    /** The text with one clause a line. */
    public static String of(String sql) {
        PrettySql pretty = new PrettySql(sql.strip());
        pretty.set();
        return pretty.out.toString();
    }

    private void set() {
        while (position < sql.length()) {
            char c = sql.charAt(position);
            if (Character.isWhitespace(c)) {
                skipSpace();
            } else if (isWordPart(c)) {
                word();
            } else if (c == '(') {
                open();
            } else if (c == ')') {
                close();
            } else {
                copy(endOfToken());
            }
        }
    }

    private void skipSpace() {
        while (position < sql.length() && Character.isWhitespace(sql.charAt(position))) {
            position++;
        }
        if (position < sql.length() && !isAtStartOfLine()) {
            out.append(' ');
        }
    }

    private boolean isAtStartOfLine() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        return end == 0 || out.charAt(end - 1) == '\n';
    }

    private void word() {
        int end = endOfWord(position);
        String word = sql.substring(position, end).toUpperCase(Locale.ROOT);
        if (query && startsClause(word, end)) {
            newLine();
        }
        copy(end);
        previous = word;
    }

    private boolean startsClause(String word, int end) {
        return switch (word) {
            case "FROM" -> !previous.equals("DELETE") && !previous.equals("DISTINCT");
            case "SELECT" -> !previous.isEmpty() && !previous.equals("EXPLAIN");
            case "SET" -> !previous.equals("UPDATE") && !previous.equals("CHARACTER");
            case "UPDATE" ->
                !previous.isEmpty() && !Set.of("FOR", "DO", "KEY", "THEN").contains(previous);
            case "DELETE", "INSERT" -> !previous.isEmpty() && !previous.equals("THEN");
            case "FOR" -> Set.of("UPDATE", "SHARE", "NO", "KEY").contains(wordAt(end));
            case "GROUP", "ORDER" -> wordAt(end).equals("BY");
            case "ON" -> Set.of("CONFLICT", "DUPLICATE").contains(wordAt(end));
            case "WHEN" -> isMergeAction(end);
            case "VALUES" -> !previous.isEmpty() && end < sql.length() && sql.charAt(end) != '(';
            case "JOIN" -> !JOIN_WORDS.contains(previous) && !previous.equals("OUTER");
            case "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL" ->
                Set.of("JOIN", "OUTER").contains(wordAt(end));
            case "FETCH" -> Set.of("FIRST", "NEXT").contains(wordAt(end));
            default -> CLAUSES.contains(word) && !previous.isEmpty();
        };
    }

    private boolean isMergeAction(int from) {
        String next = wordAt(from);
        return next.equals("MATCHED")
                || next.equals("NOT") && wordAt(startOfWord(from) + 3).equals("MATCHED");
    }

    private int startOfWord(int from) {
        int start = from;
        while (start < sql.length() && Character.isWhitespace(sql.charAt(start))) {
            start++;
        }
        return start;
    }

    private String wordAt(int from) {
        int start = startOfWord(from);
        return sql.substring(start, endOfWord(start)).toUpperCase(Locale.ROOT);
    }

    private void open() {
        copy(position + 1);
        queries.push(query);
        query = QUERY_STARTS.contains(wordAt(position));
        previous = "";
        if (query) {
            depth++;
            newLine();
            skipSpace();
        }
    }

    private void close() {
        if (query && depth > 0) {
            depth--;
            newLine();
        }
        query = queries.isEmpty() || queries.pop();
        previous = ")";
        copy(position + 1);
    }

    private void newLine() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        if (end > 0) {
            out.append('\n');
        }
        out.append(INDENT.repeat(depth));
    }

    private void copy(int end) {
        out.append(sql, position, end);
        position = end;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** The end of what is quoted or a comment, or of the one character. */
    private int endOfToken() {
        char c = sql.charAt(position);
        if (c == '\'' || c == '"' || c == '`') {
            return endAfter(String.valueOf(c), position + 1);
        }
        if (sql.startsWith("--", position)) {
            return endAfter("\n", position);
        }
        return sql.startsWith("/*", position) ? endAfter("*/", position + 2) : position + 1;
    }

    private int endAfter(String closing, int from) {
        int end = sql.indexOf(closing, from);
        return end < 0 ? sql.length() : end + closing.length();
    }
}
