package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Finds a class's table in the metadata, or makes it from the class's description. */
final class MappedTable {

    private MappedTable() {}

    static Table of(EntityDescriptor<?> descriptor, MetaData metadata) {
        boolean keyed = descriptor.descriptions().stream()
                .anyMatch(description -> description instanceof ColumnDescription column && column.id());
        if (!keyed) {
            throw new MappingException("Class " + descriptor.javaType().getName()
                    + " has no primary key, so its objects cannot be told apart. Put @Id on the field or"
                    + " fields that identify a row.");
        }
        // Before there is a table: a class that cannot be mapped must leave none behind.
        descriptor.prototype();
        Table existing = metadata.find(descriptor.schema(), descriptor.tableName());
        if (existing != null) {
            return existing;
        }
        List<TableElement> elements = new ArrayList<>();
        for (AttributeDescription description : descriptor.descriptions()) {
            if (description instanceof ColumnDescription column) {
                elements.add(definition(column, column.type()));
            }
        }
        TableElement[] array = elements.toArray(TableElement[]::new);
        String schema = descriptor.schema() == null ? metadata.schema() : descriptor.schema();
        return Table.create(schema, descriptor.tableName(), metadata, array);
    }

    private static <T> ColumnDefinition<T> definition(ColumnDescription column, SqlType<T> type) {
        ColumnDefinition<T> definition = Column.of(column.column(), type);
        if (column.id()) {
            definition = definition.primaryKey();
        } else if (!column.nullable()) {
            definition = definition.notNull();
        }
        if (column.unique()) {
            definition = definition.unique();
        }
        ColumnDescription.ForeignKeyDescription foreignKey = column.foreignKey();
        return foreignKey == null
                ? definition
                : definition.references(foreignKey.target(), constraint -> withProperties(constraint, foreignKey));
    }

    private static ForeignKeyConstraint withProperties(
            ForeignKeyConstraint constraint, ColumnDescription.ForeignKeyDescription foreignKey) {
        ForeignKeyConstraint result = foreignKey.name().isEmpty() ? constraint : constraint.named(foreignKey.name());
        if (!foreignKey.onDelete().isEmpty()) {
            result = result.onDelete(ReferentialAction.of(foreignKey.onDelete()));
        }
        return foreignKey.onUpdate().isEmpty() ? result : result.onUpdate(ReferentialAction.of(foreignKey.onUpdate()));
    }
}
