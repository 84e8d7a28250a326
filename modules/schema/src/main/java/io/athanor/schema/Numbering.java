package io.athanor.schema;

import io.athanor.sql.type.IntegerType;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.TypeSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the column in which the database numbers a table's rows. */
final class Numbering {

    private static final TypeSystem TYPES = new StandardTypeSystem();

    private Numbering() {}

    static @Nullable Column<?> columnOf(Table table) {
        List<Column<?>> key = table.primaryKeyColumns();
        for (Column<?> column : key) {
            if (column.autoincrement() == Autoincrement.YES) {
                return column;
            }
        }
        if (key.size() != 1) {
            return null;
        }
        Column<?> column = key.get(0);
        return column.autoincrement() == Autoincrement.AUTOMATIC && isNumbered(column) ? column : null;
    }

    private static boolean isNumbered(Column<?> column) {
        boolean ownDefault = column.defaultValue() != null && column.sequence() == null || column.isServerGenerated();
        return !ownDefault && !hasForeignKey(column) && TYPES.stored(column.type()) instanceof IntegerType<?>;
    }

    private static boolean hasForeignKey(Column<?> column) {
        return column.table().constraints().stream()
                .anyMatch(constraint -> constraint instanceof ForeignKeyConstraint foreignKey
                        && foreignKey.columns().contains(column.key()));
    }
}
