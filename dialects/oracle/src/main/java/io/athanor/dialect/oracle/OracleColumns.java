package io.athanor.dialect.oracle;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.Identity;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.sql.Sql;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes columns of the rows of ALL_TAB_COLS. */
record OracleColumns(OracleCatalogTypes types) {

    ColumnDefinition<?> column(CatalogRow row, @Nullable CatalogRow identity) {
        String name = OracleNames.inProgram(row.name(1));
        ColumnDefinition<?> column = Column.of(name, types.typeOf(typeText(row), row.name(0) + "." + row.name(1)))
                .nullable(row.flag(7));
        String comment = row.text(9);
        if (comment != null) {
            column = column.comment(comment);
        }
        String text = Objects.requireNonNullElse(row.text(11), "").strip();
        if (row.flag(8)) {
            return column.computed(Computed.by(Sql.literalColumn(text)).virtual());
        }
        if (identity != null) {
            Identity numbers = identity.name(2).equals("ALWAYS") ? Identity.ALWAYS : Identity.BY_DEFAULT;
            return column.identity(
                    numbers.counting(OracleCounting.identity(Objects.requireNonNullElse(identity.text(3), ""))));
        }
        return text.isEmpty() || text.equalsIgnoreCase("NULL") ? column : column.serverDefault(Sql.literalColumn(text));
    }

    /** The name of the type with its arguments, which the catalog has in columns of their own. */
    static String typeText(CatalogRow row) {
        String type = row.name(2);
        return switch (type) {
            case "NUMBER" -> number(row.number(5), row.number(6));
            case "FLOAT" -> "FLOAT(" + row.integer(5) + ")";
            case "VARCHAR2", "CHAR" -> type + "(" + row.integer(3) + ("C".equals(row.text(4)) ? " CHAR)" : " BYTE)");
            case "NVARCHAR2", "NCHAR" -> type + "(" + row.integer(3) + ")";
            case "RAW" -> "RAW(" + row.integer(10) + ")";
            default -> type;
        };
    }

    private static String number(@Nullable Long precision, @Nullable Long scale) {
        if (precision == null) {
            return scale == null ? "NUMBER" : "NUMBER(*," + scale + ")";
        }
        return "NUMBER(" + precision + "," + (scale == null ? 0 : scale) + ")";
    }
}
