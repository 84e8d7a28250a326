package io.athanor.dialect.postgresql;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.Identity;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.TableDraft;
import io.athanor.schema.reflect.TableDrafts;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the columns of all selected tables. */
record PostgreSqlColumns(
        DdlConnection connection, PostgreSqlCatalogTypes types, TableSelection selection, PostgreSqlScope scope) {

    private static final int COUNTING = 12;

    private static final String QUERY = "SELECT c.relname, a.attname,"
            + " pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,"
            + " pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attidentity::text, a.attgenerated::text,"
            + " pg_catalog.col_description(a.attrelid, a.attnum), "
            + " COALESCE(el.typtype, t.typtype) IN ('d', 'e'), co.collname,"
            + " CASE WHEN NOT pg_catalog.pg_collation_is_visible(co.oid) THEN con.nspname END, s.seqrelid IS NOT NULL, "
            + PostgreSqlCounting.COLUMNS
            + " FROM pg_catalog.pg_attribute a"
            + " JOIN pg_catalog.pg_class c ON c.oid = a.attrelid"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
            + " LEFT JOIN pg_catalog.pg_type el ON el.oid = t.typelem AND t.typcategory = 'A'"
            + " LEFT JOIN (pg_catalog.pg_collation co JOIN pg_catalog.pg_namespace con ON con.oid = co.collnamespace)"
            + " ON co.oid = a.attcollation AND a.attcollation <> t.typcollation"
            + " LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
            + " LEFT JOIN (pg_catalog.pg_depend o JOIN pg_catalog.pg_sequence s ON s.seqrelid = o.objid"
            + " AND o.classid = 'pg_catalog.pg_class'::regclass AND o.refclassid = 'pg_catalog.pg_class'::regclass"
            + " AND o.deptype IN ('a', 'i')) ON o.refobjid = a.attrelid AND o.refobjsubid = a.attnum"
            + " WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND ";

    void read(TableDrafts drafts) {
        String sql = QUERY + scope.ofClasses() + selection.condition("c.relname") + " ORDER BY c.relname, a.attnum";
        List<CatalogRow> rows = drafts.own(CatalogRow.of(connection, sql, selection.parameters(scope.parameters())));
        boolean own = rows.stream().anyMatch(row -> row.flag(8));
        PostgreSqlUserTypes userTypes =
                own ? PostgreSqlUserTypes.read(connection, types, scope) : PostgreSqlUserTypes.none(types, scope);
        Set<List<String>> seen = new HashSet<>();
        for (CatalogRow row : rows) {
            // A column that owns several sequences has several rows.
            if (seen.add(List.of(row.name(0), row.name(1)))) {
                TableDraft draft = drafts.of(row.name(0));
                draft.column(column(draft, row, userTypes));
            }
        }
    }

    private static ColumnDefinition<?> column(TableDraft draft, CatalogRow row, PostgreSqlUserTypes userTypes) {
        String name = row.name(1);
        ColumnDefinition<?> column = Column.of(name, userTypes.type(row.name(2), row.name(0) + "." + name))
                .nullable(!row.flag(3));
        if (row.text(9) != null) {
            column = column.option("postgresql", "collation", row.name(9));
        }
        if (row.text(10) != null) {
            column = column.option("postgresql", "collation_schema", row.name(10));
        }
        String comment = row.text(7);
        if (comment != null) {
            column = column.comment(comment);
        }
        String value = row.text(4);
        List<String> key = draft.primaryKey().columns();
        boolean isKey = key.contains(name);
        if (!row.name(6).isEmpty()) {
            Computed computed = Computed.by(Sql.literalColumn(value == null ? "NULL" : value));
            return column.computed(row.name(6).equals("s") ? computed.stored() : computed.virtual());
        }
        if (!row.name(5).isEmpty()) {
            Identity identity = row.name(5).equals("a") ? Identity.ALWAYS : Identity.BY_DEFAULT;
            return column.identity(identity.counting(PostgreSqlCounting.of(row, COUNTING)));
        }
        boolean numbered = isKey && row.flag(11) && value != null && value.startsWith("nextval(");
        if (numbered || isKey && key.size() == 1) {
            column = column.autoincrement(numbered);
        }
        return numbered || value == null ? column : column.serverDefault(Sql.literalColumn(value));
    }
}
