package io.athanor.schema;

/** Is asked about each column that is reflected, and may give it another key or another type. */
@FunctionalInterface
public interface ReflectedColumnListener {

    /**
     * The column that is taken into the table.
     *
     * @param table the name of the table
     * @param column the column as the database describes it
     * @return a column of the same name
     */
    ColumnDefinition<?> reflected(String table, ColumnDefinition<?> column);
}
