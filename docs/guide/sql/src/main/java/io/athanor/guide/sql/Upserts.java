package io.athanor.guide.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.excluded;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.merge;
import static io.athanor.sql.Sql.set;
import static io.athanor.sql.Sql.table;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Insert;
import io.athanor.sql.Merge;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;

/** INSERT that meets rows which are there already, and MERGE. */
final class Upserts {

    private final Blocks blocks;

    Upserts(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        update();
        nothing();
        merged();
    }

    private void update() {
        // tag::update
        Insert counted = insert(Plays.TABLE)
                .value(Plays.ALBUM_ID, 7)
                .value(Plays.TOTAL, 1)
                .onConflict(Plays.ALBUM_ID)
                .doUpdate(set(Plays.TOTAL, Plays.TOTAL.plus(excluded(Plays.TOTAL))));
        // end::update
        blocks.everywhere("update", counted);
    }

    private void nothing() {
        // tag::nothing
        Insert once = insert(Plays.TABLE)
                .value(Plays.ALBUM_ID, 7)
                .value(Plays.TOTAL, 0)
                .onConflict(Plays.ALBUM_ID)
                .doNothing();
        // end::nothing
        blocks.everywhere("nothing", once);
    }

    private void merged() {
        // tag::merge
        TableClause today = table("plays_today", column("album_id", Types.INTEGER), column("total", Types.INTEGER));
        ColumnClause<Integer> albumId = today.c("album_id", Integer.class);
        ColumnClause<Integer> total = today.c("total", Integer.class);
        Merge merge = merge(Plays.TABLE)
                .using(today, Plays.ALBUM_ID.eq(albumId))
                .whenMatchedUpdate(set(Plays.TOTAL, Plays.TOTAL.plus(total)))
                .whenNotMatchedInsert(set(Plays.ALBUM_ID, albumId), set(Plays.TOTAL, total));
        // end::merge
        blocks.everywhere("merge", merge);
    }
}
