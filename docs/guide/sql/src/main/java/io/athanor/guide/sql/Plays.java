package io.athanor.guide.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.table;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;

/** How often an album was played; the album is the key. */
final class Plays {
    static final TableClause TABLE = table("plays", column("album_id", Types.INTEGER), column("total", Types.INTEGER));
    static final ColumnClause<Integer> ALBUM_ID = TABLE.c("album_id", Integer.class);
    static final ColumnClause<Integer> TOTAL = TABLE.c("total", Integer.class);

    private Plays() {}
}
