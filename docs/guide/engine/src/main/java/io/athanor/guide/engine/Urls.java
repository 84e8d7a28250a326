package io.athanor.guide.engine;

import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.EngineUrl;
import io.athanor.engine.EngineUrlException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.sql.dialect.UnknownDialectException;
import java.util.List;

/** URLs and when an engine connects. */
final class Urls {

    private final Output out;

    Urls(Output out) {
        this.out = out;
    }

    void run() {
        parts();
        builder();
        forms();
        wrong();
        lazily();
        out.end();
    }

    private void parts() {
        out.silent("Urls.parts");
        // tag::parts
        EngineUrl url = EngineUrl.parse("postgresql://ann:p%40ss@db.example.org:5432/shop?sslmode=require");
        out.println(url.dialect() + " | " + url.host() + " | " + url.database() + " | " + url.option("sslmode"));
        out.println(url);
        // end::parts
    }

    private void builder() {
        out.silent("Urls.builder");
        // tag::builder
        EngineUrl url = EngineUrl.builder("mariadb")
                .username("ann")
                .password("p@ss/word")
                .host("::1")
                .database("shop")
                .build();
        out.println(url);
        // end::builder
    }

    private void forms() {
        out.silent("Urls.forms");
        // tag::forms
        for (String text : List.of(
                "sqlite:///:memory:",
                "sqlite:///relative/file.db",
                "sqlite:////absolute/file.db?foreign_keys=true",
                "mysql+mariadb://ann@localhost/shop",
                "oracle://ann@db.example.org:1521/?service_name=shop",
                "jdbc:postgresql://db.example.org/shop?user=ann&password=secret")) {
            out.println(EngineUrl.parse(text));
        }
        // end::forms
    }

    private void wrong() {
        out.silent("Urls.wrong");
        // tag::wrong
        for (String text : List.of(
                "sqlite:///file.db?foreign_key=true",
                "postgresql://ann:secret@db.example.org:port/shop",
                "sqlite:///file.db?load_extension_path=/tmp/evil",
                "firebird://db.example.org/shop")) {
            try (Engine engine = Engine.create(text)) {
                out.println(engine);
            } catch (EngineUrlException | UnknownDialectException e) {
                out.println(e.getMessage());
            }
        }
        // end::wrong
    }

    private void lazily() {
        out.silent("Urls.lazily");
        // tag::lazily
        try (Engine engine = Engine.create("sqlite:////no/such/folder/file.db")) {
            out.println("created " + engine);
            engine.begin(connection -> out.println("never reached"));
        } catch (DatabaseException e) {
            out.println(e.code() + " at the first use");
        }
        try (Engine engine = Engine.create("sqlite:////no/such/folder/file.db", EngineOption.CONNECT_AT_START)) {
            out.println("never created " + engine);
        } catch (DatabaseException e) {
            out.println(e.code() + " at the start");
        }
        // end::lazily
    }
}
