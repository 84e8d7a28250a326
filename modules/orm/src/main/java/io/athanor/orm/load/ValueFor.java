package io.athanor.orm.load;

import io.athanor.orm.mapping.WholeNumber;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes a value that a criterion compares with an attribute given by its name, when the statement is executed.
 *
 * @param type the Java type of the attribute
 * @param attribute the attribute, for messages
 */
record ValueFor(Class<?> type, String attribute) implements UnaryOperator<@Nullable Object> {

    @Override
    public @Nullable Object apply(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object fitting = WholeNumber.as(type, value);
        if (!type.isInstance(fitting)) {
            throw new IllegalArgumentException("the attribute " + attribute + " is of type " + type.getSimpleName()
                    + ", it cannot equal the " + value.getClass().getSimpleName() + " given");
        }
        return fitting;
    }
}
