package io.athanor.guide.sql;

import static io.athanor.sql.Sql.anyOf;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.select;

import io.athanor.sql.Insert;
import io.athanor.sql.Select;
import io.athanor.sql.type.Json;
import java.util.List;
import java.util.Map;

/** JSON documents and arrays. */
final class Documents {

    private final Blocks blocks;

    Documents(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        paths();
        values();
        arrays();
    }

    private void paths() {
        // tag::paths
        Select slow = select(
                        Track.TITLE, Track.DETAILS.path("credits", 0, "name").asText())
                .where(Track.DETAILS.path("tempo").asInteger().lt(80));
        // end::paths
        blocks.everywhere("paths", slow);
    }

    private void values() {
        // tag::values
        Json details = Json.of(Map.of("credits", List.of(Map.of("name", "Jaki Liebezeit"))));
        Insert track = insert(Track.TABLE).value(Track.TITLE, "Halleluhwah").value(Track.DETAILS, details);
        // end::values
        blocks.sql("values", track);
    }

    private void arrays() {
        // tag::arrays
        Select tagged = select(Track.TITLE).where(literal("krautrock").eq(anyOf(Track.TAGS)));
        // end::arrays
        blocks.sql("arrays", tagged, "postgresql", "sqlite");
    }
}
