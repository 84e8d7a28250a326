package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.state.EntityState;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes the value of an attribute from an object that a relationship is compared with, when the statement is executed.
 *
 * @param attribute the attribute
 * @param type the class that the object must be of
 * @param relationship the relationship, for messages
 */
record AttributeOf(int attribute, Class<?> type, String relationship) implements UnaryOperator<@Nullable Object> {

    @Override
    public @Nullable Object apply(@Nullable Object object) {
        if (object == null) {
            return null;
        }
        if (!type.isInstance(object)) {
            throw new IllegalArgumentException("the relationship " + relationship
                    + " is compared with an object of class "
                    + type.getName() + ", but one of class " + object.getClass().getName()
                    + " was given; pass the object itself, not its key or another object");
        }
        EntityState state = EntityState.of(object);
        Object value = state.value((Instrumented) object, attribute);
        if (value == null && state.isWithoutRow()) {
            throw new IllegalArgumentException("the relationship " + relationship
                    + " is compared with an object of class "
                    + object.getClass().getName() + " that has no key yet, so nothing can refer to it; add it to the"
                    + " session and flush first");
        }
        return value;
    }
}
