package io.athanor.guide.schema;

import static io.athanor.guide.schema.Music.ALBUMS;
import static io.athanor.sql.Functions.lower;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.Index;
import java.math.BigDecimal;
import java.util.List;

/** Indexes: of columns, of expressions, of some rows, with more columns. */
final class Indexes {

    private final Blocks blocks;

    Indexes(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        // tag::indexes
        List<Index> indexes = List.of(
                Index.of("album_title", "title", "released").unique(),
                Index.on("album_lower", lower(ALBUMS.title)),
                Index.on("album_latest", ALBUMS.artistId, ALBUMS.released.desc()),
                Index.of("album_free", "title").where(ALBUMS.price.isNull()),
                Index.of("album_dear", "title").where("postgresql", ALBUMS.price.gt(BigDecimal.TEN)),
                Index.of("album_cover", "artist_id").including("title"),
                Index.of("album_search", "title").option("postgresql", "using", "hash"));
        // end::indexes
        blocks.statements(
                "indexes",
                indexes.stream()
                        .map(index -> new DdlStatement.CreateIndex(ALBUMS, index, false))
                        .toList(),
                "postgresql",
                "sqlite",
                "mysql");
    }
}
