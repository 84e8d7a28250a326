package io.athanor.guide.engine;

import static io.athanor.guide.engine.Catalog.ALBUMS;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.text;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.Result;
import io.athanor.engine.error.TimeoutException;
import io.athanor.sql.compiler.SchemaMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Timeouts, fetch sizes, cancelling. */
final class Options {

    private final Output out;
    private final Engine engine;

    Options(Output out, Engine engine) {
        this.out = out;
        this.engine = engine;
    }

    void run() {
        precedence();
        fetch();
        timeout();
        schemas();
        out.end();
    }

    private void precedence() {
        out.silent("Options.precedence");
        // tag::precedence
        Engine patient = engine.executionOptions(ExecutionOptions.NONE.withTimeout(Duration.ofMinutes(1)));
        try (Connection connection = patient.connect()) {
            connection.executionOptions(ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(10)));
            out.println(connection.executionOptions().timeout());
            connection.execute(select(ALBUMS), Map.of(), ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(1)));
        }
        // end::precedence
    }

    private void fetch() {
        out.silent("Options.fetch");
        // tag::fetch
        ExecutionOptions streaming = ExecutionOptions.NONE.withFetchSize(1000);
        engine.begin(connection -> {
            try (Result albums = connection.execute(select(ALBUMS.title), Map.of(), streaming)) {
                for (List<Object> titles : albums.scalars().partitions(500)) {
                    out.println(titles.size() + " titles");
                }
            }
        });
        // end::fetch
    }

    private void timeout() {
        out.silent("Options.timeout");
        // tag::timeout
        ExecutionOptions hasty = ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(1));
        try (Connection connection = engine.connect().executionOptions(hasty)) {
            connection
                    .execute(text(
                            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"))
                    .scalar();
        } catch (TimeoutException e) {
            out.println(e.code());
        }
        // end::timeout
    }

    private void schemas() {
        out.echoing("Options.schemas");
        // tag::schemas
        ExecutionOptions tenant = ExecutionOptions.NONE.withSchemas(SchemaMap.of(null, "main"));
        engine.executionOptions(tenant)
                .begin(connection -> connection
                        .execute(select(ALBUMS.title).where(ALBUMS.plays.gt(9)))
                        .all());
        // end::schemas
    }
}
