package io.athanor.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a metadata is created or dropped at once.
 *
 * @param tables the tables
 * @param views the views, in the order of their creation
 * @param sequences the sequences that no column names
 * @param isAll whether it is all of the metadata
 */
record SchemaParts(List<Table> tables, List<View> views, List<Sequence> sequences, boolean isAll) {

    static SchemaParts of(MetaData metadata) {
        return new SchemaParts(metadata.tables(), metadata.views(), metadata.sequences(), true);
    }

    static SchemaParts of(MetaData metadata, Table... some) {
        List<Table> tables = new ArrayList<>();
        List<View> chosen = new ArrayList<>();
        for (Table table : some) {
            if (table.metadata() != metadata) {
                throw new SchemaException(
                        "table \"" + table.fullName() + "\" is not in this metadata; it has " + metadata.tableNames());
            }
            if (table instanceof View view) {
                chosen.add(view);
            } else {
                tables.add(table);
            }
        }
        List<View> views = metadata.views().stream().filter(chosen::contains).toList();
        return new SchemaParts(tables, views, List.of(), false);
    }
}
