package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.ColumnDetails;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.InheritanceDescription;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.ColumnReference;
import io.athanor.schema.Computed;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.schema.TableOption;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds a class's table in the metadata, or makes it from the class's description. */
final class MappedTable {

    private final MetaData metadata;
    private final MappedNames names;

    MappedTable(MetaData metadata, MappedNames names) {
        this.metadata = metadata;
        this.names = names;
    }

    /** Refuses a class whose objects cannot be told apart. */
    static void requireKey(EntityDescriptor<?> descriptor) {
        boolean keyed = descriptor.descriptions().stream()
                .anyMatch(description -> description instanceof ColumnDescription column && column.id());
        if (!keyed) {
            throw new MappingException("Class " + descriptor.javaType().getName()
                    + " has no primary key, so its objects cannot be told apart. Put @Id on the field or"
                    + " fields that identify a row.");
        }
    }

    /**
     * The table of a class.
     *
     * @param above the table of the class that it extends, to which the key refers, or null if it is at the top
     * @param sharing the classes below it that have the same table
     */
    Table of(EntityDescriptor<?> descriptor, @Nullable Table above, List<EntityDescriptor<?>> sharing) {
        Table existing = metadata.find(descriptor.schema(), names.table(descriptor));
        if (existing != null) {
            return existing;
        }
        List<TableElement> elements = new ArrayList<>();
        Map<String, ColumnDescription> described = new HashMap<>();
        UnaryOperator<String> columns = attribute -> TableConstraints.columnOf(descriptor, sharing, names, attribute);
        if (above != null) {
            addKey(elements, above);
        }
        for (ColumnDescription column : names.own(descriptor)) {
            described.put(column.column(), column);
            elements.add(definition(column, column.type(), true, columns));
        }
        InheritanceDescription inheritance = descriptor.inheritance();
        SqlType<?> type = above != null || inheritance == null ? null : inheritance.type();
        if (type != null && inheritance != null) {
            elements.add(Column.of(inheritance.discriminator(), type).notNull());
        }
        for (EntityDescriptor<?> below : sharing) {
            for (ColumnDescription column : names.own(below)) {
                ColumnDescription other = described.putIfAbsent(column.column(), column);
                if (other == null) {
                    elements.add(definition(column, column.type(), false, columns));
                } else if (!isSame(other, column)) {
                    throw new MappingException("The attribute " + below.name() + "." + column.name()
                            + " is mapped to the column \"" + column.column() + "\" of the table \""
                            + names.table(descriptor) + "\", which another class that shares the table has defined"
                            + " otherwise. Give it a column of its own with @Column(name = \"...\").");
                }
            }
        }
        addConstraints(elements, descriptor, sharing);
        if (!descriptor.comment().isEmpty()) {
            elements.add(TableOption.comment(descriptor.comment()));
        }
        TableElement[] array = elements.toArray(TableElement[]::new);
        String schema = descriptor.schema() == null ? metadata.schema() : descriptor.schema();
        return Table.create(schema, names.table(descriptor), metadata, array);
    }

    private void addConstraints(
            List<TableElement> elements, EntityDescriptor<?> descriptor, List<EntityDescriptor<?>> sharing) {
        Set<String> inTable = new HashSet<>();
        elements.forEach(element -> {
            if (element instanceof ColumnDefinition<?> column) {
                inTable.add(column.name());
            }
        });
        elements.addAll(new TableConstraints(descriptor, inTable, names).make());
        sharing.forEach(below -> elements.addAll(new TableConstraints(below, inTable, names).make()));
    }

    private static boolean isSame(ColumnDescription first, ColumnDescription second) {
        return first.type().equals(second.type())
                && first.unique() == second.unique()
                && first.details().toString().equals(second.details().toString())
                && Objects.equals(first.foreignKey(), second.foreignKey());
    }

    /** The key of a joined table: that of the table above, to which it refers. */
    private static void addKey(List<TableElement> elements, Table above) {
        List<String> columns = new ArrayList<>();
        List<ColumnReference> targets = new ArrayList<>();
        for (Column<?> key : above.primaryKeyColumns()) {
            elements.add(Column.of(key.name(), key.type()).primaryKey());
            columns.add(key.name());
            targets.add(ColumnReference.of(key));
        }
        elements.add(ForeignKeyConstraint.to(columns, targets));
    }

    private <T> ColumnDefinition<T> definition(
            ColumnDescription column, SqlType<T> type, boolean demandsValue, UnaryOperator<String> columns) {
        ColumnDefinition<T> definition = column.details().applyTo(Column.of(column.column(), type));
        ColumnDetails.Generated generated = column.details().generated();
        if (generated != null) {
            definition = definition.computed(
                    new Computed(TextWithColumns.of(generated.text(), columns), generated.storage()));
        }
        if (column.id()) {
            definition = definition.primaryKey();
        } else if (demandsValue && !column.nullable()) {
            definition = definition.notNull();
        }
        if (column.unique()) {
            definition = definition.unique();
        }
        ColumnDescription.ForeignKeyDescription foreignKey = column.foreignKey();
        return foreignKey == null
                ? definition
                : definition.references(
                        names.target(foreignKey.target()), constraint -> withProperties(constraint, foreignKey));
    }

    private static ForeignKeyConstraint withProperties(
            ForeignKeyConstraint constraint, ColumnDescription.ForeignKeyDescription foreignKey) {
        ForeignKeyConstraint result = foreignKey.name().isEmpty() ? constraint : constraint.named(foreignKey.name());
        if (!foreignKey.onDelete().isEmpty()) {
            result = result.onDelete(ReferentialAction.of(foreignKey.onDelete()));
        }
        result = result.deferred(foreignKey.deferral());
        return foreignKey.onUpdate().isEmpty() ? result : result.onUpdate(ReferentialAction.of(foreignKey.onUpdate()));
    }
}
