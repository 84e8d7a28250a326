package io.athanor.dialect.mysql;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.Relation;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableDraft;
import io.athanor.schema.reflect.TableDrafts;
import io.athanor.schema.reflect.TableKind;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads tables and views with all that belongs to them, by a fixed number of queries. */
final class MySqlTables {

    private static final String PRIMARY = "PRIMARY";

    private final DdlConnection connection;
    private final MySqlCatalogQueries queries;
    private final MySqlCatalogTypes types;
    private final TableSelection selection;
    private final TableDrafts drafts = new TableDrafts();
    /** Tables and columns that hold documents, which the catalog tells by a check. */
    private final Set<List<String>> documents = new HashSet<>();

    MySqlTables(
            DdlConnection connection, MySqlCatalogQueries queries, MySqlCatalogTypes types, TableSelection selection) {
        this.connection = connection;
        this.queries = queries;
        this.types = types;
        this.selection = selection;
    }

    private List<CatalogRow> rows(String sql) {
        return CatalogRow.of(connection, sql, selection.parameters(MySqlCatalogQueries.parameters(selection.schema())));
    }

    private List<CatalogRow> rowsOfTables(String sql) {
        return rows(sql).stream().filter(row -> drafts.has(row.name(0))).toList();
    }

    List<TableDescription> read() {
        boolean views = false;
        for (CatalogRow row : rows(queries.relations(selection))) {
            Relation relation = MySqlCatalog.relation(row);
            if (!MySqlCatalog.isSequence(row) && isSelected(relation, row.flag(5))) {
                drafts.add(relation.name(), draft(relation, row));
                views |= relation.kind() == TableKind.VIEW;
            }
        }
        if (drafts.isEmpty()) {
            return List.of();
        }
        if (views) {
            rowsOfTables(queries.views(selection))
                    .forEach(row -> drafts.of(row.name(0)).definition(row.text(1)));
        }
        List<CatalogRow> indexes = rowsOfTables(queries.indexes(selection));
        indexes.stream()
                .filter(row -> row.name(1).equals(PRIMARY))
                .forEach(row -> addToPrimaryKey(drafts.of(row.name(0)), row.name(3)));
        checks();
        columns();
        new MySqlKeys(drafts, selection.schema(), connection.dialect().name(), queries)
                .read(
                        rowsOfTables(queries.foreignKeyColumns(selection)),
                        rowsOfTables(queries.foreignKeyActions(selection)),
                        indexes.stream()
                                .filter(row -> !row.name(1).equals(PRIMARY))
                                .toList());
        return drafts.finish();
    }

    private boolean isSelected(Relation relation, boolean foldsNames) {
        Set<String> names = selection.names();
        return selection.includes(relation.kind(), relation.name())
                || foldsNames
                        && names != null
                        && selection.kinds().contains(relation.kind())
                        && names.stream().anyMatch(relation.name()::equalsIgnoreCase);
    }

    private TableDraft draft(Relation relation, CatalogRow row) {
        TableDraft draft = new TableDraft(selection.schema(), relation);
        if (relation.kind() != TableKind.TABLE) {
            return draft;
        }
        String dialect = connection.dialect().name();
        if (row.text(3) != null) {
            draft.option(dialect, "engine", row.name(3));
        }
        if (row.text(4) != null) {
            draft.option(dialect, "collate", row.name(4));
        }
        return draft.comment(row.text(2));
    }

    private static void addToPrimaryKey(TableDraft draft, String column) {
        List<String> columns = new ArrayList<>(draft.primaryKey().columns());
        columns.add(column);
        draft.primaryKey(PrimaryKeyConstraint.of(columns.toArray(String[]::new)));
    }

    private void checks() {
        String sql = queries.checks(selection);
        if (sql == null) {
            return;
        }
        for (CatalogRow row : rowsOfTables(sql)) {
            String name = row.name(1);
            String condition = queries.expression(row.name(2));
            String documentCheck = "json_valid(" + MySqlIdentifiers.RULES.quote(name) + ")";
            if (row.flag(3) && condition.equalsIgnoreCase(documentCheck)) {
                documents.add(List.of(row.name(0), name));
            } else {
                drafts.of(row.name(0))
                        .constraint(CheckConstraint.of(Sql.literalColumn(condition, Types.BOOLEAN))
                                .named(name));
            }
        }
    }

    private void columns() {
        for (CatalogRow row : rowsOfTables(queries.columns(selection))) {
            TableDraft draft = drafts.of(row.name(0));
            draft.column(column(draft, row));
        }
    }

    private ColumnDefinition<?> column(TableDraft draft, CatalogRow row) {
        String name = row.name(1);
        String extra = row.name(5).toLowerCase(Locale.ROOT);
        SqlType<?> type = documents.contains(List.of(row.name(0), name))
                ? Types.JSON
                : types.typeOf(row.name(2), row.name(0) + "." + name);
        ColumnDefinition<?> column = Column.of(name, type).nullable(row.flag(3));
        String comment = row.text(7);
        if (comment != null && !comment.isEmpty()) {
            column = column.comment(comment);
        }
        String computation = row.text(6);
        if (extra.contains("virtual") || extra.contains("stored") || extra.contains("persistent")) {
            Computed computed =
                    Computed.by(Sql.literalColumn(computation == null ? "NULL" : queries.expression(computation)));
            return column.computed(extra.contains("virtual") ? computed.virtual() : computed.stored());
        }
        List<String> key = draft.primaryKey().columns();
        boolean numbered = extra.contains("auto_increment");
        if (numbered || key.equals(List.of(name))) {
            column = column.autoincrement(numbered);
        }
        if (extra.contains("on update")) {
            column = column.serverOnUpdate().option(connection.dialect().name(), OnUpdate.OPTION, OnUpdate.MOMENT);
        }
        String value = queries.defaultOf(row);
        return value == null ? column : column.serverDefault(Sql.literalColumn(value));
    }
}
