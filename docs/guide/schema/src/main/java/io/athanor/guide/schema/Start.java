package io.athanor.guide.schema;

import static io.athanor.guide.schema.Music.ALBUMS;
import static io.athanor.guide.schema.Music.ARTISTS;
import static io.athanor.guide.schema.Music.METADATA;
import static io.athanor.sql.Sql.select;

import io.athanor.schema.Column;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.UnknownTableException;
import io.athanor.sql.Select;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.List;

/** Tables, and the script that creates them. */
final class Start {

    private final Blocks blocks;

    Start(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        script();
        create();
        found();
        joined();
    }

    private void script() {
        // tag::script
        List<String> script = METADATA.ddl(Dialect.of("postgresql"));
        // end::script
        blocks.text("script", Blocks.script(script));
    }

    private void create() {
        // tag::create
        MetaData metadata = new MetaData();
        Table station = Table.create(
                "station",
                metadata,
                Column.of("line", Types.string(10)).primaryKey(),
                Column.of("number", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(50)),
                Column.of("next_line", Types.string(10)),
                Column.of("next_number", Types.INTEGER),
                ForeignKeyConstraint.of(
                        List.of("next_line", "next_number"), List.of("station.line", "station.number")));
        Column<String> name = station.column("name", String.class);
        // end::create
        blocks.script("create", metadata, "postgresql");
        blocks.text("toString", name, station);
    }

    private void found() {
        String refusal = "";
        // tag::found
        Table album = METADATA.table("album");
        try {
            METADATA.table("albun");
        } catch (UnknownTableException e) {
            refusal = String.valueOf(e.getMessage());
        }
        // end::found
        blocks.text("found", album.primaryKeyColumns(), METADATA.sortedTables().size() + " tables", refusal);
    }

    private void joined() {
        // tag::select
        Select newest = select(ARTISTS.name, ALBUMS.title)
                .join(ALBUMS)
                .orderBy(ALBUMS.released.desc())
                .limit(10);
        // end::select
        blocks.sql("select", newest);
    }
}
