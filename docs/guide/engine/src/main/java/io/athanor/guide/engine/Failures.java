package io.athanor.guide.engine;

import static io.athanor.guide.engine.Catalog.ALBUMS;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.text;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.IntegrityException;

/** What is thrown. */
final class Failures {

    private final Output out;
    private final Engine engine;

    Failures(Output out, Engine engine) {
        this.out = out;
        this.engine = engine;
    }

    void run() {
        integrity();
        statement();
        state();
        out.end();
    }

    private void integrity() {
        out.silent("Failures.integrity");
        // tag::integrity
        try {
            engine.begin(connection -> connection.execute(insert(ALBUMS).value(ALBUMS.title, "Autobahn")));
        } catch (IntegrityException e) {
            out.println(e.code() + ", " + e.kind() + ", " + e.constraint());
            out.println(e.statement().orElseThrow() + " " + e.parameters().orElseThrow());
            out.println(e.getMessage());
        }
        // end::integrity
    }

    private void statement() {
        out.silent("Failures.statement");
        // tag::statement
        try {
            engine.begin(connection -> connection.execute(text("SELECT titel FROM albun")));
        } catch (DatabaseException e) {
            out.println(e.getClass().getSimpleName() + ": " + e.code() + " ("
                    + e.code().id() + ")");
        }
        // end::statement
    }

    private void state() {
        out.silent("Failures.state");
        // tag::state
        try (Connection connection = engine.connect()) {
            connection.execute(text("SELECT 1"));
            connection.begin();
        } catch (ConnectionStateException e) {
            out.println(e.getMessage());
        }
        // end::state
    }
}
