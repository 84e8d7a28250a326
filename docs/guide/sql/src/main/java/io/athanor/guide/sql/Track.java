package io.athanor.guide.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.table;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import java.util.List;

/** A piece of music on an album; its details are a JSON document. */
final class Track {
    static final TableClause TABLE = table(
            "track",
            column("album_id", Types.INTEGER),
            column("number", Types.INTEGER),
            column("title", Types.STRING),
            column("seconds", Types.INTEGER),
            column("details", Types.JSON),
            column("tags", Types.array(Types.STRING)));
    static final ColumnClause<Integer> ALBUM_ID = TABLE.c("album_id", Integer.class);
    static final ColumnClause<Integer> NUMBER = TABLE.c("number", Integer.class);
    static final ColumnClause<String> TITLE = TABLE.c("title", String.class);
    static final ColumnClause<Integer> SECONDS = TABLE.c("seconds", Integer.class);
    static final ColumnClause<Json> DETAILS = TABLE.c("details", Json.class);

    // A list's class does not tell what is in it, so the column is made rather than looked up.
    static final ColumnClause<List<String>> TAGS = new ColumnClause<>(TABLE, "tags", Types.array(Types.STRING));

    private Track() {}
}
