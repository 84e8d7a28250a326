package io.athanor.schema.text;

import java.util.ArrayList;
import java.util.List;

/** Takes SQL text apart into tokens; comments and spaces are left out. For one text. */
public final class SqlScanner {

    private static final List<String> LONG_SYMBOLS = List.of(
            "!~~*", "->>", "#>>", "<=>", "!~~", "~~*", "!~*", "::", "||", "<=", ">=", "<>", "!=", "~~", "!~", "~*",
            "->", "#>", "@>", "<@", "&&", "<<", ">>", ":=", "=>");

    private final String sql;
    private final boolean backslashEscapes;
    private final boolean bracketsQuote;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int position;

    private SqlScanner(String sql, boolean backslashEscapes, boolean bracketsQuote) {
        this.sql = sql;
        this.backslashEscapes = backslashEscapes;
        this.bracketsQuote = bracketsQuote;
    }

    /** The tokens of a text in which a backslash is a character like any other. */
    public static List<SqlToken> tokens(String sql) {
        return new SqlScanner(sql, false, false).scan();
    }

    /** The tokens of a text in which a backslash may escape the next character of a string. */
    public static List<SqlToken> tokens(String sql, boolean backslashEscapes) {
        return new SqlScanner(sql, backslashEscapes, false).scan();
    }

    /** The tokens of a text in which brackets are quotes of names, too. */
    public static List<SqlToken> tokensWithBrackets(String sql) {
        return new SqlScanner(sql, false, true).scan();
    }

    private List<SqlToken> scan() {
        while (position < sql.length()) {
            char c = sql.charAt(position);
            if (Character.isWhitespace(c)) {
                position++;
            } else if (sql.startsWith("--", position)) {
                int end = sql.indexOf('\n', position);
                position = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", position)) {
                int end = sql.indexOf("*/", position + 2);
                position = end < 0 ? sql.length() : end + 2;
            } else if (c == '\'') {
                quoted(SqlToken.Kind.STRING, '\'', backslashEscapes);
            } else if (c == '"' || c == '`') {
                quoted(SqlToken.Kind.QUOTED, c, false);
            } else if (c == '[' && bracketsQuote) {
                bracketed();
            } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                word();
            } else if (isDigit(position) || c == '.' && isDigit(position + 1)) {
                number();
            } else {
                symbol();
            }
        }
        return List.copyOf(tokens);
    }

    private boolean isDigit(int at) {
        return at < sql.length() && sql.charAt(at) >= '0' && sql.charAt(at) <= '9';
    }

    private void add(SqlToken.Kind kind, String text, int start) {
        tokens.add(new SqlToken(kind, text, start, position));
    }

    private void quoted(SqlToken.Kind kind, char quote, boolean escapes) {
        int start = position++;
        StringBuilder text = new StringBuilder();
        while (position < sql.length()) {
            char c = sql.charAt(position++);
            if (c == quote) {
                if (position >= sql.length() || sql.charAt(position) != quote) {
                    break;
                }
                position++;
            } else if (c == '\\' && escapes && position < sql.length()) {
                c = unescaped(sql.charAt(position++));
            }
            text.append(c);
        }
        add(kind, text.toString(), start);
    }

    private void bracketed() {
        int start = position;
        int end = sql.indexOf(']', start);
        position = end < 0 ? sql.length() : end + 1;
        add(SqlToken.Kind.QUOTED, sql.substring(start + 1, end < 0 ? sql.length() : end), start);
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '0' -> '\0';
            default -> c;
        };
    }

    private void word() {
        int start = position;
        while (position < sql.length() && Character.isJavaIdentifierPart(sql.charAt(position))) {
            position++;
        }
        String word = sql.substring(start, position);
        if (word.equalsIgnoreCase("e") && position < sql.length() && sql.charAt(position) == '\'') {
            // The mark of a string in which a backslash escapes the next character.
            quoted(SqlToken.Kind.STRING, '\'', true);
        } else {
            add(SqlToken.Kind.WORD, word, start);
        }
    }

    private void number() {
        int start = position;
        while (isDigit(position)
                || position < sql.length() && sql.charAt(position) == '.' && !sql.startsWith("..", position)) {
            position++;
        }
        boolean exponent = position < sql.length() && "eE".indexOf(sql.charAt(position)) >= 0;
        if (exponent && (isDigit(position + 1) || isSignedDigit(position + 1))) {
            position += 2;
            while (isDigit(position)) {
                position++;
            }
        }
        add(SqlToken.Kind.NUMBER, sql.substring(start, position), start);
    }

    private boolean isSignedDigit(int at) {
        return at < sql.length() && "+-".indexOf(sql.charAt(at)) >= 0 && isDigit(at + 1);
    }

    private void symbol() {
        int start = position;
        for (String symbol : LONG_SYMBOLS) {
            if (sql.startsWith(symbol, position)) {
                position += symbol.length();
                add(SqlToken.Kind.SYMBOL, symbol, start);
                return;
            }
        }
        position++;
        add(SqlToken.Kind.SYMBOL, sql.substring(start, position), start);
    }
}
