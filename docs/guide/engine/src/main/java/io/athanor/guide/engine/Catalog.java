package io.athanor.guide.engine;

import static io.athanor.sql.Sql.insert;

import io.athanor.engine.Engine;
import io.athanor.schema.MetaData;
import java.util.List;
import java.util.Map;

/** The tables of the guide, and a few rows. */
final class Catalog {

    // tag::catalog
    static final MetaData METADATA = new MetaData();
    static final Albums ALBUMS = METADATA.add(new Albums());
    // end::catalog

    private Catalog() {}

    /** Makes the tables and fills them. */
    static void fill(Engine engine) {
        METADATA.createAll(engine);
        engine.begin(connection -> connection.executeBatch(
                insert(ALBUMS),
                List.of(
                        album("Tago Mago", "Can", 7),
                        album("Future Days", "Can", 3),
                        album("Neu! 75", "Neu!", 5),
                        album("Autobahn", "Kraftwerk", 9))));
    }

    private static Map<String, Object> album(String title, String artist, int plays) {
        return Map.of("title", title, "artist", artist, "plays", plays);
    }
}
