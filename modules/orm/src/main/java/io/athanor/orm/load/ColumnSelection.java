package io.athanor.orm.load;

import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import java.util.List;
import java.util.function.Function;

/**
 * How the columns of one class come to be columns of a statement.
 *
 * @param source where they are found
 * @param computed what a computed attribute is, over these columns
 * @param loading which of them are loaded
 * @param into gets them
 * @param shared what is selected already, and need not be selected again
 */
record ColumnSelection(
        ColumnSource source,
        Function<ComputedProperty, Expression<?>> computed,
        ColumnLoading loading,
        List<SelectedColumn> into,
        List<SelectedColumn> shared) {

    /** Selects a column, unless it is selected already. */
    SelectedColumn add(MappedColumn mapped) {
        ColumnClause<?> expression = source.column(mapped);
        for (SelectedColumn column : shared) {
            if (column.expression() == expression) {
                return column;
            }
        }
        SelectedColumn column = new SelectedColumn(expression);
        into.add(column);
        return column;
    }

    /** Selects what an attribute is computed by. */
    SelectedColumn add(ComputedProperty property) {
        SelectedColumn column = new SelectedColumn(computed.apply(property));
        into.add(column);
        return column;
    }
}
