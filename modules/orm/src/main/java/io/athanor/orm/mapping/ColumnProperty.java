package io.athanor.orm.mapping;

/**
 * An attribute that holds the value of one column.
 *
 * @param name the name for messages
 * @param column the column
 */
public record ColumnProperty(String name, MappedColumn column) implements Property {

    @Override
    public int attribute() {
        return column.attribute();
    }
}
