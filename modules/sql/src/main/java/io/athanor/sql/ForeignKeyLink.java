package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A foreign key as far as joins need it.
 *
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, one for each referring column
 */
public record ForeignKeyLink(List<ColumnClause<?>> columns, TableClause target, List<ColumnClause<?>> targetColumns) {

    /** The same link from an alias of the referring table. */
    ForeignKeyLink movedTo(FromClause alias) {
        List<ColumnClause<?>> moved = new ArrayList<>();
        columns.forEach(column -> moved.add(alias.c(column.key())));
        return new ForeignKeyLink(List.copyOf(moved), target, targetColumns);
    }
}
