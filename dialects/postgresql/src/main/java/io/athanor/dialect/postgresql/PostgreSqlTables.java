package io.athanor.dialect.postgresql;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.ColumnReference;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.Deferral;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.Relation;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableDraft;
import io.athanor.schema.reflect.TableDrafts;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tables and views with all that belongs to them, by a fixed number of queries. */
final class PostgreSqlTables {

    private final DdlConnection connection;
    private final PostgreSqlCatalogTypes types;
    private final TableSelection selection;
    private final PostgreSqlScope scope;
    private final TableDrafts drafts = new TableDrafts();

    PostgreSqlTables(DdlConnection connection, PostgreSqlCatalogTypes types, TableSelection selection) {
        this.connection = connection;
        this.types = types;
        this.selection = selection;
        this.scope = new PostgreSqlScope(selection.schema());
    }

    List<TableDescription> read() {
        relations();
        if (drafts.isEmpty()) {
            return List.of();
        }
        Map<String, List<CatalogRow>> constraints = CatalogRow.grouped(constraintRows(), row -> row.name(0));
        constraints.forEach((table, rows) -> primaryKey(drafts.of(table), rows));
        new PostgreSqlColumns(connection, types, selection, scope).read(drafts);
        constraints.forEach((table, rows) -> CatalogRow.grouped(rows, row -> row.name(1))
                .forEach((name, parts) -> constraint(drafts.of(table), name, parts)));
        new PostgreSqlIndexes(connection, selection, scope).read(drafts);
        return drafts.finish();
    }

    private void relations() {
        String sql = "SELECT c.relname, c.relkind::text, c.relpersistence::text,"
                + " pg_catalog.obj_description(c.oid, 'pg_class'),"
                + " CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid) END,"
                + " CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END"
                + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND " + scope.ofClasses()
                + selection.condition("c.relname");
        for (CatalogRow row : CatalogRow.of(connection, sql, selection.parameters(scope.parameters()))) {
            Relation relation = PostgreSqlCatalog.relation(row);
            if (selection.includes(relation.kind(), relation.name())) {
                TableDraft draft = new TableDraft(selection.schema(), relation)
                        .comment(row.text(3))
                        .definition(row.text(4));
                String partition = row.text(5);
                drafts.add(
                        relation.name(),
                        partition == null ? draft : draft.option("postgresql", "partition_by", partition));
            }
        }
    }

    private List<CatalogRow> constraintRows() {
        String sql = "SELECT c.relname, k.conname, k.contype::text, a.attname,"
                + " fn.nspname, pg_catalog.pg_table_is_visible(fc.oid), fc.relname, fa.attname,"
                + " k.confdeltype::text, k.confupdtype::text, k.confmatchtype::text, k.condeferrable, k.condeferred,"
                + " CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END,"
                + " k.convalidated"
                + " FROM pg_catalog.pg_constraint k"
                + " JOIN pg_catalog.pg_class c ON c.oid = k.conrelid"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " LEFT JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS u(own, referred, pos)"
                + " ON k.contype <> 'c'"
                + " LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.own"
                + " LEFT JOIN pg_catalog.pg_class fc ON fc.oid = k.confrelid"
                + " LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = fc.relnamespace"
                + " LEFT JOIN pg_catalog.pg_attribute fa ON fa.attrelid = k.confrelid AND fa.attnum = u.referred"
                + " WHERE k.contype IN ('p', 'u', 'f', 'c') AND " + scope.ofClasses()
                + selection.condition("c.relname") + " ORDER BY c.relname, k.conname, u.pos";
        return CatalogRow.of(connection, sql, selection.parameters(scope.parameters())).stream()
                .filter(row -> drafts.has(row.name(0)))
                .toList();
    }

    private static void primaryKey(TableDraft draft, List<CatalogRow> rows) {
        List<CatalogRow> key =
                rows.stream().filter(row -> row.name(2).equals("p")).toList();
        if (!key.isEmpty()) {
            draft.primaryKey(new PrimaryKeyConstraint(
                    key.get(0).name(1), columns(key), deferral(key.get(0)), DialectOptions.NONE));
        }
    }

    private void constraint(TableDraft draft, String name, List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        switch (first.name(2)) {
            case "u" ->
                draft.constraint(new UniqueConstraint(name, columns(rows), deferral(first), DialectOptions.NONE));
            case "f" -> draft.constraint(foreignKey(name, rows));
            case "c" ->
                draft.constraint(new CheckConstraint(
                        name,
                        Sql.literalColumn(first.name(13), Types.BOOLEAN),
                        null,
                        Deferral.UNSPECIFIED,
                        validity(first)));
            default -> {
                // The primary key was read first.
            }
        }
    }

    private static List<String> columns(List<CatalogRow> rows) {
        return rows.stream().map(row -> row.name(3)).toList();
    }

    private static Deferral deferral(CatalogRow row) {
        if (!row.flag(11)) {
            return Deferral.UNSPECIFIED;
        }
        return row.flag(12) ? Deferral.DEFERRABLE_INITIALLY_DEFERRED : Deferral.DEFERRABLE;
    }

    private ForeignKeyConstraint foreignKey(String name, List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        String schema = scope.nameOf(first.name(4), first.flag(5));
        List<ColumnReference> targets = new ArrayList<>();
        rows.forEach(row -> targets.add(new ColumnReference(schema, row.name(6), row.name(7), null)));
        return new ForeignKeyConstraint(
                name,
                columns(rows),
                targets,
                action(first.name(8)),
                action(first.name(9)),
                match(first.name(10)),
                false,
                deferral(first),
                validity(first));
    }

    /** Rows that were there before may break a constraint that is not valid. */
    private static DialectOptions validity(CatalogRow row) {
        return row.flag(14) ? DialectOptions.NONE : DialectOptions.NONE.with("postgresql", "not_valid", true);
    }

    private static @Nullable ReferentialAction action(String code) {
        return switch (code) {
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            case "r" -> ReferentialAction.RESTRICT;
            default -> null;
        };
    }

    private static ForeignKeyConstraint.@Nullable Match match(String code) {
        return switch (code) {
            case "f" -> ForeignKeyConstraint.Match.FULL;
            case "p" -> ForeignKeyConstraint.Match.PARTIAL;
            default -> null;
        };
    }
}
