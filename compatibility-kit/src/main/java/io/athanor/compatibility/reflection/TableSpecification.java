package io.athanor.compatibility.reflection;

import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table as a list of elements that can be changed before the table is made. For one thread. */
final class TableSpecification {

    private final String name;
    private final List<TableElement> elements = new ArrayList<>();

    TableSpecification(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<TableElement> elements() {
        return elements;
    }

    TableSpecification add(TableElement element) {
        elements.add(element);
        return this;
    }

    /** Puts another column in the place of one. */
    void replaceColumn(String column, Function<ColumnDefinition<?>, ColumnDefinition<?>> change) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof ColumnDefinition<?> definition
                    && definition.name().equals(column)) {
                elements.set(i, change.apply(definition));
                return;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + column);
    }
}
