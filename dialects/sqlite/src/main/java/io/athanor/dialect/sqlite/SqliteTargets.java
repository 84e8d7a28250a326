package io.athanor.dialect.sqlite;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.TableKind;
import io.athanor.schema.reflect.TableSelection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What foreign keys refer to, under the names that the tables and columns have: a key may write them in other letters,
 * and may leave out the columns if they are the primary key.
 */
final class SqliteTargets {

    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, String>> primaryKeys = new LinkedHashMap<>();

    private SqliteTargets() {}

    static SqliteTargets read(DdlConnection connection, String database, Set<String> names) {
        Set<String> wanted = names.stream().map(SqliteTargets::folded).collect(Collectors.toSet());
        TableSelection selection = new TableSelection(null, EnumSet.of(TableKind.TABLE), wanted);
        String sql = "SELECT m.name, p.name, p.pk FROM " + SqliteIdentifiers.RULES.quote(database)
                + ".sqlite_master m JOIN pragma_table_xinfo(m.name, ?) p WHERE m.type = 'table'"
                + selection.condition("lower(m.name)") + " ORDER BY m.name, p.cid";
        SqliteTargets targets = new SqliteTargets();
        for (CatalogRow row : CatalogRow.of(connection, sql, selection.parameters(database))) {
            String table = folded(row.name(0));
            targets.tables.put(table, row.name(0));
            targets.columns
                    .computeIfAbsent(table, unused -> new LinkedHashMap<>())
                    .put(folded(row.name(1)), row.name(1));
            if (row.integer(2) > 0) {
                targets.primaryKeys
                        .computeIfAbsent(table, unused -> new TreeMap<>())
                        .put(row.integer(2), row.name(1));
            }
        }
        return targets;
    }

    /** A name in the letters by which the database compares names: only those of ASCII have two cases. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            folded.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }

    /** The name of a table; as it is written if there is none. */
    String table(String written) {
        return tables.getOrDefault(folded(written), written);
    }

    /** The name of a column; without one, that of the primary key's column at a position. */
    String column(String table, @Nullable String written, int position) {
        if (written != null) {
            return columns.getOrDefault(folded(table), Map.of()).getOrDefault(folded(written), written);
        }
        List<String> key = List.copyOf(
                primaryKeys.getOrDefault(folded(table), new TreeMap<>()).values());
        return position < key.size() ? key.get(position) : "rowid";
    }
}
