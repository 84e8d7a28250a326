package io.athanor.guide.schema;

import static io.athanor.sql.Sql.insert;

import io.athanor.schema.Column;
import io.athanor.schema.Domain;
import io.athanor.schema.MetaData;
import io.athanor.schema.NamingConvention;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.Map;

/** Sequences, enumerated types, domains, schemas. */
final class OtherObjects {

    // tag::enumerated
    enum Medium {
        VINYL,
        CASSETTE,
        DISC
    }
    // end::enumerated

    private final Blocks blocks;

    OtherObjects(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        sequences();
        enumerated();
        domains();
        schemas();
    }

    private void sequences() {
        MetaData metadata = new MetaData();
        // tag::sequences
        Sequence numbers = Sequence.of("invoice_number")
                .counting(counting -> counting.start(1000).increment(10).cache(20));
        Table invoice = Table.create(
                "invoice",
                metadata,
                Column.of("number", Types.BIG_INTEGER).primaryKey().sequence(numbers),
                Column.of("customer", Types.string(100)));
        // end::sequences
        blocks.script("sequences", metadata, "postgresql", "mariadb", "oracle", "sqlite");
        blocks.sql("next", insert(invoice).values(Map.of("customer", "Ann")));
    }

    private void enumerated() {
        MetaData metadata = new MetaData();
        // tag::enumerated
        Table.create(
                "copy",
                metadata,
                Column.of("medium", Types.enumeration(Medium.class)).notNull().checkValues());
        // end::enumerated
        blocks.script("enumerated", metadata, "postgresql", "mysql", "sqlite");
    }

    private void domains() {
        MetaData metadata = new MetaData();
        // tag::domains
        SqlType<String> email =
                Domain.of("email", Types.string(200)).check("VALUE LIKE '%@%'").notNull();
        Table.create("fan", metadata, Column.of("address", email));
        // end::domains
        blocks.script("domains", metadata, "postgresql", "sqlite");
    }

    private void schemas() {
        // tag::schemas
        MetaData metadata = new MetaData("shop", NamingConvention.DEFAULT);
        Table.create("artist", metadata, Column.of("id", Types.INTEGER).primaryKey());
        Table.create(
                "archive",
                "album",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("artist_id", Types.INTEGER).references("shop.artist.id"));
        // end::schemas
        blocks.script("schemas", metadata, "postgresql");
    }
}
