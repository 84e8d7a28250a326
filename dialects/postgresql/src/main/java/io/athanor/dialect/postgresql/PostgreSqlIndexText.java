package io.athanor.dialect.postgresql;

import io.athanor.schema.text.SqlScanner;
import io.athanor.schema.text.SqlToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only the text of CREATE INDEX tells. */
final class PostgreSqlIndexText {

    private PostgreSqlIndexText() {}

    /** The collation of each part, null where it is the one that the values have anyway. */
    static List<@Nullable String> collations(String definition) {
        List<SqlToken> tokens = SqlScanner.tokens(definition);
        List<@Nullable String> found = new ArrayList<>();
        String current = null;
        int depth = 0;
        for (int i = positionOfMethod(tokens); i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            boolean isEnd = depth == 0 && token.isSymbol(")");
            if (isEnd || depth == 1 && token.isSymbol(",")) {
                found.add(current);
                current = null;
            } else if (depth == 1 && token.isWord("collate")) {
                current = nameAt(tokens, i + 1);
            }
            if (isEnd) {
                return found;
            }
        }
        return found;
    }

    private static int positionOfMethod(List<SqlToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord("using")) {
                return i;
            }
        }
        return tokens.size();
    }

    /** A name, without the schema in front of it. */
    private static String nameAt(List<SqlToken> tokens, int position) {
        boolean qualified =
                position + 2 < tokens.size() && tokens.get(position + 1).isSymbol(".");
        return tokens.get(qualified ? position + 2 : position).text();
    }
}
