package io.athanor.guide.sql;

import static io.athanor.sql.Sql.inlineList;
import static io.athanor.sql.Sql.literalColumn;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.text;

import io.athanor.sql.Select;
import io.athanor.sql.Text;
import io.athanor.sql.TextStatement;
import io.athanor.sql.type.Types;
import java.time.LocalDate;
import java.util.List;

/** SQL that is written by hand, and values that are written into the text. */
final class TextAndLiterals {

    private final Blocks blocks;

    TextAndLiterals(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        whole();
        columns();
        parts();
        hostile();
        literals();
        inline();
    }

    private void whole() {
        // tag::whole
        Text report = text("SELECT title FROM album WHERE price < :limit AND id IN :ids")
                .bind("limit", 10)
                .bindList("ids", Types.INTEGER, List.of(3, 5, 8));
        // end::whole
        blocks.sql("whole", report);
    }

    private void columns() {
        // tag::columns
        TextStatement albums = text("SELECT id, title FROM album WHERE live").columns(Album.ID, Album.TITLE);
        Select joined = select(albums.subquery("live"));
        // end::columns
        blocks.sql("columns", joined);
    }

    private void parts() {
        // tag::parts
        Select mixed = select(
                        Album.TITLE,
                        literalColumn("album.price * 2", Types.NUMERIC).label("twice"))
                .where(text("album.released > now() - interval '1 year'"), Album.LIVE);
        // end::parts
        blocks.sql("parts", mixed);
    }

    private void hostile() {
        // tag::hostile
        Select safe = select(Album.TITLE).where(Album.TITLE.eq("'; DROP TABLE album; --"));
        // end::hostile
        blocks.sql("hostile", safe);
    }

    private void literals() {
        Select query = select(Album.TITLE)
                .where(Album.TITLE.eq("Rock 'n' Roll\\"), Album.RELEASED.gt(LocalDate.of(1970, 1, 1)));
        // tag::literals
        String postgresql = query.literalText("postgresql");
        String mysql = query.literalText("mysql");
        // end::literals
        blocks.text("literals", "-- postgresql", postgresql, "", "-- mysql", mysql);
    }

    private void inline() {
        // tag::inline
        Select fixed = select(Album.TITLE).where(Album.ID.in(inlineList(Types.INTEGER, List.of(1, 2, 3))));
        // end::inline
        blocks.sql("inline", fixed);
    }
}
