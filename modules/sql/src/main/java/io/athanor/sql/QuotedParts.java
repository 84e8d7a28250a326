package io.athanor.sql;

import java.util.Set;

/** Where strings, quoted names and comments end in SQL text, by the rules of a database. */
final class QuotedParts {

    private static final String OPENING = "([{<";
    private static final String CLOSING = ")]}>";

    private final String sql;
    private final Set<TextRule> rules;

    QuotedParts(String sql, Set<TextRule> rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** The end of what begins at a position and is no code, or the position itself if code stands there. */
    int endFrom(int start) {
        return switch (sql.charAt(start)) {
            case '\'' -> endOfString(start);
            case '"' -> endOfQuoted(start, has(TextRule.BACKSLASH_ESCAPES));
            case '`' -> endOfQuoted(start, false);
            case '[' -> has(TextRule.BRACKETED_NAMES) ? behind("]", start + 1) : start;
            case '#' -> has(TextRule.HASH_COMMENTS) ? endOfLine(start) : start;
            case '-' -> beginsDashComment(start) ? endOfLine(start) : start;
            case '/' -> sql.startsWith("/*", start) ? endOfComment(start) : start;
            case '$' -> has(TextRule.DOLLAR_QUOTES) && !isInWord(start) ? endOfDollarQuoted(start) : start;
            case 'q', 'Q' -> has(TextRule.CHOSEN_QUOTES) && beginsChosenQuote(start) ? endOfChosenQuote(start) : start;
            default -> start;
        };
    }

    private boolean has(TextRule rule) {
        return rules.contains(rule);
    }

    private boolean isInWord(int start) {
        return start > 0 && Character.isJavaIdentifierPart(sql.charAt(start - 1));
    }

    private int behind(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private int endOfLine(int start) {
        int end = sql.indexOf('\n', start);
        return end < 0 ? sql.length() : end;
    }

    private int endOfString(int start) {
        boolean marked = start > 0 && (sql.charAt(start - 1) == 'E' || sql.charAt(start - 1) == 'e');
        boolean escaped = has(TextRule.ESCAPE_STRINGS) && marked && !isInWord(start - 1);
        return endOfQuoted(start, escaped || has(TextRule.BACKSLASH_ESCAPES));
    }

    /** A doubled quote ends one part and begins the next, which comes to the same. */
    private int endOfQuoted(int start, boolean escaped) {
        char quote = sql.charAt(start);
        for (int i = start + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (escaped && c == '\\') {
                i++;
            } else if (c == quote) {
                boolean doubled = escaped && i + 1 < sql.length() && sql.charAt(i + 1) == quote;
                if (!doubled) {
                    return i + 1;
                }
                // The next part would have lost its mark.
                i++;
            }
        }
        return sql.length();
    }

    private boolean beginsDashComment(int start) {
        int behind = start + 2;
        return sql.startsWith("--", start)
                && (!has(TextRule.DASHES_NEED_SPACE)
                        || behind == sql.length()
                        || Character.isWhitespace(sql.charAt(behind))
                        || Character.isISOControl(sql.charAt(behind)));
    }

    private int endOfComment(int start) {
        if (!has(TextRule.NESTED_COMMENTS)) {
            return behind("*/", start + 2);
        }
        int depth = 1;
        int i = start + 2;
        while (i < sql.length() && depth > 0) {
            boolean opens = sql.startsWith("/*", i);
            boolean closes = sql.startsWith("*/", i);
            depth += opens ? 1 : closes ? -1 : 0;
            i += opens || closes ? 2 : 1;
        }
        return i;
    }

    private int endOfDollarQuoted(int start) {
        int end = start + 1;
        while (end < sql.length() && sql.charAt(end) != '$' && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        boolean number = end > start + 1 && Character.isDigit(sql.charAt(start + 1));
        return number || end == sql.length() || sql.charAt(end) != '$'
                ? start
                : behind(sql.substring(start, end + 1), end + 1);
    }

    private boolean beginsChosenQuote(int start) {
        boolean national = start > 0 && (sql.charAt(start - 1) == 'n' || sql.charAt(start - 1) == 'N');
        return start + 2 < sql.length() && sql.charAt(start + 1) == '\'' && !isInWord(national ? start - 1 : start);
    }

    private int endOfChosenQuote(int start) {
        char opening = sql.charAt(start + 2);
        int bracket = OPENING.indexOf(opening);
        return behind((bracket < 0 ? opening : CLOSING.charAt(bracket)) + "'", start + 3);
    }
}
