package io.athanor.guide.schema;

import static io.athanor.guide.schema.Music.ALBUMS;
import static io.athanor.guide.schema.Music.METADATA;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnChange;
import io.athanor.schema.DdlHook;
import io.athanor.schema.DdlMoment;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.List;

/** Scripts without a database: order, cycles, hooks, single statements. */
final class Scripts {

    private final Blocks blocks;

    Scripts(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        drop();
        cycle();
        hooks();
        statements();
        copy();
    }

    private void drop() {
        // tag::drop
        List<String> script = METADATA.dropDdl(Dialect.of("postgresql"));
        // end::drop
        blocks.text("drop", Blocks.script(script));
    }

    private void cycle() {
        MetaData metadata = new MetaData();
        // tag::cycle
        Table.create(
                "band",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("founder_id", Types.INTEGER).references("musician.id"));
        Table.create(
                "musician",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("band_id", Types.INTEGER).references("band.id"));
        // end::cycle
        blocks.script("cycle", metadata, "postgresql", "sqlite");
    }

    private void hooks() {
        MetaData metadata = new MetaData();
        // tag::hooks
        Table.create(
                "note",
                metadata,
                Column.of("text", Types.TEXT),
                DdlHook.of(DdlMoment.AFTER_CREATE, "GRANT SELECT ON {table} TO reader")
                        .onlyFor("postgresql"));
        metadata.add(DdlHook.of(DdlMoment.BEFORE_CREATE, "CREATE EXTENSION IF NOT EXISTS pg_trgm")
                .onlyFor("postgresql"));
        // end::hooks
        blocks.script("hooks", metadata, "postgresql", "sqlite");
    }

    private void statements() {
        // tag::statements
        List<DdlStatement> changes = List.of(
                new ColumnChange.Rename(ALBUMS.released, "release_date"),
                new ColumnChange.AlterType(ALBUMS.title),
                new ColumnChange.AlterNullability(ALBUMS.price),
                new ColumnChange.Drop(ALBUMS.price),
                new DdlStatement.RenameTable(ALBUMS, "record"));
        // end::statements
        blocks.statements("statements", changes, "postgresql", "mysql", "sqlite");
    }

    private void copy() {
        // tag::copy
        MetaData history = new MetaData();
        Music.ARTISTS.copyTo(history);
        ALBUMS.copyTo(history, null, "album_history");
        // end::copy
        blocks.text("copy", history);
    }
}
