package io.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a foreign key refers to: a column by the names of its table and itself, or a column at hand.
 *
 * @param schema the schema of the table, or null for that of the metadata
 * @param table the name of the table
 * @param column the key of the column
 * @param target the column itself if it is at hand, or null if it is looked up
 */
public record ColumnReference(
        @Nullable String schema,
        String table,
        String column,
        @Nullable Column<?> target) {

    /**
     * A reference by {@code "table.column"} or {@code "schema.table.column"}, looked up when it is first needed.
     *
     * @throws SchemaException if the text has another form
     */
    public static ColumnReference of(String text) {
        int column = text.lastIndexOf('.');
        int table = column < 0 ? -1 : text.lastIndexOf('.', column - 1);
        if (column <= table + 1 || column == text.length() - 1 || table == 0) {
            throw new SchemaException("\"" + text + "\" does not name the column that a foreign key refers to:"
                    + " write \"table.column\" or \"schema.table.column\", or pass the column itself");
        }
        return new ColumnReference(
                table < 0 ? null : text.substring(0, table),
                text.substring(table + 1, column),
                text.substring(column + 1),
                null);
    }

    /** A reference to a column of a table. */
    public static ColumnReference of(Column<?> target) {
        Table table = target.table();
        return new ColumnReference(table.schema(), table.name(), target.key(), target);
    }

    /** The table's name, with its schema if it has one. */
    public String tableName() {
        return schema == null ? table : schema + "." + table;
    }

    @Override
    public String toString() {
        return tableName() + "." + column;
    }
}
