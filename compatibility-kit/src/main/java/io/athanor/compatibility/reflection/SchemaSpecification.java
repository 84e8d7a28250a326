package io.athanor.compatibility.reflection;

import io.athanor.schema.MetaData;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import java.util.ArrayList;
import java.util.List;

/** A schema that can be changed before its metadata is made. For one thread. */
final class SchemaSpecification {

    private final List<TableSpecification> tables = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();

    List<TableSpecification> tables() {
        return tables;
    }

    List<Sequence> sequences() {
        return sequences;
    }

    TableSpecification table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    MetaData metadata() {
        MetaData metadata = new MetaData();
        tables.forEach(
                table -> Table.create(table.name(), metadata, table.elements().toArray(TableElement[]::new)));
        sequences.forEach(metadata::add);
        return metadata;
    }
}
