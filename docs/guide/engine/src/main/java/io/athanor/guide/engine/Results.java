package io.athanor.guide.engine;

import static io.athanor.guide.engine.Catalog.ALBUMS;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.select;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.FrozenResult;
import io.athanor.engine.MappedStatement;
import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Result;
import io.athanor.engine.ResultFormat;
import io.athanor.engine.Row;
import io.athanor.engine.RowAccessException;
import io.athanor.engine.RowMapping;
import io.athanor.engine.RowMappingException;
import io.athanor.sql.Label;
import io.athanor.sql.Select;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** Reading results. */
final class Results {

    // tag::records
    record Played(String title, int plays) {}
    // end::records

    private final Output out;
    private final Engine engine;
    private final Select byPlays =
            select(ALBUMS.title, ALBUMS.artist, ALBUMS.plays).orderBy(ALBUMS.plays.desc(), ALBUMS.title);

    Results(Output out, Engine engine) {
        this.out = out;
        this.engine = engine;
    }

    void run() {
        try (Connection connection = engine.connect()) {
            rows(connection);
            labels(connection);
            single(connection);
            scalars(connection);
            mappings(connection);
            typed(connection);
            records(connection);
            mismatch();
            unique(connection);
            streamed(connection);
            exported(connection);
            frozen(connection);
            out.end();
        }
    }

    private void rows(Connection connection) {
        out.silent("Results.rows");
        // tag::rows
        for (Row row : connection.execute(byPlays.limit(2))) {
            Integer plays = row.get(ALBUMS.plays);
            out.println(row.get(0) + ", " + row.get("artist") + ", " + plays + " from " + row);
        }
        // end::rows
    }

    private void labels(Connection connection) {
        out.silent("Results.labels");
        // tag::labels
        Label<Long> albums = count().label("albums");
        Result perArtist = connection.execute(
                select(ALBUMS.artist, albums).groupBy(ALBUMS.artist).orderBy(albums.desc(), ALBUMS.artist));
        out.println(perArtist.names());
        for (Row row : perArtist) {
            out.println(row.get(ALBUMS.artist) + ": " + row.get(albums));
        }
        // end::labels
    }

    private void single(Connection connection) {
        out.silent("Results.single");
        // tag::single
        Select autobahn = select(ALBUMS.artist).where(ALBUMS.title.eq("Autobahn"));
        out.println(connection.execute(autobahn).one());
        out.println(connection.execute(autobahn.where(ALBUMS.plays.lt(0))).first());
        try {
            connection.execute(byPlays).one();
        } catch (MultipleResultsFoundException e) {
            out.println(e.getMessage());
        }
        try {
            connection.execute(autobahn.where(ALBUMS.plays.lt(0))).one();
        } catch (NoResultFoundException e) {
            out.println(e.getMessage());
        }
        // end::single
    }

    private void scalars(Connection connection) {
        out.silent("Results.scalars");
        // tag::scalars
        List<String> titles = connection.execute(byPlays).scalars(ALBUMS.title).all();
        Long number = connection.execute(select(count()).selectFrom(ALBUMS)).scalar(Long.class);
        // end::scalars
        out.println(titles + ", " + number);
    }

    private void mappings(Connection connection) {
        out.silent("Results.mappings");
        // tag::mappings
        out.println(connection.execute(byPlays).mappings().first().orElseThrow());
        // end::mappings
    }

    private void typed(Connection connection) {
        out.silent("Results.typed");
        // tag::typed
        RowMapping<Played> played = RowMapping.of(ALBUMS.title, ALBUMS.plays, Played::new);
        List<Played> all = connection.execute(byPlays.limit(2)).as(played).all();
        // end::typed
        out.println(all);
    }

    private void records(Connection connection) {
        out.silent("Results.records");
        // tag::records
        MappedStatement<Played> mapped =
                RowMapping.ofRecord(MethodHandles.lookup(), Played.class).applyTo(byPlays);
        out.println(connection.execute(mapped).first().orElseThrow());
        // end::records
    }

    private void mismatch() {
        out.silent("Results.mismatch");
        // tag::mismatch
        try {
            RowMapping.ofRecord(MethodHandles.lookup(), Played.class).applyTo(select(ALBUMS.title, ALBUMS.artist));
        } catch (RowMappingException e) {
            out.println(e.getMessage());
        }
        // end::mismatch
    }

    private void unique(Connection connection) {
        out.silent("Results.unique");
        // tag::unique
        out.println(connection
                .execute(select(ALBUMS.artist).orderBy(ALBUMS.id))
                .unique()
                .all());
        // end::unique
    }

    private void streamed(Connection connection) {
        out.silent("Results.streamed");
        // tag::streamed
        try (var plays = connection.execute(byPlays).scalars(ALBUMS.plays).stream()) {
            out.println(plays.mapToInt(Integer::intValue).sum());
        }
        // end::streamed
    }

    private void exported(Connection connection) {
        out.silent("Results.exported");
        // tag::exported
        out.println(connection.execute(byPlays.limit(2)).format(ResultFormat.TABLE));
        out.println(connection.execute(byPlays.limit(2)).format(ResultFormat.CSV));
        out.println(connection.execute(byPlays.limit(2)).format(ResultFormat.JSON));
        // end::exported
    }

    private void frozen(Connection connection) {
        out.silent("Results.frozen");
        // tag::frozen
        FrozenResult kept = connection.execute(byPlays).freeze();
        out.println(
                kept.rows().size() + " rows, " + kept.thaw().scalars().first().orElseThrow());
        try {
            kept.rows().get(0).get("titel");
        } catch (RowAccessException e) {
            out.println(e.getMessage());
        }
        // end::frozen
    }
}
