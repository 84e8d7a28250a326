package io.athanor.guide.engine;

import static io.athanor.guide.engine.Catalog.ALBUMS;
import static io.athanor.sql.Functions.max;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.text;

import io.athanor.engine.Engine;

/** What SQLAlchemy's first releases said without a connection, said here. */
final class Legacy {

    private final Output out;
    private final Engine engine;

    Legacy(Output out, Engine engine) {
        this.out = out;
        this.engine = engine;
    }

    void run() {
        execute();
        query();
        bound();
        out.end();
    }

    private void execute() {
        out.echoing("Legacy.execute");
        // tag::execute
        engine.begin(connection -> connection.execute(text("UPDATE album SET plays = 0 WHERE plays IS NULL")));
        engine.begin(connection -> connection.execute(insert(ALBUMS).value(ALBUMS.title, "Radio-Aktivität")));
        // end::execute
    }

    private void query() {
        out.echoing("Legacy.query");
        // tag::query
        Integer most = engine.beginAndGet(connection -> connection
                .execute(select(max(ALBUMS.plays)))
                .scalars(Integer.class)
                .one());
        // end::query
        out.println(String.valueOf(most));
    }

    private void bound() {
        out.echoing("Legacy.bound");
        // tag::bound
        Catalog.METADATA.createAll(engine);
        engine.begin(connection -> {
            Catalog.METADATA.createAll(connection);
            connection.execute(insert(ALBUMS).value(ALBUMS.title, "Trans Europa Express"));
        });
        // end::bound
    }
}
