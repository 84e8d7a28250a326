package io.athanor.schema.reflect;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Constraint;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.Suggestions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as a database describes it. Immutable.
 *
 * @param schema the schema as it was asked for, null for the connection's own
 * @param name the name
 * @param kind what it is
 * @param isTemporary whether it is gone when the connection is closed
 * @param columns the columns, in order; their types are those of the model, or named ones of the dialect
 * @param primaryKey the primary key, which has no columns if there is none
 * @param constraints the foreign keys, unique and check constraints, with the names that the database gives them
 * @param indexes the indexes, but for those that the database keeps for a constraint
 * @param comment the comment, or null
 * @param definition the query of a view, or null
 * @param options the options of the dialect
 */
public record TableDescription(
        @Nullable String schema,
        String name,
        TableKind kind,
        boolean isTemporary,
        List<ColumnDefinition<?>> columns,
        PrimaryKeyConstraint primaryKey,
        List<Constraint> constraints,
        List<Index> indexes,
        @Nullable String comment,
        @Nullable String definition,
        DialectOptions options) {

    /** A description; its lists are copied. */
    public TableDescription {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /** The names of the columns, in order. */
    public List<String> columnNames() {
        return columns.stream().map(ColumnDefinition::name).toList();
    }

    /**
     * The column of a name.
     *
     * @throws CatalogException if there is none; the message suggests similar names
     */
    public ColumnDefinition<?> column(String columnName) {
        for (ColumnDefinition<?> column : columns) {
            if (column.name().equals(columnName)) {
                return column;
            }
        }
        throw new CatalogException(
                "table \"" + name + "\" has no column \"" + columnName + "\"."
                        + Suggestions.of(columnName, columnNames()),
                null);
    }

    /** The foreign keys. */
    public List<ForeignKeyConstraint> foreignKeys() {
        return only(ForeignKeyConstraint.class);
    }

    /** The unique constraints. */
    public List<UniqueConstraint> uniqueConstraints() {
        return only(UniqueConstraint.class);
    }

    /** The check constraints. */
    public List<CheckConstraint> checkConstraints() {
        return only(CheckConstraint.class);
    }

    private <C extends Constraint> List<C> only(Class<C> kindOfConstraint) {
        return constraints.stream()
                .filter(kindOfConstraint::isInstance)
                .map(kindOfConstraint::cast)
                .toList();
    }
}
