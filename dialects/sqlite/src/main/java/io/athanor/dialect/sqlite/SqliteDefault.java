package io.athanor.dialect.sqlite;

import io.athanor.schema.text.SqlScanner;
import io.athanor.schema.text.SqlToken;
import java.util.List;
import java.util.Set;

/** The text of a default, as CREATE TABLE takes it. */
final class SqliteDefault {

    private static final Set<String> WORDS =
            Set.of("null", "true", "false", "current_date", "current_time", "current_timestamp");

    private SqliteDefault() {}

    /** Makes it of what the catalog has, which drops parentheses and keeps a string in the quotes of a name. */
    static String of(String catalogText) {
        List<SqlToken> tokens = SqlScanner.tokensWithBrackets(catalogText);
        if (tokens.size() == 1) {
            SqlToken token = tokens.get(0);
            boolean isString = token.kind() == SqlToken.Kind.QUOTED
                    || token.kind() == SqlToken.Kind.WORD && !WORDS.contains(token.lower());
            return isString ? "'" + token.text().replace("'", "''") + "'" : catalogText;
        }
        return isSigned(tokens) || isBinary(tokens) || isEnclosed(tokens) ? catalogText : "(" + catalogText + ")";
    }

    private static boolean isSigned(List<SqlToken> tokens) {
        boolean signed = tokens.size() == 2
                && (tokens.get(0).isSymbol("-") || tokens.get(0).isSymbol("+"));
        return signed && tokens.get(1).kind() == SqlToken.Kind.NUMBER;
    }

    private static boolean isBinary(List<SqlToken> tokens) {
        return tokens.size() == 2
                && tokens.get(0).isWord("x")
                && tokens.get(1).kind() == SqlToken.Kind.STRING
                && tokens.get(0).end() == tokens.get(1).start();
    }

    private static boolean isEnclosed(List<SqlToken> tokens) {
        return !tokens.isEmpty()
                && tokens.get(0).isSymbol("(")
                && SqliteParts.inside(tokens, 0).size() == tokens.size() - 2;
    }
}
