package io.athanor.guide.engine;

import static io.athanor.guide.engine.Catalog.ALBUMS;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;

import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.Row;

/** A first engine. */
final class Start {

    private final Output out;

    Start(Output out) {
        this.out = out;
    }

    void run() {
        out.echoing("Start.first");
        // tag::first
        try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.echo(out::echo))) {
            Catalog.METADATA.createAll(engine);
            engine.begin(connection -> {
                connection.execute(
                        insert(ALBUMS).value(ALBUMS.title, "Tago Mago").value(ALBUMS.artist, "Can"));
                for (Row row : connection.execute(select(ALBUMS.id, ALBUMS.title))) {
                    out.println(row.get(ALBUMS.id) + ": " + row.get(ALBUMS.title));
                }
            });
        }
        // end::first
        out.end();
    }
}
