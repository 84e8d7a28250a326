package io.athanor.guide.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.table;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;

// tag::table
/** What artists release. */
final class Album {
    static final TableClause TABLE = table(
            "album",
            column("id", Types.INTEGER),
            column("artist_id", Types.INTEGER),
            column("title", Types.STRING),
            column("price", Types.numeric(8, 2)),
            column("released", Types.DATE),
            column("live", Types.BOOLEAN));
    static final ColumnClause<Integer> ID = TABLE.c("id", Integer.class);
    static final ColumnClause<Integer> ARTIST_ID = TABLE.c("artist_id", Integer.class);
    static final ColumnClause<String> TITLE = TABLE.c("title", String.class);
    static final ColumnClause<BigDecimal> PRICE = TABLE.c("price", BigDecimal.class);
    static final ColumnClause<LocalDate> RELEASED = TABLE.c("released", LocalDate.class);
    static final ColumnClause<Boolean> LIVE = TABLE.c("live", Boolean.class);
    // end::table

    private Album() {}
    // tag::table
}
// end::table
