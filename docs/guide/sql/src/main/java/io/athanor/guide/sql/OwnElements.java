package io.athanor.guide.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Select;
import io.athanor.sql.TableClause;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;

/** Expressions, operators and types that the library does not have. */
final class OwnElements {

    private final Blocks blocks;

    OwnElements(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        operators();
        element();
        type();
        wrapped();
    }

    private void operators() {
        // tag::operators
        Select similar = select(Artist.NAME, Artist.NAME.op("<->", "cann").label("distance"))
                .where(Artist.NAME.test("%", "cann"));
        // end::operators
        blocks.sql("operators", similar);
    }

    private void element() {
        // tag::age
        Select classics = select(Album.TITLE).where(new Age(Album.RELEASED).ge(50));
        // end::age
        blocks.sql("age", classics, "postgresql", "mysql", "oracle");
    }

    private void type() {
        // tag::mail
        TableClause fan = table("fan", column("name", Types.STRING), column("email", Email.TYPE));
        ColumnClause<Email> email = fan.c("email", Email.class);
        Select byMail = select(fan.c("name")).where(email.eq(new Email("Holger@Example.org")));
        // end::mail
        String inlined =
                Dialect.of("sqlite").facet(SqlFacet.class).newCompiler().literalText(byMail);
        blocks.text("mail", inlined);
    }

    private void wrapped() {
        // tag::wrapped
        SqlType<String> point =
                Types.named("geometry", Types.STRING, "postgresql").wrapped("ST_GeomFromText({})", "ST_AsText({})");
        TableClause venue = table("venue", column("name", Types.STRING), column("place", point));
        Select there = select(venue).where(venue.c("place", String.class).eq("POINT(6.9 50.9)"));
        // end::wrapped
        blocks.sql("wrapped", there);
    }
}
