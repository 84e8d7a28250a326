package io.athanor.guide.sql;

import static io.athanor.sql.Sql.select;

import io.athanor.sql.Select;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.dialect.Dialect;

/** A first statement, from its words to its text and values. */
final class Start {

    private final Blocks blocks;

    Start(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        first();
        generative();
    }

    private void first() {
        // tag::first
        Select cheap = select(Album.ID, Album.TITLE)
                .where(Album.TITLE.like("Live%"), Album.LIVE)
                .orderBy(Album.TITLE)
                .limit(10);

        BoundSql sql = BoundSql.of(cheap, Dialect.of("postgresql"));
        // end::first
        blocks.text("first", "sql.text():", sql.text(), "", "sql.values():", sql.values());
    }

    private void generative() {
        // tag::generative
        Select all = select(Album.TITLE);
        Select recent = all.orderBy(Album.RELEASED.desc());
        // end::generative
        blocks.text("generative", "all:", all, "", "recent:", recent);
    }
}
