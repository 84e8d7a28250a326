package io.athanor.orm.metamodel;

import io.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a column's field say.
 *
 * @param name the name of the field
 * @param index the number of the attribute
 * @param column the name of the column, by default in snake case
 * @param type the SQL type
 * @param id whether it is a part of the primary key
 * @param nullable whether NULL is accepted
 * @param unique whether the column has a unique constraint
 * @param foreignKey the foreign key, or null if it is none
 * @param deferral how it is loaded if it is left out when objects are loaded, or null if it is not
 * @param version who makes the versions, or null if it is no version
 * @param details defaults and what else there is to say
 * @param naming what the name of the column is made of
 * @param role what it decides for all statements about its row, or null for nothing
 */
public record ColumnDescription(
        String name,
        int index,
        String column,
        SqlType<?> type,
        boolean id,
        boolean nullable,
        boolean unique,
        @Nullable ForeignKeyDescription foreignKey,
        @Nullable Deferral deferral,
        @Nullable VersionDescription version,
        ColumnDetails details,
        ColumnName naming,
        @Nullable RowRole role)
        implements AttributeDescription {

    /** This description with the name that the column has by a strategy. */
    public ColumnDescription by(NamingStrategy strategy) {
        return strategy == NamingStrategy.SNAKE_CASE
                ? this
                : new ColumnDescription(
                        name,
                        index,
                        naming.by(strategy),
                        type,
                        id,
                        nullable,
                        unique,
                        foreignKey,
                        deferral,
                        version,
                        details,
                        naming,
                        role);
    }

    /**
     * A foreign key of one column.
     *
     * @param target the column referred to, as {@code "table.column"}
     * @param name the name of the constraint, empty for none
     * @param onDelete the action ON DELETE, empty for none
     * @param onUpdate the action ON UPDATE, empty for none
     * @param deferral when it is checked
     */
    public record ForeignKeyDescription(
            String target, String name, String onDelete, String onUpdate, io.athanor.schema.Deferral deferral) {}
}
