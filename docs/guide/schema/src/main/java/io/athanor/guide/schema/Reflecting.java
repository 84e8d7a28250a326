package io.athanor.guide.schema;

import static io.athanor.guide.schema.Music.METADATA;
import static io.athanor.sql.Sql.select;

import io.athanor.schema.Column;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReflectionOptions;
import io.athanor.schema.Table;
import io.athanor.schema.automap.Automap;
import io.athanor.schema.automap.DerivedRelationship;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.schema.reflect.Inspector;
import io.athanor.schema.reflect.NoSuchTableException;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.sql.Select;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a database has: inspecting, reflecting, comparing. */
final class Reflecting {

    private final Blocks blocks;

    Reflecting(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() throws SQLException {
        JdbcDatabase database = JdbcDatabase.sqlite();
        METADATA.createAll(database);
        inspect(database);
        missing(database);
        reflect(database);
        override(database);
        relationships();
        same(database);
        changed(database);
        applied(database);
        database.connection().close();
    }

    private void inspect(JdbcDatabase database) {
        // tag::inspect
        Inspector inspector = Inspector.of(database);
        List<String> tables = inspector.tableNames();
        TableDescription album = inspector.table("album");
        ForeignKeyConstraint key = album.foreignKeys().get(0);
        // end::inspect
        blocks.text("inspect", tables, album.columnNames(), key.columns() + " " + key.targets() + " " + key.onDelete());
    }

    private void missing(JdbcDatabase database) {
        String refusal = "";
        Inspector inspector = Inspector.of(database);
        try {
            // tag::missing
            inspector.table("albums");
            // end::missing
        } catch (NoSuchTableException e) {
            refusal = String.valueOf(e.getMessage());
        }
        blocks.text("missing", refusal);
    }

    private void reflect(JdbcDatabase database) {
        // tag::reflect
        MetaData found = new MetaData();
        found.reflect(database);
        Table album = found.table("album");
        Table artist = found.table("artist");
        Select titles = select(artist.c("name"), album.c("title")).join(album);
        // end::reflect
        blocks.sql("reflect", titles);
    }

    private void override(JdbcDatabase database) {
        // tag::override
        Table album = Table.reflect(
                "album",
                new MetaData(),
                database,
                ReflectionOptions.DEFAULTS.columns(
                        (table, column) -> column.key(column.name().replace("_", ""))),
                Column.of("title", Types.TEXT).key("name"));
        Column<LocalDate> released = album.column("released", LocalDate.class);
        // end::override
        blocks.text("override", album.column("name").type() == Types.TEXT, album.column("artistid"), released);
    }

    private void relationships() {
        List<String> lines = new ArrayList<>();
        // tag::relationships
        Automap map = Automap.of(METADATA);
        for (Table table : map.entities()) {
            for (DerivedRelationship relationship : map.relationships(table)) {
                lines.add(table.name() + "." + relationship.name() + ": " + relationship.kind());
            }
        }
        // end::relationships
        blocks.text("relationships", lines.toArray());
    }

    private void same(JdbcDatabase database) {
        // tag::same
        SchemaDiff nothing = SchemaDiff.between(database, METADATA);
        // end::same
        blocks.text("same", nothing.isEmpty());
    }

    private void changed(JdbcDatabase database) {
        // tag::changed
        MetaData wanted = new MetaData();
        Table.create(
                "artist",
                wanted,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(100)).notNull().unique(),
                Column.of("country", Types.character(2)).indexed());
        wanted.add(new Stock());
        SchemaDiff diff = SchemaDiff.between(database, wanted);
        List<String> migration = diff.ddl(Dialect.of("postgresql"));
        // end::changed
        blocks.text(
                "changed",
                diff.changes().stream().map(change -> change.describe()).toArray());
        blocks.text("migration", Blocks.script(migration));
        // tag::reversed
        List<String> back = diff.reversed().ddl(Dialect.of("postgresql"));
        // end::reversed
        blocks.text("reversed", Blocks.script(back));
    }

    private void applied(JdbcDatabase database) {
        database.executed().clear();
        // tag::applied
        MetaData wanted = new MetaData();
        Table.create(
                "artist",
                wanted,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(60)).notNull().unique());
        SchemaDiff.between(database, wanted)
                .only(change -> change.subject().contains("artist"))
                .apply(database);
        // end::applied
        blocks.text("applied", Blocks.script(database.executed()));
    }
}
