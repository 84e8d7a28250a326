package io.athanor.guide.schema;

import static io.athanor.sql.Functions.now;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.update;

import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Insert;
import io.athanor.sql.Update;
import io.athanor.sql.type.Types;

/** Values for columns of which a statement says nothing. */
final class Defaults {

    private final Blocks blocks;

    Defaults(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        server();
        program();
    }

    private void server() {
        MetaData metadata = new MetaData();
        // tag::server
        Table.create(
                "album",
                metadata,
                Column.of("title", Types.string(200)),
                Column.of("plays", Types.INTEGER).notNull().serverDefault(0),
                Column.of("live", Types.BOOLEAN).notNull().serverDefault(false),
                Column.of("added", Types.INSTANT).serverDefault(now()));
        // end::server
        blocks.script("server", metadata);
    }

    private void program() {
        // tag::program
        Stock stock = new Stock();
        Insert added = insert(stock).value(stock.title, "Tago Mago");
        Update sold = update(stock).set(stock.pieces, stock.pieces.minus(1)).where(stock.number.eq(101));
        // end::program
        blocks.sql("added", added);
        blocks.sql("sold", sold);
    }
}
