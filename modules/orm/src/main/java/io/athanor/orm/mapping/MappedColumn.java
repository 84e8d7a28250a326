package io.athanor.orm.mapping;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;

/**
 * An attribute mapped to a column.
 *
 * @param attribute the number of the attribute
 * @param name the name of the attribute
 * @param column the column of the table
 * @param isKey whether it is a part of the primary key
 */
public record MappedColumn(int attribute, String name, ColumnClause<?> column, boolean isKey) {

    /** The column as one of a from clause: the table itself, an alias, or a subquery with columns of the same names. */
    public ColumnClause<?> in(FromClause from) {
        return from == column.table() ? column : from.c(column.key());
    }
}
