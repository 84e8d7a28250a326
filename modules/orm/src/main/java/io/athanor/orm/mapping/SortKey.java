package io.athanor.orm.mapping;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;

/**
 * A column by which related rows are sorted.
 *
 * @param column the column
 * @param descending whether the greatest value comes first
 */
record SortKey(MappedColumn column, boolean descending) {

    /** The key as a part of a statement. */
    Element in(ColumnSource target) {
        ColumnClause<?> sorted = target.column(column);
        return descending ? sorted.desc() : sorted;
    }
}
