package io.athanor.guide.schema;

import static io.athanor.sql.Sql.text;

import io.athanor.schema.Column;
import io.athanor.schema.Computed;
import io.athanor.schema.Identity;
import io.athanor.schema.MetaData;
import io.athanor.schema.SequenceOptions;
import io.athanor.schema.Table;
import io.athanor.schema.TableOption;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;

/** Types, keys, numbering, computed columns, comments. */
final class Columns {

    private final Blocks blocks;

    Columns(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        types();
        variants();
        numbered();
        identity();
        computed();
        comments();
        options();
    }

    private void types() {
        MetaData metadata = new MetaData();
        // tag::types
        Table.create(
                "sample",
                metadata,
                Column.of("name", Types.string(50)),
                Column.of("notes", Types.TEXT),
                Column.of("amount", Types.numeric(10, 2)),
                Column.of("ratio", Types.DOUBLE),
                Column.of("active", Types.BOOLEAN),
                Column.of("born", Types.DATE),
                Column.of("seen", Types.INSTANT),
                Column.of("picture", Types.BINARY),
                Column.of("token", Types.UUID),
                Column.of("details", Types.JSON));
        // end::types
        blocks.script("types", metadata, "postgresql", "mysql", "oracle");
    }

    private void variants() {
        MetaData metadata = new MetaData();
        // tag::variants
        SqlType<String> address = Types.string(200).withVariant(Types.named("CITEXT", Types.STRING), "postgresql");
        SqlType<Json> document = Types.JSON.withVariant(Types.named("JSONB", Types.JSON), "postgresql");
        Table.create("letter", metadata, Column.of("sender", address), Column.of("details", document));
        // end::variants
        blocks.script("variants", metadata, "postgresql", "mysql");
    }

    private void numbered() {
        MetaData metadata = new MetaData();
        // tag::numbered
        Table.create(
                "visit",
                metadata,
                Column.of("id", Types.BIG_INTEGER).primaryKey(),
                Column.of("page", Types.string(100)));
        // end::numbered
        blocks.script("numbered", metadata);
    }

    private void identity() {
        MetaData metadata = new MetaData();
        // tag::identity
        Table.create(
                "visit",
                metadata,
                Column.of("id", Types.BIG_INTEGER)
                        .primaryKey()
                        .identity(Identity.ALWAYS.counting(SequenceOptions.DEFAULTS.start(1000))),
                Column.of("page", Types.string(100)));
        // end::identity
        blocks.script("identity", metadata, "postgresql", "oracle");
    }

    private void computed() {
        MetaData metadata = new MetaData();
        // tag::computed
        Table.create(
                "line",
                metadata,
                Column.of("price", Types.numeric(8, 2)),
                Column.of("pieces", Types.INTEGER),
                Column.of("total", Types.numeric(10, 2))
                        .computed(Computed.by(text("price * pieces")).stored()));
        // end::computed
        blocks.script("computed", metadata, "sqlite", "postgresql", "oracle");
    }

    private void comments() {
        MetaData metadata = new MetaData();
        // tag::comments
        Table.create(
                "fan",
                metadata,
                TableOption.comment("People who asked to be told"),
                Column.of("email", Types.string(200)).comment("in small letters"));
        // end::comments
        blocks.script("comments", metadata, "postgresql", "mysql", "sqlite");
    }

    private void options() {
        MetaData metadata = new MetaData();
        // tag::options
        Table.create(
                "log",
                metadata,
                TableOption.prefix("TEMPORARY"),
                TableOption.of("mysql", "engine", "InnoDB"),
                TableOption.of("sqlite", "strict", true),
                Column.of("line", Types.TEXT));
        // end::options
        blocks.script("options", metadata, "mysql", "sqlite", "postgresql");
    }
}
