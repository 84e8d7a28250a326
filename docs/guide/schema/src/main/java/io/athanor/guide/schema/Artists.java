package io.athanor.guide.schema;

import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;

// tag::table
/** Who makes music. */
final class Artists extends Table {
    final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
    final Column<String> name =
            column(Column.of("name", Types.string(100)).notNull().unique());

    Artists() {
        super("artist");
    }
}
// end::table
