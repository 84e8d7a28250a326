package io.athanor.guide.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.table;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;

/** A tree of kinds of music. */
final class Genre {
    static final TableClause TABLE = table(
            "genre", column("id", Types.INTEGER), column("parent_id", Types.INTEGER), column("name", Types.STRING));
    static final ColumnClause<Integer> ID = TABLE.c("id", Integer.class);
    static final ColumnClause<Integer> PARENT_ID = TABLE.c("parent_id", Integer.class);
    static final ColumnClause<String> NAME = TABLE.c("name", String.class);

    private Genre() {}
}
