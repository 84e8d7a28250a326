package io.athanor.compatibility.library;

import io.athanor.orm.Registry;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;

/** The mapping of the library. */
public final class Library {

    private Library() {}

    /** A registry of all of them, and its tables. */
    public static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create(
                "volumes",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey().autoincrement(false),
                // Without the index each DELETE looks through the table for rows that refer to it.
                Column.of("next_id", Types.INTEGER).references("volumes.id").indexed());
        Registry registry =
                Registry.of(metadata, Reader_.ENTITY, Copy_.ENTITY, Loan_.ENTITY, Topic_.ENTITY, Volume_.ENTITY);
        Table.create(
                "reader_topics",
                metadata,
                Column.of("reader_id", Types.INTEGER).references("readers.id").primaryKey(),
                Column.of("topic_name", Types.string(30))
                        .references("topics.name")
                        .primaryKey());
        return registry;
    }
}
