package io.athanor.orm.mapping;

import io.athanor.sql.ColumnClause;

/**
 * An attribute and the column of an association table that holds its value.
 *
 * @param mapped the attribute
 * @param column the association table's column
 */
public record SecondaryPair(MappedColumn mapped, ColumnClause<?> column) {}
