package io.athanor.compatibility.reflection;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.ColumnReference;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.TableElement;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a foreign key of a specification refers to. */
final class Target {

    private Target() {}

    static ColumnReference of(String table, String column) {
        return new ColumnReference(null, table, column, null);
    }

    /** The columns of the primary key. */
    static List<ColumnDefinition<?>> keyOf(TableSpecification table) {
        List<String> named = new ArrayList<>();
        for (TableElement element : table.elements()) {
            if (element instanceof PrimaryKeyConstraint key) {
                named.addAll(key.columns());
            }
        }
        List<ColumnDefinition<?>> key = new ArrayList<>();
        for (TableElement element : table.elements()) {
            if (element instanceof ColumnDefinition<?> column
                    && (column.isPrimaryKey() || named.contains(column.name()))) {
                key.add(column);
            }
        }
        return key;
    }

    /** A column of another name and the same type. */
    static ColumnDefinition<?> copyOfType(String name, ColumnDefinition<?> original) {
        SqlType<?> type = Objects.requireNonNull(original.type());
        return Column.of(name, type);
    }
}
