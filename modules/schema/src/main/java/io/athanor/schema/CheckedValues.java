package io.athanor.schema;

import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.SqlType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a check that a column has only values of its type.
 *
 * @param constraintName the name of the constraint, or null for that of the naming convention, if there is one
 */
record CheckedValues(@Nullable String constraintName) {

    <T> CheckConstraint constraint(Column<T> column) {
        return CheckConstraint.of(column.in(valuesOf(column)))
                .named(constraintName)
                .valuesOf(column.key());
    }

    private static <T> List<T> valuesOf(Column<T> column) {
        SqlType<T> type = column.definition().type();
        Class<T> javaType = type == null ? null : type.javaType();
        if (javaType != null && type instanceof BooleanType) {
            return List.of(javaType.cast(false), javaType.cast(true));
        }
        T[] constants = javaType != null && type instanceof EnumType<?> ? javaType.getEnumConstants() : null;
        if (constants == null || constants.length == 0) {
            throw new SchemaException("the values of column " + column + " cannot be listed in a check: its type "
                    + type + " is neither a truth value nor an enumeration; write a CheckConstraint");
        }
        return Arrays.asList(constants);
    }
}
