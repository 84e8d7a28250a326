package io.athanor.dialect.oracle;

import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.Relation;
import io.athanor.schema.reflect.TableDraft;
import io.athanor.schema.reflect.TableDrafts;
import io.athanor.schema.reflect.TableKind;
import io.athanor.schema.reflect.TableSelection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tables, views and materialized views as the catalog lists them. */
record OracleRelations(List<CatalogRow> tables, List<CatalogRow> views, List<CatalogRow> materializedViews) {

    List<Relation> relations() {
        List<Relation> all = new ArrayList<>();
        tables.forEach(row -> all.add(table(row)));
        views.forEach(row -> all.add(relation(row, TableKind.VIEW)));
        materializedViews.forEach(row -> all.add(relation(row, TableKind.MATERIALIZED_VIEW)));
        all.sort(Comparator.comparing(Relation::name));
        return all;
    }

    private static Relation table(CatalogRow row) {
        return new Relation(OracleNames.inProgram(row.name(0)), TableKind.TABLE, row.flag(1));
    }

    private static Relation relation(CatalogRow row, TableKind kind) {
        return new Relation(OracleNames.inProgram(row.name(0)), kind, false);
    }

    /** A draft of each that is selected, by its name in the catalog. */
    TableDrafts drafts(TableSelection selection) {
        TableDrafts drafts = new TableDrafts();
        tables.forEach(row -> add(drafts, selection, row, table(row)).forEach(draft -> draft.comment(row.text(2))));
        views.forEach(row -> add(drafts, selection, row, relation(row, TableKind.VIEW))
                .forEach(draft -> draft.comment(row.text(1)).definition(row.text(2))));
        materializedViews.forEach(row -> add(drafts, selection, row, relation(row, TableKind.MATERIALIZED_VIEW))
                .forEach(draft -> draft.comment(row.text(1)).definition(row.text(2))));
        return drafts;
    }

    private static List<TableDraft> add(
            TableDrafts drafts, TableSelection selection, CatalogRow row, Relation relation) {
        if (!selection.includes(relation.kind(), relation.name())) {
            return List.of();
        }
        TableDraft draft = new TableDraft(selection.schema(), relation);
        drafts.add(row.name(0), draft);
        return List.of(draft);
    }
}
