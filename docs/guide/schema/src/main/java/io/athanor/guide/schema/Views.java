package io.athanor.guide.schema;

import static io.athanor.guide.schema.Music.ALBUMS;
import static io.athanor.guide.schema.Music.ARTISTS;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.select;

import io.athanor.schema.MetaData;
import io.athanor.schema.View;
import io.athanor.schema.ViewStatement;
import io.athanor.sql.Select;
import java.util.List;

/** Queries that the database keeps. */
final class Views {

    private final Blocks blocks;

    Views(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        MetaData metadata = new MetaData();
        // tag::view
        Select query = select(ARTISTS.name, count(ALBUMS.id).label("albums"))
                .join(ALBUMS)
                .groupBy(ARTISTS.name);
        View perArtist = View.create("albums_per_artist", metadata, query);
        Select busy = select(perArtist.c("name"))
                .where(perArtist.c("albums", Long.class).gt(3L));
        // end::view
        blocks.script("view", metadata, "postgresql");
        blocks.sql("select", busy);
        // tag::materialized
        View kept = View.materialized(null, "albums_kept", query);
        ViewStatement refresh = new ViewStatement.RefreshView(kept);
        // end::materialized
        blocks.statements("materialized", List.of(new ViewStatement.CreateView(kept), refresh), "postgresql", "sqlite");
    }
}
