package io.athanor.dialect.sqlite;

import io.athanor.schema.Deferral;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.Index;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.TableDrafts;
import io.athanor.schema.text.SqlToken;
import io.athanor.sql.Expression;
import io.athanor.sql.Operator;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes unique constraints and indexes of the pragmas and of the texts of CREATE INDEX. */
record SqliteIndexes(TableDrafts drafts, Map<String, SqliteTableText> texts, Map<String, String> indexTexts) {

    void read(List<CatalogRow> indexes, List<CatalogRow> indexColumns) {
        Map<List<String>, List<CatalogRow>> columnsOf =
                CatalogRow.grouped(indexColumns, row -> List.of(row.name(0), row.name(1)));
        List<CatalogRow> sorted = new ArrayList<>(indexes);
        sorted.sort(Comparator.comparing(row -> row.name(1)));
        for (CatalogRow index : sorted) {
            String table = index.name(0);
            List<CatalogRow> columns = columnsOf.getOrDefault(List.of(table, index.name(1)), List.of());
            switch (index.name(3)) {
                case "u" -> drafts.of(table).constraint(unique(table, columns));
                case "c" -> drafts.of(table).index(index(table, index.name(1), index.flag(2), columns));
                default -> {
                    // The primary key's.
                }
            }
        }
    }

    private UniqueConstraint unique(String table, List<CatalogRow> columns) {
        List<String> names = columns.stream().map(row -> row.name(2)).toList();
        SqliteTableText text = texts.get(table);
        return new UniqueConstraint(
                text == null ? null : text.uniqueName(names),
                names,
                Deferral.UNSPECIFIED,
                SqliteTables.onConflict(text == null ? null : text.conflicts().ofUnique(names)));
    }

    private Index index(String table, String name, boolean isUnique, List<CatalogRow> columns) {
        SqliteParts sql = new SqliteParts(indexTexts.getOrDefault(name, ""));
        List<Index.Part> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            CatalogRow column = columns.get(i);
            boolean descending = column.flag(3);
            String collation = collation(table, column);
            if (column.text(2) != null && !descending && collation == null) {
                parts.add(new Index.ColumnPart(column.name(2)));
            } else {
                Expression<?> expression = column.text(2) == null
                        ? expression(sql, i, descending)
                        : collation == null
                                ? Sql.column(column.name(2))
                                : Sql.column(column.name(2), Types.STRING).collate(collation);
                parts.add(new Index.ExpressionPart(descending ? new OrderBy(expression, Operator.DESC) : expression));
            }
        }
        List<SqlToken> behind = sql.behind();
        Expression<Boolean> condition =
                behind.isEmpty() ? null : Sql.literalColumn(sql.text(behind.subList(1, behind.size())), Types.BOOLEAN);
        return new Index(name, parts, isUnique, condition, List.of(), DialectOptions.NONE);
    }

    /** The collation of a part that is a column, or null if it is the column's own. */
    private @Nullable String collation(String table, CatalogRow column) {
        SqliteTableText text = texts.get(table);
        String own = text == null || column.text(2) == null ? "BINARY" : text.collation(column.name(2));
        String said = column.text(5);
        return said == null || said.equalsIgnoreCase(own) ? null : said;
    }

    private static Expression<?> expression(SqliteParts sql, int position, boolean descending) {
        List<SqlToken> item = sql.items().get(position);
        boolean directed = descending || item.get(item.size() - 1).isWord("asc");
        return Sql.literalColumn(sql.text(directed ? item.subList(0, item.size() - 1) : item));
    }
}
