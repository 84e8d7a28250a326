package io.athanor.guide.engine;

import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.select;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineListener;
import io.athanor.engine.EngineOption;
import io.athanor.engine.StatementEvent;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.Map;

/** Echo, listeners, and what they do not show. */
final class Watching {

    private final Output out;

    Watching(Output out) {
        this.out = out;
    }

    void run() {
        hidden();
        listener();
        sensitive();
        out.end();
    }

    private void hidden() {
        out.echoing("Watching.hidden");
        // tag::hidden
        try (Engine engine =
                Engine.create("sqlite:///:memory:", EngineOption.echo(out::echo), EngineOption.HIDE_PARAMETERS)) {
            engine.begin(
                    connection -> connection.execute(select(literal("my secret").label("value"))));
        }
        // end::hidden
    }

    private void listener() {
        out.silent("Watching.listener");
        // tag::listener
        EngineListener counter = new EngineListener() {
            @Override
            public void afterStatement(Connection connection, StatementEvent event) {
                String took = event.nanoseconds() > 0 ? "in some time" : "in no time";
                out.println(event.text() + " " + event.shownParameters() + " " + took);
            }

            @Override
            public void rowsRead(Connection connection, StatementEvent event) {
                out.println(event.rowCount() + " rows read");
            }
        };
        try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.listener(counter))) {
            engine.begin(connection ->
                    connection.execute(select(literal(42).label("answer"))).all());
        }
        // end::listener
    }

    private void sensitive() {
        out.echoing("Watching.sensitive");
        // tag::sensitive
        MetaData metadata = new MetaData();
        Table account = Table.create(
                "account",
                metadata,
                Column.of("name", Types.STRING),
                Column.of("password", Types.sensitive(Types.STRING)));
        // end::sensitive
        try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.echo(out::echo))) {
            metadata.createAll(engine);
            // tag::sensitive
            engine.begin(connection ->
                    connection.execute(insert(account).values(Map.of("name", "ann", "password", "geheim"))));
            // end::sensitive
        }
    }
}
