package io.athanor.guide.sql;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.max;
import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.exists;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.trueValue;
import static io.athanor.sql.Sql.values;

import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import io.athanor.sql.Values;
import io.athanor.sql.type.Types;
import java.time.LocalDate;

/** Queries inside queries. */
final class Subqueries {

    private final Blocks blocks;

    Subqueries(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        derived();
        scalar();
        exist();
        members();
        correlation();
        lateral();
        rows();
    }

    private void derived() {
        // tag::derived
        Subquery latest = select(Album.ARTIST_ID, max(Album.RELEASED).label("day"))
                .groupBy(Album.ARTIST_ID)
                .subquery("latest");
        Select newest = select(Album.TITLE)
                .join(
                        latest,
                        Album.ARTIST_ID
                                .eq(latest.c(Album.ARTIST_ID))
                                .and(Album.RELEASED.eq(latest.c("day", LocalDate.class))));
        // end::derived
        blocks.sql("derived", newest, "postgresql", "oracle");
    }

    private void scalar() {
        // tag::scalar
        Expression<Long> albums = select(count())
                .selectFrom(Album.TABLE)
                .where(Album.ARTIST_ID.eq(Artist.ID))
                .scalar(Types.BIG_INTEGER);
        Select busy = select(Artist.NAME, albums.label("albums")).where(albums.gt(3L));
        // end::scalar
        blocks.sql("scalar", busy);
    }

    private void exist() {
        // tag::exist
        Select silent = select(Artist.NAME)
                .where(exists().where(Album.ARTIST_ID.eq(Artist.ID)).not());
        // end::exist
        blocks.sql("exist", silent);
    }

    private void members() {
        // tag::members
        Select live =
                select(Artist.NAME).where(Artist.ID.in(select(Album.ARTIST_ID).where(Album.LIVE)));
        // end::members
        blocks.sql("members", live);
    }

    private void correlation() {
        // tag::correlation
        Select longTrack = select(Track.NUMBER).where(Track.ALBUM_ID.eq(Album.ID), Track.SECONDS.gt(600));
        Select found = select(Artist.NAME, Album.TITLE).where(Album.ARTIST_ID.eq(Artist.ID), longTrack.exists());
        Select anywhere = select(Artist.NAME, Album.TITLE)
                .where(
                        Album.ARTIST_ID.eq(Artist.ID),
                        longTrack.correlateExcept(Track.TABLE, Album.TABLE).exists());
        // end::correlation
        blocks.sql("correlation", found);
        blocks.sql("uncorrelated", anywhere);
    }

    private void lateral() {
        // tag::lateral
        Subquery top = select(Track.TITLE, Track.SECONDS)
                .where(Track.ALBUM_ID.eq(Album.ID))
                .orderBy(Track.SECONDS.desc())
                .limit(3)
                .lateral("top");
        Select longest = select(Album.TITLE, top.c("title").label("track")).join(top, trueValue());
        // end::lateral
        blocks.sql("lateral", longest, "postgresql", "sqlite");
    }

    private void rows() {
        // tag::rows
        Values wanted = values(column("artist", Types.STRING), column("album", Types.STRING))
                .row("Can", "Tago Mago")
                .row("Neu!", "Neu! 75")
                .named("wanted");
        Select missing = select(wanted)
                .where(exists(select(Album.ID).where(Album.TITLE.eq(wanted.c("album", String.class))))
                        .not());
        // end::rows
        blocks.sql("rows", missing, "postgresql", "mysql");
    }
}
