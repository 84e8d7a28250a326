package io.athanor.guide.engine;

import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;

// tag::table
/** What artists release. */
final class Albums extends Table {
    final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
    final Column<String> title =
            column(Column.of("title", Types.string(100)).notNull().unique());
    final Column<String> artist = column(Column.of("artist", Types.string(100)));
    final Column<Integer> plays =
            column(Column.of("plays", Types.INTEGER).notNull().serverDefault(0));

    Albums() {
        super("album");
    }
}
// end::table
