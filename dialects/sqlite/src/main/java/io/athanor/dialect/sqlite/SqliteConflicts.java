package io.athanor.dialect.sqlite;

import io.athanor.schema.text.SqlToken;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ON CONFLICT clauses of a table: what is done with a row that breaks a constraint, null for what is usual. */
final class SqliteConflicts {

    private final Map<String, String> notNull = new HashMap<>();
    private final Map<List<String>, String> unique = new HashMap<>();
    private @Nullable String primaryKey;

    void readNotNull(List<SqlToken> item, int at, @Nullable String column) {
        if (column != null && at + 1 < item.size() && item.get(at + 1).isWord("null")) {
            put(notNull, column, action(item, at + 2));
        }
    }

    /** Reads a constraint of columns, whose names are in small letters. */
    void readUnique(List<SqlToken> item, int at, List<String> columns) {
        put(unique, columns, action(item, behindColumns(item, at + 1)));
    }

    void readPrimaryKey(List<SqlToken> item, int at) {
        int next = behindColumns(item, at + 2);
        boolean sorted = next < item.size()
                && (item.get(next).isWord("asc") || item.get(next).isWord("desc"));
        primaryKey = action(item, sorted ? next + 1 : next);
    }

    private static <K> void put(Map<K, String> actions, K key, @Nullable String action) {
        if (action != null) {
            actions.put(key, action);
        }
    }

    private static int behindColumns(List<SqlToken> item, int at) {
        boolean listed = at < item.size() && item.get(at).isSymbol("(");
        return listed ? at + SqliteParts.inside(item, at).size() + 2 : at;
    }

    private static @Nullable String action(List<SqlToken> item, int at) {
        boolean said = at + 2 < item.size()
                && item.get(at).isWord("on")
                && item.get(at + 1).isWord("conflict");
        String action = said ? item.get(at + 2).text().toUpperCase(Locale.ROOT) : "ABORT";
        return action.equals("ABORT") ? null : action;
    }

    @Nullable String ofNotNull(String column) {
        return notNull.get(column);
    }

    @Nullable String ofUnique(List<String> columns) {
        return unique.get(columns.stream().map(SqliteTargets::folded).toList());
    }

    @Nullable String ofPrimaryKey() {
        return primaryKey;
    }
}
