package io.athanor.schema;

import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a check that a column has only values of its type.
 *
 * @param constraintName the name of the constraint, or null for that of the naming convention, if there is one
 */
record CheckedValues(@Nullable String constraintName) {

    private static final TypeSystem TYPES = new StandardTypeSystem();

    <T> CheckConstraint constraint(Column<T> column) {
        return CheckConstraint.of(condition(column)).named(constraintName).valuesOf(column.key());
    }

    private static <T> Expression<Boolean> condition(Column<T> column) {
        SqlType<T> type = column.definition().type();
        SqlType<?> stored = type == null ? null : TYPES.stored(type);
        if (stored instanceof BooleanType) {
            // Written only where truth values are stored as numbers.
            return Sql.column(column.name(), Types.INTEGER).in(0, 1);
        }
        T[] constants =
                type != null && stored instanceof EnumType<?> ? type.javaType().getEnumConstants() : null;
        if (constants == null || constants.length == 0) {
            throw new SchemaException("the values of column " + column + " cannot be listed in a check: its type "
                    + type + " is neither a truth value nor an enumeration; write a CheckConstraint");
        }
        return column.in(Arrays.asList(constants));
    }
}
