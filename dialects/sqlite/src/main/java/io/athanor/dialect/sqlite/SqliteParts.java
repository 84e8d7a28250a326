package io.athanor.dialect.sqlite;

import io.athanor.schema.text.SqlScanner;
import io.athanor.schema.text.SqlToken;
import java.util.ArrayList;
import java.util.List;

/** The text of a CREATE statement, taken apart at its first parentheses. */
final class SqliteParts {

    private final String sql;
    private final List<SqlToken> tokens;
    private final List<List<SqlToken>> items = new ArrayList<>();
    private int behind;

    SqliteParts(String sql) {
        this.sql = sql;
        this.tokens = SqlScanner.tokensWithBrackets(sql);
        int position = 0;
        while (position < tokens.size() && !tokens.get(position).isSymbol("(")) {
            position++;
        }
        behind = split(position);
    }

    private int split(int open) {
        int depth = 0;
        List<SqlToken> item = new ArrayList<>();
        for (int i = open; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                items.add(item);
                return i + 1;
            }
            if (depth == 1 && token.isSymbol(",")) {
                items.add(item);
                item = new ArrayList<>();
            } else if (i > open) {
                item.add(token);
            }
        }
        return tokens.size();
    }

    /** What is in the first parentheses, between the commas. */
    List<List<SqlToken>> items() {
        return items;
    }

    /** What follows the first parentheses. */
    List<SqlToken> behind() {
        return tokens.subList(behind, tokens.size());
    }

    /** The text of consecutive tokens. */
    String text(List<SqlToken> some) {
        return some.isEmpty()
                ? ""
                : sql.substring(some.get(0).start(), some.get(some.size() - 1).end());
    }

    /** What is between a parenthesis and its other half. */
    static List<SqlToken> inside(List<SqlToken> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return tokens.subList(open + 1, i);
            }
        }
        return List.of();
    }

    /** Whether a token can be a name, which may be written in any quotes, those of strings included. */
    static boolean isName(SqlToken token) {
        return token.isName() || token.kind() == SqlToken.Kind.STRING;
    }

    /** The query of CREATE VIEW. */
    static String viewQuery(String sql) {
        for (SqlToken token : SqlScanner.tokensWithBrackets(sql)) {
            if (token.isWord("as")) {
                return sql.substring(token.end()).strip();
            }
        }
        return sql;
    }
}
