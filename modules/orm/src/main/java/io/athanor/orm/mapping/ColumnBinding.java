package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.ComponentPath;
import io.athanor.orm.metamodel.EmbeddedDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.NamingStrategy;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a class's attributes in its table. */
final class ColumnBinding {

    private ColumnBinding() {}

    /** A column as it is described, with the way to its value if that is embedded. */
    private record Described(
            ColumnDescription column, @Nullable ComponentPath access) {}

    /** The descriptions of the columns of a class's attributes, from one of them on. */
    static List<ColumnDescription> described(EntityDescriptor<?> descriptor, int from, NamingStrategy naming) {
        return bound(descriptor, from, naming).stream().map(Described::column).toList();
    }

    private static List<Described> bound(EntityDescriptor<?> descriptor, int from, NamingStrategy naming) {
        List<Described> described = new ArrayList<>();
        for (AttributeDescription description : descriptor.descriptions()) {
            if (description.index() < from) {
                continue;
            }
            if (description instanceof ColumnDescription column) {
                described.add(new Described(column.by(naming), null));
            } else if (description instanceof EmbeddedDescription embedded) {
                embedded.leaves()
                        .forEach(leaf ->
                                described.add(new Described(leaf.column().by(naming), leaf.access())));
            }
        }
        return described;
    }

    /**
     * The mapped columns of a class's attributes, from one of them on, in the order of the table.
     *
     * @param slot the number of the first one
     */
    static List<MappedColumn> columns(
            EntityDescriptor<?> descriptor, int from, Table table, int slot, NamingStrategy naming) {
        List<Column<?>> order = table.columnList();
        List<Described> described = bound(descriptor, from, naming);
        described.sort(Comparator.comparingInt(one -> order.indexOf(table.c(one.column.column()))));
        List<MappedColumn> columns = new ArrayList<>();
        for (Described one : described) {
            ColumnDescription column = one.column;
            if (one.access != null && table.c(column.column()) instanceof Column<?> known && isMade(known)) {
                throw new MappingException("The column " + table.name() + "." + column.column() + " of the component "
                        + descriptor.name() + "." + column.name()
                        + " has a default that the program makes, which cannot be put into a part of a value. Make it a"
                        + " server default, or give the value a component with it.");
            }
            columns.add(new MappedColumn(
                    slot + columns.size(),
                    column.index(),
                    column.name(),
                    table.c(column.column()),
                    column.id(),
                    column.deferral(),
                    one.access));
        }
        return List.copyOf(columns);
    }

    private static boolean isMade(Column<?> column) {
        return column.defaultValue() != null || column.onUpdate() != null;
    }

    /** What an attribute is mapped to if it has columns among these, else null. */
    static @Nullable Property property(String owner, AttributeDescription description, List<MappedColumn> columns) {
        String name = owner + "." + description.name();
        if (description instanceof EmbeddedDescription embedded) {
            List<MappedColumn> parts = new ArrayList<>();
            for (EmbeddedDescription.Leaf leaf : embedded.leaves()) {
                columns.stream()
                        .filter(column -> column.name().equals(leaf.column().name()))
                        .forEach(parts::add);
            }
            return parts.isEmpty() ? null : new EmbeddedProperty(name, embedded, parts);
        }
        for (MappedColumn column : columns) {
            if (description instanceof ColumnDescription && column.attribute() == description.index()) {
                return new ColumnProperty(name, column);
            }
        }
        return null;
    }
}
