package io.athanor.orm.metamodel;

import io.athanor.sql.Expression;
import io.athanor.sql.type.SqlType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a field say that is filled from an expression.
 *
 * @param name the name of the field
 * @param index the number of the attribute
 * @param type the SQL type
 * @param expression gives the expression, over attributes of the class
 * @param deferral how it is loaded if it is left out when objects are loaded, or null if it is not
 */
public record ComputedDescription(
        String name,
        int index,
        SqlType<?> type,
        Supplier<? extends Expression<?>> expression,
        @Nullable Deferral deferral)
        implements AttributeDescription {}
