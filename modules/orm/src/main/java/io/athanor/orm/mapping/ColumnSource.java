package io.athanor.orm.mapping;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;

/**
 * Where a mapped class's columns are found in a statement: in its table, in an alias of it, or in a subquery around it.
 */
@FunctionalInterface
public interface ColumnSource {

    /** The column that an attribute is mapped to. */
    ColumnClause<?> column(MappedColumn mapped);

    /** The columns of the same names of a from clause. */
    static ColumnSource of(FromClause from) {
        return mapped -> mapped.in(from);
    }
}
