package io.athanor.guide.engine;

import static io.athanor.guide.engine.Catalog.ALBUMS;
import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.listParameter;
import static io.athanor.sql.Sql.parameter;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.text;
import static io.athanor.sql.Sql.update;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.ProcedureCall;
import io.athanor.engine.ProcedureResult;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.sql.Select;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Executing statements: one, many, with keys, of text, procedures. */
final class Executing {

    private final Output out;
    private final Engine engine;

    Executing(Output out, Engine engine) {
        this.out = out;
        this.engine = engine;
    }

    void run() {
        try (Connection connection = engine.connect()) {
            named(connection);
            columns(connection);
            batch(connection);
            returning(connection);
            keys(connection);
            compiled(connection);
            textual(connection);
            procedure(connection);
            jdbc(connection);
            out.end();
        }
    }

    private void named(Connection connection) {
        out.echoing("Executing.named");
        // tag::named
        Select query = select(ALBUMS.title)
                .where(ALBUMS.artist.in(listParameter("artists", Types.STRING)))
                .orderBy(ALBUMS.title);
        out.println(connection
                .execute(query, Map.of("artists", List.of("Can", "Neu!")))
                .scalars()
                .all());
        // end::named
    }

    private void columns(Connection connection) {
        out.echoing("Executing.columns");
        // tag::columns
        connection.execute(insert(ALBUMS), Map.of("title", "Ege Bamyasi", "artist", "Can"));
        // end::columns
    }

    private void batch(Connection connection) {
        out.echoing("Executing.batch");
        // tag::batch
        int[] counts = connection.executeBatch(
                insert(ALBUMS),
                List.of(
                        Map.of("title", "Zuckerzeit", "artist", "Cluster"),
                        Map.of("title", "Phaedra", "artist", "Tangerine Dream")));
        out.println(counts.length + " rows");
        // end::batch
    }

    private void returning(Connection connection) {
        out.echoing("Executing.returning");
        // tag::returning
        Integer key = connection
                .execute(insert(ALBUMS).value(ALBUMS.title, "Neu! 2").returning(ALBUMS.id))
                .scalar(Integer.class);
        out.println("the key: " + key);
        out.println(connection
                        .execute(delete(ALBUMS).where(ALBUMS.title.eq("Neu! 2")))
                        .rowCount() + " deleted");
        // end::returning
    }

    private void keys(Connection connection) {
        out.echoing("Executing.keys");
        // tag::keys
        KeyedInsert albums = new KeyedInsert(ALBUMS, List.of(ALBUMS.title, ALBUMS.artist), List.of(ALBUMS.id));
        List<Object[]> keys = connection.insertReturning(
                albums, List.of(new Object[] {"Monster Movie", "Can"}, new Object[] {"Soon Over Babaluma", "Can"}));
        keys.forEach(key -> out.println(key[0]));
        // end::keys
    }

    private void compiled(Connection connection) {
        out.echoing("Executing.compiled");
        // tag::compiled
        CompiledSql rename = engine.statementCache()
                .compile(update(ALBUMS).keys("title").where(ALBUMS.id.eq(parameter("album", Types.INTEGER))));
        connection.execute(rename.bindNamed(Map.of("album", 1, "title", "Tago Mago (1971)")));
        connection.executeBatch(rename, List.of(new Object[] {"Tago Mago", 1}, new Object[] {"Neu! '75", 3}));
        // end::compiled
        out.end();
        connection.rollback();
    }

    private void textual(Connection connection) {
        out.echoing("Executing.textual");
        // tag::textual
        out.println(connection
                .execute(text("SELECT title FROM album WHERE plays >= :least ORDER BY title"), Map.of("least", 6))
                .scalars()
                .all());
        // end::textual
    }

    private void procedure(Connection connection) {
        out.silent("Executing.procedure");
        // tag::procedure
        ProcedureCall settle = ProcedureCall.of("settle_account").in(7).out("balance", Types.NUMERIC);
        try {
            ProcedureResult result = connection.call(settle);
            out.println(result.outputs() + " " + result.results());
        } catch (ProgrammingException e) {
            out.println(e.getMessage());
        }
        // end::procedure
    }

    private void jdbc(Connection connection) {
        out.silent("Executing.jdbc");
        try {
            // tag::jdbc
            java.sql.Connection jdbc = connection.unwrap(java.sql.Connection.class);
            out.println(jdbc.getMetaData().getDatabaseProductName());
            // end::jdbc
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
