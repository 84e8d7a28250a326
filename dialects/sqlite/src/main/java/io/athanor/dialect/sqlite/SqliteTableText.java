package io.athanor.dialect.sqlite;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Deferral;
import io.athanor.schema.text.SqlToken;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What only the text of CREATE TABLE tells: names of constraints, checks, computations, deferral. */
final class SqliteTableText {

    private static final Set<String> TABLE_CONSTRAINTS = Set.of("constraint", "primary", "unique", "check", "foreign");

    private final SqliteParts parts;
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final Map<String, String> collations = new HashMap<>();
    private final Map<String, String> computations = new HashMap<>();
    private final Map<List<String>, String> uniqueNames = new HashMap<>();
    private final SqliteConflicts conflicts = new SqliteConflicts();
    private final List<Reference> references = new ArrayList<>();
    private final boolean withoutRowid;
    private final boolean strict;
    private boolean autoincrement;
    private @Nullable String primaryKeyName;

    /** A foreign key, in the order of the text. */
    record Reference(@Nullable String name, Deferral deferral) {}

    SqliteTableText(String sql) {
        this.parts = new SqliteParts(sql);
        for (List<SqlToken> item : parts.items()) {
            boolean isConstraint = !item.isEmpty()
                    && item.get(0).kind() == SqlToken.Kind.WORD
                    && TABLE_CONSTRAINTS.contains(item.get(0).lower());
            read(item, isConstraint ? null : item.isEmpty() ? "" : item.get(0).text());
        }
        withoutRowid = parts.behind().stream().anyMatch(token -> token.isWord("rowid"));
        strict = parts.behind().stream().anyMatch(token -> token.isWord("strict"));
    }

    /** Reads an item: a column if it has a name, otherwise a constraint of the table. */
    private void read(List<SqlToken> item, @Nullable String column) {
        for (int i = column == null ? 0 : 1; i < item.size(); i++) {
            SqlToken token = item.get(i);
            if (token.isSymbol("(")) {
                i += SqliteParts.inside(item, i).size() + 1;
            } else if (token.kind() == SqlToken.Kind.WORD) {
                String name = column == null ? nameAt(item, 0) : nameAt(item, i - 2);
                readConstraint(item, i, name, column);
                // What follows DEFAULT is a value, whatever it looks like.
                i += token.isWord("default")
                                && i + 1 < item.size()
                                && !item.get(i + 1).isSymbol("(")
                        ? 1
                        : 0;
            }
        }
    }

    private static @Nullable String nameAt(List<SqlToken> item, int position) {
        return position >= 0 && item.get(position).isWord("constraint")
                ? item.get(position + 1).text()
                : null;
    }

    private void readConstraint(List<SqlToken> item, int at, @Nullable String name, @Nullable String column) {
        switch (item.get(at).lower()) {
            case "primary" -> {
                primaryKeyName = name;
                conflicts.readPrimaryKey(item, at);
            }
            case "not" -> conflicts.readNotNull(item, at, column);
            case "autoincrement" -> autoincrement = true;
            case "unique" -> unique(item, at, name, column);
            case "check" -> {
                String condition = parts.text(SqliteParts.inside(item, at + 1));
                checks.add(CheckConstraint.of(Sql.literalColumn(condition, Types.BOOLEAN))
                        .named(name));
            }
            case "as" -> {
                if (column != null && at + 1 < item.size() && item.get(at + 1).isSymbol("(")) {
                    computations.put(column, parts.text(SqliteParts.inside(item, at + 1)));
                }
            }
            case "collate" -> {
                if (column != null && at + 1 < item.size()) {
                    collations.put(column, item.get(at + 1).text());
                }
            }
            case "references" -> references.add(new Reference(name, deferral(item, at)));
            default -> {
                // A part of the type, or of a constraint that is read already.
            }
        }
    }

    private void unique(List<SqlToken> item, int at, @Nullable String name, @Nullable String column) {
        List<String> columns = new ArrayList<>();
        if (column != null) {
            columns.add(SqliteTargets.folded(column));
        } else {
            // Behind the name of a column may stand how it is compared and sorted.
            List<SqlToken> inside = SqliteParts.inside(item, at + 1);
            for (int i = 0; i < inside.size(); i++) {
                if (i == 0 || inside.get(i - 1).isSymbol(",")) {
                    columns.add(SqliteTargets.folded(inside.get(i).text()));
                }
            }
        }
        if (name != null) {
            uniqueNames.putIfAbsent(columns, name);
        }
        conflicts.readUnique(item, at, columns);
    }

    private static Deferral deferral(List<SqlToken> item, int from) {
        for (int i = from; i < item.size(); i++) {
            if (item.get(i).isWord("deferrable")) {
                if (item.get(i - 1).isWord("not")) {
                    return Deferral.NOT_DEFERRABLE;
                }
                boolean said = i + 2 < item.size() && item.get(i + 1).isWord("initially");
                return !said
                        ? Deferral.DEFERRABLE
                        : item.get(i + 2).isWord("deferred")
                                ? Deferral.DEFERRABLE_INITIALLY_DEFERRED
                                : Deferral.DEFERRABLE_INITIALLY_IMMEDIATE;
            }
        }
        return Deferral.UNSPECIFIED;
    }

    /** What is done with rows that break a constraint. */
    SqliteConflicts conflicts() {
        return conflicts;
    }

    List<CheckConstraint> checks() {
        return checks;
    }

    /** The collation of a column, BINARY unless it says another. */
    String collation(String column) {
        return collations.getOrDefault(column, "BINARY");
    }

    /** The computation of a column, or null. */
    @Nullable String computation(String column) {
        return computations.get(column);
    }

    /** The name of a unique constraint of these columns, or null. */
    @Nullable String uniqueName(List<String> columns) {
        return uniqueNames.get(columns.stream().map(SqliteTargets::folded).toList());
    }

    /** The foreign keys, in the order of the text. */
    List<Reference> references() {
        return references;
    }

    @Nullable String primaryKeyName() {
        return primaryKeyName;
    }

    boolean isAutoincrement() {
        return autoincrement;
    }

    boolean isWithoutRowid() {
        return withoutRowid;
    }

    boolean isStrict() {
        return strict;
    }
}
