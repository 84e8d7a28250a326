package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.NamingStrategy;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one class by their slots, and the tables that they are in. A subclass has the columns of its
 * superclass in the same slots, so that what is known of them is true of its objects, too; its own follow.
 *
 * @param columns all columns
 * @param own those that the superclass does not have
 * @param parts the tables
 * @param from what is selected from
 */
record MapperColumns(List<MappedColumn> columns, List<MappedColumn> own, List<TablePart> parts, FromClause from) {

    static MapperColumns of(
            EntityDescriptor<?> descriptor, Table table, @Nullable Mapper parent, NamingStrategy naming) {
        int inherited = parent == null ? 0 : parent.descriptor().descriptions().size();
        if (parent == null) {
            List<MappedColumn> columns = ColumnBinding.columns(descriptor, inherited, table, 0, naming);
            List<MappedColumn> keys =
                    columns.stream().filter(MappedColumn::isKey).toList();
            return new MapperColumns(columns, columns, List.of(new TablePart(0, table, columns, keys)), table);
        }
        List<MappedColumn> columns = new ArrayList<>(parent.columns());
        List<TablePart> parts = new ArrayList<>(parent.parts());
        if (parent.table() == table) {
            List<MappedColumn> own = ColumnBinding.columns(descriptor, inherited, table, columns.size(), naming);
            columns.addAll(own);
            parts.set(parts.size() - 1, parts.get(parts.size() - 1).with(own));
            return new MapperColumns(List.copyOf(columns), own, List.copyOf(parts), parent.from());
        }
        List<MappedColumn> keys = keys(descriptor, table, parent);
        List<MappedColumn> own = new ArrayList<>(keys);
        own.addAll(ColumnBinding.columns(descriptor, inherited, table, columns.size() + keys.size(), naming));
        columns.addAll(own);
        TablePart above = parts.get(parts.size() - 1);
        TablePart part = new TablePart(parts.size(), table, own, keys);
        parts.add(part);
        FromClause from = new Join(parent.from(), table, part.sameKey(above), Join.Kind.INNER);
        return new MapperColumns(List.copyOf(columns), List.copyOf(own), List.copyOf(parts), from);
    }

    /** The columns as they are selected: each attribute of the key with its columns, the last table's first. */
    List<MappedColumn> selected() {
        if (parts.size() == 1) {
            return columns;
        }
        List<MappedColumn> selected = new ArrayList<>();
        for (int key = 0; key < keys().length; key++) {
            for (int part = parts.size() - 1; part >= 0; part--) {
                selected.add(parts.get(part).keys().get(key));
            }
        }
        columns.stream().filter(column -> !selected.contains(column)).forEach(selected::add);
        return List.copyOf(selected);
    }

    /** The columns that hold the primary key, in the order of the key; those of the class at the top. */
    MappedColumn[] keys() {
        return parts.get(0).keys().toArray(MappedColumn[]::new);
    }

    /** The columns of a joined table that refer to the key of the table above. */
    private static List<MappedColumn> keys(EntityDescriptor<?> descriptor, Table table, Mapper parent) {
        TablePart above = parent.parts().get(parent.parts().size() - 1);
        ForeignKey key = keyTo(above, table);
        if (key == null) {
            throw new MappingException("The table \"" + table.name() + "\" of "
                    + descriptor.javaType().getName() + " has no foreign key to the primary key of \""
                    + above.table().name() + "\", the table of " + parent.name()
                    + ", so their rows cannot be joined. Let its primary key refer to it.");
        }
        List<MappedColumn> keys = new ArrayList<>();
        for (MappedColumn referred : above.keys()) {
            int position = key.targetColumns().indexOf(referred.column());
            ColumnClause<?> column = key.columns().get(position);
            keys.add(new MappedColumn(
                    parent.columns().size() + keys.size(),
                    referred.attribute(),
                    referred.name(),
                    column,
                    true,
                    null,
                    null));
        }
        return keys;
    }

    private static @Nullable ForeignKey keyTo(TablePart above, Table table) {
        List<ColumnClause<?>> referred = new ArrayList<>();
        above.keys().forEach(key -> referred.add(key.column()));
        for (ForeignKey key : MappingBuilder.foreignKeys(table)) {
            if (key.target() == above.table()
                    && key.targetColumns().size() == referred.size()
                    && key.targetColumns().containsAll(referred)
                    && table.primaryKeyColumns().containsAll(key.columns())) {
                return key;
            }
        }
        return null;
    }
}
