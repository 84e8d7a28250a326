package io.athanor.schema;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Suggestions;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds what the foreign keys of a table refer to. */
final class ForeignKeys {

    private ForeignKeys() {}

    static List<ForeignKey> of(Table table) {
        List<ForeignKey> all = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ForeignKeyConstraint foreignKey) {
                all.add(resolve(table, foreignKey));
            }
        }
        return List.copyOf(all);
    }

    static ForeignKey resolve(Table table, ForeignKeyConstraint constraint) {
        List<Column<?>> columns = new ArrayList<>();
        List<Column<?>> targets = new ArrayList<>();
        for (int i = 0; i < constraint.columns().size(); i++) {
            columns.add(table.column(constraint.columns().get(i)));
            targets.add(target(table, constraint, constraint.targets().get(i)));
        }
        return new ForeignKey(
                table, constraint, List.copyOf(columns), targets.get(0).table(), List.copyOf(targets));
    }

    /** The type of a column that was defined without one. */
    static <T> SqlType<T> typeOf(Column<T> column) {
        return typeOf(column, new ArrayList<>());
    }

    @SuppressWarnings("unchecked") // a column without a type of its own is one of Object
    private static <T> SqlType<T> typeOf(Column<T> column, List<Column<?>> path) {
        if (column.hasOwnType()) {
            return column.type();
        }
        if (path.contains(column)) {
            throw new SchemaException("the columns " + path + " have no type but that of each other;"
                    + " give one of them a type: Column.of(name, type)");
        }
        path.add(column);
        for (Constraint constraint : column.table().constraints()) {
            if (constraint instanceof ForeignKeyConstraint foreignKey
                    && foreignKey.columns().contains(column.key())) {
                ColumnReference reference =
                        foreignKey.targets().get(foreignKey.columns().indexOf(column.key()));
                return (SqlType<T>) typeOf(target(column.table(), foreignKey, reference), path);
            }
        }
        throw new SchemaException("column " + column.table().fullName() + "." + column.name()
                + " has neither a type nor a foreign key to take it from; define it by Column.of(name, type)");
    }

    private static Column<?> target(Table table, ForeignKeyConstraint constraint, ColumnReference reference) {
        Column<?> known = reference.target();
        if (known != null) {
            return known;
        }
        Table target = targetTable(table, constraint, reference);
        ColumnClause<?> byKey = target.columns().find(reference.column());
        if (byKey != null) {
            return (Column<?>) byKey;
        }
        for (Column<?> column : target.columnList()) {
            if (column.name().equals(reference.column())) {
                return column;
            }
        }
        throw new UnresolvedReferenceException(describe(table, constraint) + " refers to " + reference
                + ", but table \"" + target.fullName() + "\" has no column \"" + reference.column() + "\"."
                + Suggestions.of(
                        reference.column(),
                        target.columnList().stream().map(Column::key).toList()));
    }

    private static Table targetTable(Table table, ForeignKeyConstraint constraint, ColumnReference reference) {
        if (reference.table().equals(table.name()) && Objects.equals(reference.schema(), table.schema())) {
            return table;
        }
        MetaData metadata = table.metadata();
        if (metadata == null) {
            throw new UnresolvedReferenceException(describe(table, constraint) + " refers to " + reference
                    + ", but table \"" + table.fullName() + "\" is in no metadata to look for it;"
                    + " add it by metadata.add(table)");
        }
        Table target = metadata.find(reference.schema(), reference.table());
        if (target == null) {
            throw new UnresolvedReferenceException(describe(table, constraint) + " refers to " + reference
                    + ", but the metadata has no table \"" + reference.tableName() + "\"."
                    + Suggestions.of(reference.tableName(), metadata.tableNames())
                    + " Define it in the same metadata.");
        }
        return target;
    }

    static String describe(Table table, ForeignKeyConstraint constraint) {
        String columns = String.join(", ", constraint.columns());
        return "the foreign key " + table.fullName() + "."
                + (constraint.columns().size() == 1 ? columns : "(" + columns + ")");
    }
}
