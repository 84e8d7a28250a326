package io.athanor.dialect.oracle;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.ColumnReference;
import io.athanor.schema.Constraint;
import io.athanor.schema.Deferral;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableDraft;
import io.athanor.schema.reflect.TableDrafts;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes descriptions of the rows of the catalog; see {@link OracleCatalogQueries} for their columns. */
final class OracleTables {

    private final OracleCatalogTypes types;
    private final TableSelection selection;
    private final TableDrafts drafts;

    OracleTables(OracleCatalogTypes types, TableSelection selection, OracleRelations relations) {
        this.types = types;
        this.selection = selection;
        this.drafts = relations.drafts(selection);
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    List<TableDescription> describe(
            List<CatalogRow> columns,
            List<CatalogRow> identities,
            List<CatalogRow> constraints,
            List<CatalogRow> indexes) {
        Map<List<String>, CatalogRow> identityOf = new HashMap<>();
        identities.forEach(row -> identityOf.put(List.of(row.name(0), row.name(1)), row));
        OracleColumns mapping = new OracleColumns(types);
        of(columns)
                .forEach(row -> drafts.of(row.name(0))
                        .column(mapping.column(row, identityOf.get(List.of(row.name(0), row.name(1))))));
        CatalogRow.grouped(of(constraints), row -> List.of(row.name(0), row.name(1)))
                .forEach((names, rows) -> addConstraint(drafts.of(names.get(0)), rows));
        CatalogRow.grouped(of(indexes), row -> List.of(row.name(0), row.name(1)))
                .forEach((names, rows) -> drafts.of(names.get(0)).index(OracleIndexes.index(rows)));
        return drafts.finish();
    }

    private List<CatalogRow> of(List<CatalogRow> rows) {
        return rows.stream().filter(row -> drafts.has(row.name(0))).toList();
    }

    private void addConstraint(TableDraft draft, List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        String name = OracleNames.inProgram(first.name(1));
        List<String> columns = names(rows, 3);
        switch (first.name(2)) {
            case "P" -> draft.primaryKey(new PrimaryKeyConstraint(name, columns, deferral(first), DialectOptions.NONE));
            case "U" -> draft.constraint(new UniqueConstraint(name, columns, deferral(first), DialectOptions.NONE));
            case "R" -> draft.constraint(foreignKey(name, columns, rows));
            default -> {
                Constraint check = check(name, first);
                if (check != null) {
                    draft.constraint(check);
                }
            }
        }
    }

    private static List<String> names(List<CatalogRow> rows, int position) {
        return rows.stream()
                .map(row -> OracleNames.inProgram(row.name(position)))
                .toList();
    }

    /** NOT NULL is kept as a check too. */
    private static @Nullable Constraint check(String name, CatalogRow row) {
        String condition = row.text(11);
        return condition == null || condition.matches("\"[^\"]+\" IS NOT NULL")
                ? null
                : CheckConstraint.of(Sql.literalColumn(condition, Types.BOOLEAN))
                        .named(name)
                        .deferred(deferral(row));
    }

    private ForeignKeyConstraint foreignKey(String name, List<String> columns, List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        String schema = first.flag(5) ? selection.schema() : OracleNames.inProgram(first.name(4));
        List<ColumnReference> targets = new ArrayList<>();
        rows.forEach(row -> targets.add(new ColumnReference(
                schema, OracleNames.inProgram(row.name(6)), OracleNames.inProgram(row.name(7)), null)));
        String action = first.text(8);
        return new ForeignKeyConstraint(
                name,
                columns,
                targets,
                action == null || action.equals("NO ACTION") ? null : ReferentialAction.of(action),
                null,
                null,
                false,
                deferral(first),
                DialectOptions.NONE);
    }

    private static Deferral deferral(CatalogRow row) {
        if (!"DEFERRABLE".equals(row.text(9))) {
            return Deferral.UNSPECIFIED;
        }
        return "DEFERRED".equals(row.text(10)) ? Deferral.DEFERRABLE_INITIALLY_DEFERRED : Deferral.DEFERRABLE;
    }
}
