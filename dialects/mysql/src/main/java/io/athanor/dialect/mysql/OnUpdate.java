package io.athanor.dialect.mysql;

import io.athanor.schema.Column;
import io.athanor.schema.SchemaException;
import java.util.Set;

/**
 * The option {@value #OPTION} of a column: the present time, which the server puts there with each change of the row.
 */
final class OnUpdate {

    static final String OPTION = "on_update";
    static final String MOMENT = "CURRENT_TIMESTAMP";

    private OnUpdate() {}

    /**
     * Whether a column has it.
     *
     * @throws SchemaException if it is said to get another value
     */
    static boolean isSaid(Column<?> column, String dialect) {
        Object value = column.options().of(dialect).get(OPTION);
        if (value != null && !Set.of(MOMENT, "current_timestamp").contains(value.toString())) {
            throw new SchemaException("column " + column + " has the option \"" + OPTION + "\" of the dialect "
                    + dialect + ", whose only value is " + MOMENT + ": " + value);
        }
        return value != null;
    }
}
