package io.athanor.schema;

import io.athanor.sql.ForeignKeyLink;
import java.util.List;

/**
 * A foreign key of a table whose target was found.
 *
 * @param table the referring table
 * @param constraint its definition
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, one for each referring column
 */
public record ForeignKey(
        Table table,
        ForeignKeyConstraint constraint,
        List<Column<?>> columns,
        Table target,
        List<Column<?>> targetColumns) {

    ForeignKeyLink link() {
        return new ForeignKeyLink(List.copyOf(columns), target, List.copyOf(targetColumns));
    }

    @Override
    public String toString() {
        return ForeignKeys.describe(table, constraint) + " -> " + constraint.targets();
    }
}
