package io.athanor.guide.sql;

import static io.athanor.sql.Functions.avg;
import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.update;

import io.athanor.sql.Delete;
import io.athanor.sql.Insert;
import io.athanor.sql.TableClause;
import io.athanor.sql.Update;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** INSERT, UPDATE and DELETE. */
final class Changes {

    private final Blocks blocks;

    Changes(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        insertValues();
        insertRows();
        insertKeys();
        insertQuery();
        updateRows();
        updateJoined();
        deleteRows();
        returning();
    }

    private void insertValues() {
        // tag::values
        Insert one = insert(Album.TABLE)
                .value(Album.ARTIST_ID, 7)
                .value(Album.TITLE, "Tago Mago")
                .value(Album.RELEASED, LocalDate.of(1971, 2, 1))
                .value(Album.LIVE, false);
        // end::values
        blocks.sql("values", one, "postgresql");
    }

    private void insertRows() {
        // tag::rows
        Insert several =
                insert(Artist.TABLE).row(Map.of("id", 1, "name", "Can")).row(Map.of("id", 2, "name", "Neu!"));
        // end::rows
        blocks.sql("rows", several, "postgresql", "oracle");
    }

    private void insertKeys() {
        // tag::keys
        Insert any = insert(Artist.TABLE).keys("id", "name");
        // end::keys
        blocks.text("keys", any);
    }

    private void insertQuery() {
        TableClause archive = table("archive", column("title", Types.STRING), column("price", Types.NUMERIC));
        // tag::query
        Insert copy = insert(archive)
                .fromSelect(
                        List.of("title", "price"),
                        select(Album.TITLE, Album.PRICE).where(Album.RELEASED.lt(LocalDate.of(1970, 1, 1))));
        // end::query
        blocks.sql("query", copy);
    }

    private void updateRows() {
        // tag::update
        Update dearer = update(Album.TABLE)
                .set(Album.PRICE, Album.PRICE.times(new BigDecimal("1.1")))
                .set(Album.LIVE, true)
                .where(Album.TITLE.startsWith("Live "));
        // end::update
        blocks.sql("update", dearer, "postgresql", "oracle");
    }

    private void updateJoined() {
        // tag::joined
        Update free = update(Album.TABLE)
                .set(Album.PRICE, BigDecimal.ZERO)
                .where(Album.ARTIST_ID.eq(Artist.ID), Artist.NAME.eq("Can"));
        Update average = update(Album.TABLE)
                .set(
                        Album.PRICE,
                        select(avg(Plays.TOTAL))
                                .where(Plays.ALBUM_ID.eq(Album.ID))
                                .scalar(Types.NUMERIC));
        // end::joined
        blocks.everywhere("joined", free);
        blocks.sql("average", average);
    }

    private void deleteRows() {
        // tag::delete
        Delete brief = delete(Track.TABLE).where(Track.SECONDS.lt(5));
        Delete ofArtist = delete(Album.TABLE).where(Album.ARTIST_ID.eq(Artist.ID), Artist.NAME.eq("Can"));
        // end::delete
        blocks.sql("delete", brief);
        blocks.everywhere("using", ofArtist);
    }

    private void returning() {
        // tag::returning
        Insert named = insert(Artist.TABLE).value(Artist.NAME, "Can").returning(Artist.ID);
        Delete gone = delete(Track.TABLE).where(Track.SECONDS.lt(5)).returning(Track.TITLE, Track.NUMBER);
        // end::returning
        blocks.everywhere("returning", named);
        blocks.sql("gone", gone);
    }
}
