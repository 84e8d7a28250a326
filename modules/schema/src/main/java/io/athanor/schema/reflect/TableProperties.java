package io.athanor.schema.reflect;

import io.athanor.schema.TableElement;
import io.athanor.schema.TableOption;
import java.util.ArrayList;
import java.util.List;

/** The properties of a table that are neither column, constraint nor index, as elements of a definition. */
final class TableProperties {

    private TableProperties() {}

    static List<TableElement> of(TableDescription description) {
        List<TableElement> elements = new ArrayList<>();
        if (description.isTemporary()) {
            elements.add(TableOption.prefix("TEMPORARY"));
        }
        if (description.comment() != null) {
            elements.add(TableOption.comment(description.comment()));
        }
        description.options().forEach((dialect, option, value) -> elements.add(TableOption.of(dialect, option, value)));
        return elements;
    }
}
