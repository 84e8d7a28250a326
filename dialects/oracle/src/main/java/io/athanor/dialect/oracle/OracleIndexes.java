package io.athanor.dialect.oracle;

import io.athanor.schema.DialectOptions;
import io.athanor.schema.Index;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.sql.Expression;
import io.athanor.sql.Operator;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes indexes of the rows of ALL_INDEXES. */
final class OracleIndexes {

    private OracleIndexes() {}

    static Index index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        List<Index.Part> parts = new ArrayList<>();
        rows.forEach(row -> parts.add(part(row)));
        DialectOptions options = DialectOptions.NONE;
        if (first.name(3).contains("BITMAP")) {
            options = options.with("oracle", "bitmap", true);
        }
        if ("ENABLED".equals(first.text(6))) {
            Long prefix = first.number(7);
            options = options.with("oracle", "compress", prefix == null ? true : prefix);
        }
        return new Index(
                OracleNames.inProgram(first.name(1)), parts, first.name(2).equals("UNIQUE"), null, List.of(), options);
    }

    private static Index.Part part(CatalogRow row) {
        boolean descending = "DESC".equals(row.text(5));
        String column = columnOf(row);
        if (column != null && !descending) {
            return new Index.ColumnPart(column);
        }
        Expression<?> expression = column != null
                ? Sql.column(column)
                : Sql.literalColumn(row.name(8).strip());
        return new Index.ExpressionPart(descending ? new OrderBy(expression, Operator.DESC) : expression);
    }

    /** The column, or null for an expression; a column in descending order is kept as an expression. */
    private static @Nullable String columnOf(CatalogRow row) {
        String expression = row.text(8);
        if (expression == null) {
            return OracleNames.inProgram(row.name(4));
        }
        String text = expression.strip();
        return text.matches("\"[^\"]+\"") ? OracleNames.inProgram(text.substring(1, text.length() - 1)) : null;
    }
}
