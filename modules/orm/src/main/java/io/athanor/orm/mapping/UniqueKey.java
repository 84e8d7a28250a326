package io.athanor.orm.mapping;

import io.athanor.schema.Column;
import io.athanor.schema.Constraint;
import io.athanor.schema.Deferral;
import io.athanor.schema.Index;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values no two rows of a table may share at any time, so that a row must let go of them before another
 * one takes them.
 *
 * @param columns the columns
 * @param releasable the columns of it that accept NULL, by which a row can let go of its values for a while
 */
public record UniqueKey(List<MappedColumn> columns, List<MappedColumn> releasable) {

    /** Copies the lists. */
    public UniqueKey {
        columns = List.copyOf(columns);
        releasable = List.copyOf(releasable);
    }

    /** The unique keys of a table that are checked at each statement and whose columns are all mapped. */
    static List<UniqueKey> of(Table table, List<MappedColumn> mapped) {
        List<UniqueKey> keys = new ArrayList<>();
        List<String> primary = new ArrayList<>();
        table.primaryKeyColumns().forEach(column -> primary.add(column.key()));
        add(keys, primary, mapped);
        for (Column<?> column : table.columnList()) {
            if (column.isUnique()) {
                add(keys, List.of(column.key()), mapped);
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof UniqueConstraint unique
                    && unique.deferral() != Deferral.DEFERRABLE_INITIALLY_DEFERRED) {
                add(keys, unique.columns(), mapped);
            }
        }
        for (Index index : table.indexes()) {
            List<String> names = columns(index);
            if (index.isUnique() && names != null) {
                add(keys, names, mapped);
            }
        }
        return List.copyOf(keys);
    }

    private static @Nullable List<String> columns(Index index) {
        List<String> names = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            if (!(part instanceof Index.ColumnPart column)) {
                return null;
            }
            names.add(column.key());
        }
        return names;
    }

    private static void add(List<UniqueKey> keys, List<String> names, List<MappedColumn> mapped) {
        List<MappedColumn> columns = new ArrayList<>();
        List<MappedColumn> releasable = new ArrayList<>();
        for (MappedColumn column : mapped) {
            if (names.contains(column.column().key())) {
                columns.add(column);
                // A part of an embedded value cannot be given up for a while without the whole.
                if (!column.isComponent()
                        && column.column() instanceof Column<?> known
                        && known.isNullable()
                        && !known.isPrimaryKey()) {
                    releasable.add(column);
                }
            }
        }
        UniqueKey key = new UniqueKey(columns, releasable);
        if (!columns.isEmpty() && columns.size() == names.size() && !keys.contains(key)) {
            keys.add(key);
        }
    }

    @Override
    public String toString() {
        return columns.size() == 1 ? columns.get(0).name() : columns.toString();
    }
}
