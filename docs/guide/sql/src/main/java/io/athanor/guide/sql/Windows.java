package io.athanor.guide.sql;

import static io.athanor.sql.FrameBound.currentRow;
import static io.athanor.sql.FrameBound.preceding;
import static io.athanor.sql.Functions.avg;
import static io.athanor.sql.Functions.rank;
import static io.athanor.sql.Functions.rowNumber;
import static io.athanor.sql.Sql.select;

import io.athanor.sql.Select;
import io.athanor.sql.Subquery;

/** Window functions. */
final class Windows {

    private final Blocks blocks;

    Windows(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        ranks();
        frames();
        top();
    }

    private void ranks() {
        // tag::ranks
        Select ranked = select(
                Album.TITLE,
                rank().over()
                        .partitionBy(Album.ARTIST_ID)
                        .orderBy(Album.PRICE.desc())
                        .label("place"));
        // end::ranks
        blocks.sql("ranks", ranked);
    }

    private void frames() {
        // tag::frames
        Select average = select(
                Album.RELEASED,
                avg(Album.PRICE)
                        .over()
                        .orderBy(Album.RELEASED)
                        .rows(preceding(2), currentRow())
                        .label("moving"));
        // end::frames
        blocks.sql("frames", average, "postgresql", "mariadb");
    }

    private void top() {
        // tag::top
        Subquery numbered = select(
                        Album.TITLE,
                        rowNumber()
                                .over()
                                .partitionBy(Album.ARTIST_ID)
                                .orderBy(Album.RELEASED.desc())
                                .label("n"))
                .subquery("numbered");
        Select latest = select(numbered.c(Album.TITLE))
                .where(numbered.c("n", Long.class).le(2L));
        // end::top
        blocks.sql("top", latest);
    }
}
