package io.athanor.orm.mapping;

import io.athanor.orm.metamodel.ComputedDescription;
import io.athanor.sql.Expression;

/**
 * An attribute that is filled from an expression.
 *
 * @param name the name for messages
 * @param description what the annotations say
 * @param slot the number that follows those of the mapper's columns
 */
public record ComputedProperty(String name, ComputedDescription description, int slot) implements Property {

    @Override
    public int attribute() {
        return description.index();
    }

    /** The expression, over attributes of the class. */
    public Expression<?> expression() {
        return description.expression().get();
    }
}
