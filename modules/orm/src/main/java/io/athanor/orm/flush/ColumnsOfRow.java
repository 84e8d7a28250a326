package io.athanor.orm.flush;

import io.athanor.orm.mapping.MappedColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Some columns of one row, written by a statement of their own.
 *
 * @param action the row
 * @param columns the columns by their slots
 */
record ColumnsOfRow(RowAction action, BitSet columns) {

    /** The names of the attributes. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (MappedColumn column : action.mapper.columns()) {
            if (columns.get(column.slot())) {
                names.add(column.name());
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return action.state + " " + names();
    }
}
