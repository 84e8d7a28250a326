package io.athanor.guide.sql;

import static io.athanor.sql.Sql.select;

import io.athanor.sql.Alias;
import io.athanor.sql.FromClause;
import io.athanor.sql.Select;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.compiler.StatementSettings;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Several tables in one FROM. */
final class Joins {

    private final Blocks blocks;

    Joins(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        inner();
        outer();
        explicit();
        aliases();
        implicit();
        product();
    }

    private void inner() {
        // tag::inner
        Select titles = select(Artist.NAME, Album.TITLE).join(Artist.TABLE, Album.ARTIST_ID.eq(Artist.ID));
        // end::inner
        blocks.sql("inner", titles);
    }

    private void outer() {
        // tag::outer
        Select withoutAlbum = select(Artist.NAME)
                .outerJoin(Album.TABLE, Album.ARTIST_ID.eq(Artist.ID))
                .where(Album.ID.isNull());
        // end::outer
        blocks.sql("outer", withoutAlbum);
    }

    private void explicit() {
        // tag::explicit
        FromClause tracks = Artist.TABLE
                .join(Album.TABLE, Album.ARTIST_ID.eq(Artist.ID))
                .join(Track.TABLE, Track.ALBUM_ID.eq(Album.ID));
        Select all = select(Artist.NAME, Track.TITLE).selectFrom(tracks);
        // end::explicit
        blocks.sql("explicit", all);
    }

    private void aliases() {
        // tag::aliases
        Alias other = Album.TABLE.alias("other");
        Select sameDay = select(Album.TITLE, other.c(Album.TITLE).label("other_title"))
                .join(other, other.c(Album.RELEASED).eq(Album.RELEASED))
                .where(Album.ID.lt(other.c(Album.ID)));
        // end::aliases
        blocks.sql("aliases", sameDay, "postgresql", "oracle");
    }

    private void implicit() {
        // tag::implicit
        Select old = select(Artist.NAME, Album.TITLE).where(Album.ARTIST_ID.eq(Artist.ID));
        // end::implicit
        blocks.sql("implicit", old);
    }

    private void product() {
        List<String> warnings = new ArrayList<>();
        // tag::product
        StatementSettings settings = StatementSettings.DEFAULT.warnings(warnings::add);
        StatementCache statements = new StatementCache(Dialect.of("postgresql"), 500, settings);
        statements.compile(select(Artist.NAME, Album.TITLE));
        // end::product
        blocks.text("product", warnings.toArray());
    }
}
