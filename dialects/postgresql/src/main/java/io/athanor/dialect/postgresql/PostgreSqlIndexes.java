package io.athanor.dialect.postgresql;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.Index;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.TableDrafts;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.Expression;
import io.athanor.sql.Operator;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the indexes of all selected tables, but for those of constraints. */
record PostgreSqlIndexes(DdlConnection connection, TableSelection selection, PostgreSqlScope scope) {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private String query() {
        String distinct = connection.dialect().version().isAtLeast(15, 0) ? "i.indnullsnotdistinct" : "false";
        return "SELECT c.relname, x.relname, i.indisunique, m.amname, a.attname,"
                + " CASE WHEN u.col = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, u.pos::int, true) END,"
                + " u.pos > i.indnkeyatts,"
                + " CASE WHEN u.pos <= i.indnkeyatts THEN i.indoption[u.pos - 1] ELSE 0 END,"
                + " CASE WHEN NOT o.opcdefault THEN o.opcname END,"
                + " pg_catalog.pg_get_expr(i.indpred, i.indrelid),"
                + " pg_catalog.array_to_string(x.reloptions, ','), " + distinct
                + ", pg_catalog.pg_get_indexdef(i.indexrelid)"
                + " FROM pg_catalog.pg_index i"
                + " JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid"
                + " JOIN pg_catalog.pg_class c ON c.oid = i.indrelid"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " JOIN pg_catalog.pg_am m ON m.oid = x.relam"
                + " CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS u(col, pos)"
                + " LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.col AND u.col > 0"
                + " LEFT JOIN pg_catalog.pg_opclass o ON u.pos <= i.indnkeyatts AND o.oid = i.indclass[u.pos - 1]"
                + " WHERE NOT i.indisprimary AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k"
                + " WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x'))"
                + " AND " + scope.ofClasses() + selection.condition("c.relname")
                + " ORDER BY c.relname, x.relname, u.pos";
    }

    void read(TableDrafts drafts) {
        List<CatalogRow> rows =
                drafts.own(CatalogRow.of(connection, query(), selection.parameters(scope.parameters())));
        CatalogRow.grouped(rows, row -> List.of(row.name(0), row.name(1))).forEach((names, parts) -> {
            drafts.of(names.get(0)).index(index(names.get(1), parts));
        });
    }

    private static Index index(String name, List<CatalogRow> rows) {
        List<Index.Part> parts = new ArrayList<>();
        List<String> included = new ArrayList<>();
        Map<String, Object> classes = new LinkedHashMap<>();
        List<@Nullable String> collations =
                PostgreSqlIndexText.collations(rows.get(0).name(12));
        for (CatalogRow row : rows) {
            if (row.flag(6)) {
                included.add(row.name(4));
            } else {
                parts.add(part(row, collations.get(parts.size())));
                if (row.text(8) != null && row.text(4) != null) {
                    classes.put(row.name(4), row.name(8));
                }
            }
        }
        CatalogRow first = rows.get(0);
        Expression<Boolean> condition = first.text(9) == null ? null : Sql.literalColumn(first.name(9), Types.BOOLEAN);
        return new Index(name, parts, first.flag(2), condition, included, options(first, classes));
    }

    private static DialectOptions options(CatalogRow row, Map<String, Object> classes) {
        DialectOptions options = DialectOptions.NONE;
        if (!row.name(3).equals("btree")) {
            options = options.with("postgresql", "using", row.name(3));
        }
        if (!classes.isEmpty()) {
            options = options.with("postgresql", "ops", Map.copyOf(classes));
        }
        String storage = row.text(10);
        if (storage != null && !storage.isEmpty()) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            for (String parameter : storage.split(",", -1)) {
                int equals = parameter.indexOf('=');
                parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
            options = options.with("postgresql", "with", Map.copyOf(parameters));
        }
        return row.flag(11) ? options.with("postgresql", "nulls_not_distinct", true) : options;
    }

    private static Index.Part part(CatalogRow row, @Nullable String collation) {
        int option = row.integer(7);
        boolean descending = (option & DESCENDING) != 0;
        boolean nullsFirst = (option & NULLS_FIRST) != 0;
        Expression<?> expression = collated(row, collation);
        if (!descending && !nullsFirst) {
            return row.text(4) == null || collation != null
                    ? new Index.ExpressionPart(expression)
                    : new Index.ColumnPart(row.name(4));
        }
        OrderBy sorted = new OrderBy(expression, descending ? Operator.DESC : Operator.ASC);
        if (descending != nullsFirst) {
            sorted = nullsFirst ? sorted.nullsFirst() : sorted.nullsLast();
        }
        return new Index.ExpressionPart(sorted);
    }

    private static Expression<?> collated(CatalogRow row, @Nullable String collation) {
        if (collation == null) {
            return row.text(4) == null ? Sql.literalColumn(row.name(5)) : Sql.column(row.name(4));
        }
        return row.text(4) == null
                ? Sql.literalColumn(row.name(5), Types.STRING).collate(collation)
                : Sql.column(row.name(4), Types.STRING).collate(collation);
    }
}
