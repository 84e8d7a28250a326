package io.athanor.schema;

import io.athanor.sql.type.StandardTypeSystem;
import java.util.ArrayList;
import java.util.List;

/** Describes a table for people. */
final class TableText {

    private static final StandardTypeSystem TYPES = new StandardTypeSystem();

    private TableText() {}

    static String of(Table table) {
        StringBuilder text = new StringBuilder("Table(\"").append(table.name()).append('"');
        for (Column<?> column : table.columnList()) {
            text.append(", ").append(describe(column));
        }
        return text.append(", schema=").append(table.schema()).append(')').toString();
    }

    private static String describe(Column<?> column) {
        List<String> parts = new ArrayList<>();
        parts.add('"' + column.name() + '"');
        if (!column.key().equals(column.name())) {
            parts.add("key=\"" + column.key() + '"');
        }
        if (column.hasOwnType()) {
            parts.add(TYPES.ddl(column.type()));
        }
        column.definition()
                .foreignKeys()
                .forEach(foreignKey ->
                        parts.add("references(\"" + foreignKey.targets().get(0) + "\")"));
        parts.add("table=<" + column.table().name() + ">");
        if (column.isPrimaryKey()) {
            parts.add("primaryKey");
        }
        if (!column.isNullable()) {
            parts.add("notNull");
        }
        return "Column(" + String.join(", ", parts) + ")";
    }
}
