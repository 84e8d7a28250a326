package io.athanor.dialect.sqlite;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.ColumnReference;
import io.athanor.schema.Computed;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.Deferral;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.Relation;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableDraft;
import io.athanor.schema.reflect.TableDrafts;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the tables and views of one attached database, by a fixed number of queries. */
final class SqliteTables {

    private final DdlConnection connection;
    private final SqliteCatalogTypes types;
    private final String database;
    private final TableSelection selection;
    private final TableDrafts drafts = new TableDrafts();
    private final Map<String, SqliteTableText> texts = new HashMap<>();
    private final Map<String, String> indexTexts = new HashMap<>();

    SqliteTables(DdlConnection connection, SqliteCatalogTypes types, String database, TableSelection selection) {
        this.connection = connection;
        this.types = types;
        this.database = database;
        this.selection = selection;
    }

    List<TableDescription> read() {
        master();
        if (drafts.isEmpty()) {
            return List.of();
        }
        columns();
        foreignKeys();
        new SqliteIndexes(drafts, texts, indexTexts)
                .read(pragma("index_list", "p.name, p.\"unique\", p.origin", "p.seq"), indexColumns());
        texts.forEach((name, text) -> text.checks().forEach(drafts.of(name)::constraint));
        return drafts.finish();
    }

    private String master(String columns) {
        return "SELECT " + columns + " FROM " + SqliteIdentifiers.RULES.quote(database) + ".sqlite_master m";
    }

    private void master() {
        for (CatalogRow row : CatalogRow.of(connection, master("m.type, m.name, m.tbl_name, m.sql"))) {
            String type = row.name(0);
            String name = row.name(1);
            String sql = Objects.requireNonNullElse(row.text(3), "");
            if (type.equals("index")) {
                indexTexts.put(name, sql);
            } else if ((type.equals("table") || type.equals("view")) && !name.startsWith("sqlite_")) {
                Relation relation = new Relation(name, SqliteCatalog.kind(type), database.equals("temp"));
                if (selection.includes(relation.kind(), name)) {
                    add(relation, sql);
                }
            }
        }
    }

    private void add(Relation relation, String sql) {
        TableDraft draft = new TableDraft(selection.schema(), relation);
        drafts.add(relation.name(), draft);
        switch (relation.kind()) {
            case TABLE -> {
                SqliteTableText text = new SqliteTableText(sql);
                texts.put(relation.name(), text);
                if (text.isAutoincrement()) {
                    draft.option("sqlite", "autoincrement", true);
                }
                if (text.isWithoutRowid()) {
                    draft.option("sqlite", "with_rowid", false);
                }
                if (text.isStrict()) {
                    draft.option("sqlite", "strict", true);
                }
            }
            default -> draft.definition(SqliteParts.viewQuery(sql));
        }
    }

    /** The rows of a pragma for the selected tables; the first column is the table's name. */
    private List<CatalogRow> pragma(String pragma, String columns, String order) {
        String sql = master("m.name, " + columns) + " JOIN pragma_" + pragma
                + "(m.name, ?) p WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~'"
                + selection.condition("m.name") + " ORDER BY m.name, " + order;
        return CatalogRow.of(connection, sql, selection.parameters(database)).stream()
                .filter(row -> drafts.has(row.name(0)))
                .toList();
    }

    private List<CatalogRow> indexColumns() {
        String sql = master("m.name, l.name, p.name, p.\"desc\", p.cid, p.coll")
                + " JOIN pragma_index_list(m.name, ?) l JOIN pragma_index_xinfo(l.name, ?) p"
                + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~' AND p.key = 1"
                + selection.condition("m.name") + " ORDER BY m.name, l.name, p.seqno";
        return CatalogRow.of(connection, sql, selection.parameters(database, database)).stream()
                .filter(row -> drafts.has(row.name(0)))
                .toList();
    }

    private void columns() {
        List<CatalogRow> rows =
                pragma("table_xinfo", "p.name, p.type, p.\"notnull\", p.dflt_value, p.pk, p.hidden", "p.cid");
        CatalogRow.grouped(rows, row -> row.name(0)).forEach((table, columns) -> {
            TableDraft draft = drafts.of(table);
            SqliteTableText text = texts.get(table);
            List<CatalogRow> key = columns.stream()
                    .filter(row -> row.integer(5) > 0)
                    .sorted(Comparator.comparingInt(row -> row.integer(5)))
                    .toList();
            columns.stream()
                    .filter(row -> row.integer(6) != 1)
                    .forEach(row -> draft.column(column(table, row, text, key.size() == 1)));
            if (!key.isEmpty()) {
                draft.primaryKey(new PrimaryKeyConstraint(
                        text == null ? null : text.primaryKeyName(),
                        key.stream().map(row -> row.name(1)).toList(),
                        Deferral.UNSPECIFIED,
                        onConflict(text == null ? null : text.conflicts().ofPrimaryKey())));
            }
        });
    }

    /** The options of a constraint that says what is done with a row that breaks it. */
    static DialectOptions onConflict(@Nullable String action) {
        return action == null ? DialectOptions.NONE : DialectOptions.NONE.with("sqlite", "on_conflict", action);
    }

    private ColumnDefinition<?> column(
            String table, CatalogRow row, @Nullable SqliteTableText text, boolean singleKey) {
        String name = row.name(1);
        boolean computed = row.integer(6) > 1;
        String typeText = Objects.requireNonNullElse(row.text(2), "");
        if (computed) {
            typeText = typeText.replaceAll("(?i)\\s*generated\\s+always\\s*$", "");
        }
        SqlType<?> type = types.typeOf(typeText, table + "." + name);
        ColumnDefinition<?> column = Column.of(name, type).nullable(!row.flag(3));
        if (text != null && !text.collation(name).equalsIgnoreCase("BINARY")) {
            column = column.option("sqlite", "collation", text.collation(name));
        }
        String action = text == null ? null : text.conflicts().ofNotNull(name);
        if (action != null) {
            column = column.option("sqlite", "on_conflict_not_null", action);
        }
        if (row.integer(5) > 0 && singleKey) {
            boolean numbered = typeText.equalsIgnoreCase("integer") && text != null && !text.isWithoutRowid();
            column = column.autoincrement(numbered);
        }
        String defaultText = row.text(4);
        String computation = text == null ? null : text.computation(name);
        if (computed && computation != null) {
            Computed value = Computed.by(Sql.literalColumn(computation));
            return column.computed(row.integer(6) == 3 ? value.stored() : value.virtual());
        }
        return defaultText == null ? column : column.serverDefault(Sql.literalColumn(SqliteDefault.of(defaultText)));
    }

    private void foreignKeys() {
        List<CatalogRow> rows = pragma(
                "foreign_key_list",
                "p.id, p.\"from\", p.\"table\", p.\"to\", p.on_update, p.on_delete, p.match",
                "p.id DESC, p.seq");
        if (rows.isEmpty()) {
            return;
        }
        SqliteTargets targets = SqliteTargets.read(
                connection, database, rows.stream().map(row -> row.name(3)).collect(Collectors.toSet()));
        Map<String, Integer> positions = new LinkedHashMap<>();
        CatalogRow.grouped(rows, row -> List.of(row.name(0), row.name(1))).forEach((id, columns) -> {
            String table = id.get(0);
            // The pragma numbers them from the last one of the text to the first one.
            int position = positions.merge(table, 1, Integer::sum) - 1;
            SqliteTableText text = texts.get(table);
            List<SqliteTableText.Reference> references = text == null ? List.of() : text.references();
            SqliteTableText.Reference reference = position < references.size() ? references.get(position) : null;
            drafts.of(table).constraint(foreignKey(columns, reference, targets));
        });
    }

    private ForeignKeyConstraint foreignKey(
            List<CatalogRow> rows, SqliteTableText.@Nullable Reference reference, SqliteTargets known) {
        CatalogRow first = rows.get(0);
        List<ColumnReference> targets = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String column = known.column(first.name(3), rows.get(i).text(4), i);
            targets.add(new ColumnReference(selection.schema(), known.table(first.name(3)), column, null));
        }
        String match = first.name(7);
        return new ForeignKeyConstraint(
                reference == null ? null : reference.name(),
                rows.stream().map(row -> row.name(2)).toList(),
                targets,
                action(first.name(6)),
                action(first.name(5)),
                match.equals("NONE") ? null : ForeignKeyConstraint.Match.valueOf(match.toUpperCase(Locale.ROOT)),
                false,
                reference == null ? Deferral.UNSPECIFIED : reference.deferral(),
                DialectOptions.NONE);
    }

    private static @Nullable ReferentialAction action(String words) {
        return words.equals("NO ACTION") ? null : ReferentialAction.of(words);
    }
}
