package io.athanor.guide.engine;

import static io.athanor.guide.engine.Catalog.ALBUMS;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.text;

import io.athanor.engine.Connection;
import io.athanor.engine.Credentials;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.error.PoolTimeoutException;
import io.athanor.sql.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/** The pool, and other people's pools. */
final class Pools {

    private final Output out;

    Pools(Output out) {
        this.out = out;
    }

    void run() throws IOException {
        Path folder = Files.createTempDirectory("guide");
        Path file = folder.resolve("albums.db");
        try {
            String url = "sqlite:///" + file;
            limits(url);
            shared();
            dataSource(url);
            tokens();
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
        out.end();
    }

    private void limits(String url) {
        out.silent("Pools.limits");
        // tag::limits
        EngineOption[] options = {
            EngineOption.poolSize(1),
            EngineOption.maxOverflow(1),
            EngineOption.poolTimeout(Duration.ofMillis(50)),
            EngineOption.poolRecycle(Duration.ofMinutes(30)),
            EngineOption.poolPrePing()
        };
        try (Engine engine = Engine.create(url, options)) {
            try (Connection one = engine.connect();
                    Connection two = engine.connect()) {
                one.execute(text("SELECT 1"));
                two.execute(text("SELECT 1"));
                out.println(engine.poolStatus());
                engine.connect().close();
            } catch (PoolTimeoutException e) {
                out.println(e.getMessage());
            }
            out.println(engine.poolStatus());
        }
        // end::limits
    }

    private void shared() {
        out.silent("Pools.shared");
        // tag::shared
        try (Engine memory = Engine.create("sqlite:///:memory:")) {
            out.println(memory.poolStatus());
        }
        // end::shared
    }

    private void dataSource(String url) {
        out.silent("Pools.dataSource");
        // tag::dataSource
        try (Engine engine = Engine.create(url)) {
            Catalog.fill(engine);
            DataSource jdbc = engine.asDataSource();
            Engine over = Engine.of(jdbc, Dialect.of("sqlite"));
            Long albums = over.beginAndGet(connection -> connection
                    .execute(select(count()).selectFrom(ALBUMS))
                    .scalars(Long.class)
                    .one());
            out.println(albums + " albums through " + over);
        }
        // end::dataSource
    }

    private void tokens() {
        out.silent("Pools.tokens");
        // tag::tokens
        EngineOption token = EngineOption.credentials(() -> new Credentials("service", "a token made just now"));
        EngineOption checks = EngineOption.initSql("PRAGMA foreign_keys = ON");
        try (Engine engine = Engine.create("sqlite:///:memory:", token, checks)) {
            engine.begin(connection ->
                    out.println(connection.execute(text("PRAGMA foreign_keys")).scalar()));
        }
        // end::tokens
    }
}
