package io.athanor.guide.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.table;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;

// tag::table
/** Who makes music. */
final class Artist {
    static final TableClause TABLE = table("artist", column("id", Types.INTEGER), column("name", Types.STRING));
    static final ColumnClause<Integer> ID = TABLE.c("id", Integer.class);
    static final ColumnClause<String> NAME = TABLE.c("name", String.class);
    // end::table

    private Artist() {}
    // tag::table
}
// end::table
