package io.athanor.guide.sql;

import static io.athanor.sql.Functions.aggregateStrings;
import static io.athanor.sql.Functions.avg;
import static io.athanor.sql.Functions.charLength;
import static io.athanor.sql.Functions.coalesce;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.lower;
import static io.athanor.sql.Functions.max;
import static io.athanor.sql.Sql.extract;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.switchOn;
import static io.athanor.sql.Sql.when;

import io.athanor.sql.Expression;
import io.athanor.sql.Label;
import io.athanor.sql.Select;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;

/** What is computed: arithmetic, functions, CASE, CAST, labels, groups. */
final class Expressions {

    private final Blocks blocks;

    Expressions(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        arithmetic();
        functions();
        anyFunction();
        cases();
        casts();
        groups();
        aggregates();
    }

    private void arithmetic() {
        // tag::arithmetic
        Expression<BigDecimal> gross = Album.PRICE.plus(new BigDecimal("0.50")).times(new BigDecimal("1.19"));
        Select prices = select(gross.label("gross"), Track.SECONDS.dividedBy(60).label("minutes"));
        // end::arithmetic
        blocks.everywhere("arithmetic", prices.where(Track.ALBUM_ID.eq(Album.ID)));
    }

    private void functions() {
        // tag::functions
        Select lengths = select(
                lower(Album.TITLE), charLength(Album.TITLE), extract("year", Album.RELEASED), Album.TITLE.concat("!"));
        // end::functions
        blocks.everywhere("functions", lengths);
    }

    private void anyFunction() {
        // tag::any
        Expression<BigDecimal> rounded = func("round", Types.NUMERIC, Album.PRICE, literal(1));
        Select prices = select(rounded.label("about")).where(rounded.gt(BigDecimal.TEN));
        // end::any
        blocks.sql("any", prices);
    }

    private void cases() {
        // tag::cases
        Expression<String> size = when(Track.SECONDS.lt(120), "short")
                .when(Track.SECONDS.lt(600), "normal")
                .otherwise("long");
        Expression<Integer> side = switchOn(Track.NUMBER, Types.INTEGER)
                .whenEqual(1, 1)
                .whenEqual(2, 1)
                .otherwise(2);
        Select sizes = select(Track.TITLE, size.label("size"), side.label("side"));
        // end::cases
        blocks.sql("cases", sizes);
    }

    private void casts() {
        // tag::casts
        Select texts = select(Album.ID.cast(Types.string(10)), Album.PRICE.cast(Types.INTEGER));
        // end::casts
        blocks.everywhere("casts", texts);
    }

    private void groups() {
        // tag::groups
        Label<Long> albums = count().label("albums");
        Select perArtist = select(Album.ARTIST_ID, albums, max(Album.RELEASED).label("latest"))
                .groupBy(Album.ARTIST_ID)
                .having(count().gt(1L))
                .orderBy(albums.desc());
        // end::groups
        blocks.everywhere("groups", perArtist);
    }

    private void aggregates() {
        // tag::aggregates
        Select summary = select(
                count(Album.ARTIST_ID.distinct()),
                avg(coalesce(Album.PRICE, literal(BigDecimal.ZERO))),
                count().filter(Album.LIVE),
                aggregateStrings(Album.TITLE, ", ").orderBy(Album.RELEASED));
        // end::aggregates
        blocks.everywhere("aggregates", summary);
    }
}
