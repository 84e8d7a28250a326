package io.athanor.guide.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;

import io.athanor.sql.Select;
import io.athanor.sql.TableClause;
import io.athanor.sql.UnknownColumnException;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.PrettySql;
import io.athanor.sql.compiler.SqlConstruct;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.dialect.UnknownDialectException;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the databases differ, and how that shows. */
final class Differences {

    private final Blocks blocks;

    Differences(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        refused();
        lacking();
        versions();
        names();
        unknown();
        misspelt();
    }

    private void refused() {
        String refusal = "";
        // tag::refused
        Select all = select(Album.TITLE, Artist.NAME)
                .selectFrom(Album.TABLE.fullJoin(Artist.TABLE, Album.ARTIST_ID.eq(Artist.ID)));
        try {
            BoundSql.of(all, Dialect.of("mysql"));
        } catch (CompileException e) {
            refusal = e.construct() + "\n" + e.getMessage();
        }
        // end::refused
        blocks.text("refused", refusal);
    }

    private void lacking() {
        List<String> lines = new ArrayList<>();
        // tag::lacking
        for (String name : List.of("sqlite", "mysql", "mariadb", "postgresql", "oracle")) {
            SqlFacet dialect = Dialect.of(name).facet(SqlFacet.class);
            List<SqlConstruct> missing = Arrays.stream(SqlConstruct.values())
                    .filter(construct -> !dialect.supports(construct))
                    .toList();
            lines.add(name + ": " + missing);
        }
        // end::lacking
        blocks.text("lacking", lines.toArray());
    }

    private void versions() {
        // tag::versions
        Select page = select(Album.TITLE).orderBy(Album.ID).limit(10).offset(20);
        Dialect newest = Dialect.of("oracle");
        Dialect old = newest.forVersion(ServerVersion.of(11, 2));
        // end::versions
        blocks.text(
                "versions",
                "-- " + newest.version(),
                PrettySql.of(BoundSql.of(page, newest).text()),
                "",
                "-- " + old.version(),
                PrettySql.of(BoundSql.of(page, old).text()));
    }

    private void names() {
        // tag::names
        TableClause order = table("order", column("Number", Types.INTEGER), column("total sum", Types.NUMERIC));
        Select numbers = select(order);
        // end::names
        blocks.everywhere("names", numbers);
    }

    private void unknown() {
        String refusal = "";
        try {
            // tag::unknown
            Dialect.of("postgres9");
            // end::unknown
        } catch (UnknownDialectException e) {
            refusal = String.valueOf(e.getMessage());
        }
        blocks.text("unknown", refusal);
    }

    private void misspelt() {
        String refusal = "";
        try {
            // tag::misspelt
            Album.TABLE.c("titel");
            // end::misspelt
        } catch (UnknownColumnException e) {
            refusal = String.valueOf(e.getMessage());
        }
        blocks.text("misspelt", refusal);
    }
}
