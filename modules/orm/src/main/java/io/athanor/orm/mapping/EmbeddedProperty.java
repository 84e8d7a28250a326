package io.athanor.orm.mapping;

import io.athanor.orm.metamodel.EmbeddedDescription;
import java.util.List;

/**
 * An attribute that holds the values of several columns.
 *
 * @param name the name for messages
 * @param description how a value is made of them
 * @param columns the columns, in the order of the value's components
 */
public record EmbeddedProperty(String name, EmbeddedDescription description, List<MappedColumn> columns)
        implements Property {

    /** Copies the list. */
    public EmbeddedProperty {
        columns = List.copyOf(columns);
    }

    @Override
    public int attribute() {
        return description.index();
    }
}
