package io.athanor.guide.sql;

import static io.athanor.sql.LikeOption.AUTOESCAPE;
import static io.athanor.sql.Sql.and;
import static io.athanor.sql.Sql.not;
import static io.athanor.sql.Sql.or;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.tuple;

import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SELECT and its criteria. */
final class Selecting {

    private final Blocks blocks;

    Selecting(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        columns();
        criteria();
        nulls(null);
        like();
        in();
        tuples();
        ordering();
        paging();
    }

    private void columns() {
        // tag::columns
        Select whole = select(Album.TABLE);
        // end::columns
        blocks.sql("columns", whole);
    }

    private void criteria() {
        // tag::criteria
        Predicate affordable = Album.PRICE.lt(new BigDecimal("10.00"));
        Predicate old = Album.RELEASED.between(LocalDate.of(1960, 1, 1), LocalDate.of(1979, 12, 31));
        Select bargains = select(Album.TITLE).where(or(affordable, and(old, not(Album.LIVE))));
        // end::criteria
        blocks.everywhere("criteria", bargains);
    }

    private void nulls(@Nullable LocalDate date) {
        // tag::nulls
        Select on = select(Album.TITLE).where(Album.RELEASED.eq(date));
        Select other = select(Album.TITLE).where(Album.RELEASED.isDistinctFrom(LocalDate.of(1973, 3, 1)));
        // end::nulls
        blocks.everywhere("nulls", on);
        blocks.everywhere("distinct", other);
    }

    private void like() {
        // tag::like
        Select live = select(Album.TITLE).where(Album.TITLE.ilike("%live%"));
        Select percent = select(Album.TITLE).where(Album.TITLE.contains("100%", AUTOESCAPE));
        // end::like
        blocks.everywhere("like", live);
        blocks.sql("contains", percent);
    }

    private void in() {
        // tag::in
        Select some = select(Album.TITLE).where(Album.ID.in(3, 5, 8));
        Select none = select(Album.TITLE).where(Album.ID.in(List.of()));
        // end::in
        blocks.sql("in", some);
        blocks.everywhere("none", none);
    }

    private void tuples() {
        // tag::tuples
        Select tracks = select(Track.TITLE)
                .where(tuple(Track.ALBUM_ID, Track.NUMBER).in(List.of(List.of(1, 4), List.of(2, 9))));
        // end::tuples
        blocks.sql("tuples", tracks, "postgresql", "sqlite");
    }

    private void ordering() {
        // tag::ordering
        Select sorted = select(Album.TITLE).orderBy(Album.RELEASED.desc().nullsLast(), Album.TITLE);
        // end::ordering
        blocks.everywhere("ordering", sorted);
    }

    private void paging() {
        // tag::paging
        Select secondPage = select(Album.TITLE).orderBy(Album.ID).limit(10).offset(10);
        // end::paging
        blocks.everywhere("paging", secondPage);
    }
}
