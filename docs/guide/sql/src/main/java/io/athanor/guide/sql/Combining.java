package io.athanor.guide.sql;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.unionAll;

import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Cte;
import io.athanor.sql.Select;

/** Set operations and common table expressions. */
final class Combining {

    private final Blocks blocks;

    Combining(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        union();
        except();
        cte();
        recursive();
    }

    private void union() {
        // tag::union
        CompoundSelect titles = unionAll(
                        select(Album.TITLE, literal("album").label("kind")), select(Track.TITLE, literal("track")))
                .orderBy("title")
                .limit(20);
        // end::union
        blocks.sql("union", titles, "postgresql", "oracle");
    }

    private void except() {
        // tag::except
        CompoundSelect silent = select(Artist.ID).except(select(Album.ARTIST_ID));
        // end::except
        blocks.everywhere("except", silent);
    }

    private void cte() {
        // tag::cte
        Cte perArtist = select(Album.ARTIST_ID, count().label("albums"))
                .groupBy(Album.ARTIST_ID)
                .cte("per_artist");
        Select busy = select(Artist.NAME, perArtist.c("albums"))
                .join(perArtist, perArtist.c(Album.ARTIST_ID).eq(Artist.ID))
                .where(perArtist.c("albums", Long.class).gt(3L));
        // end::cte
        blocks.sql("cte", busy);
    }

    private void recursive() {
        // tag::recursive
        Cte start = select(Genre.ID, Genre.NAME, literal(0).label("depth"))
                .where(Genre.PARENT_ID.isNull())
                .recursiveCte("tree");
        Cte tree = start.unionAll(
                select(Genre.ID, Genre.NAME, start.c("depth", Integer.class).plus(1))
                        .join(start, Genre.PARENT_ID.eq(start.c(Genre.ID))));
        Select genres = select(tree.c("name"), tree.c("depth"));
        // end::recursive
        blocks.sql("recursive", genres, "postgresql", "oracle");
    }
}
