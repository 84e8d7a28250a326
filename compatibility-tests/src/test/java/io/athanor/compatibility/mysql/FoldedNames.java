package io.athanor.compatibility.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReflectionOptions;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.schema.reflect.Inspector;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** A server that keeps the names of tables and databases in lower case: names that differ in case only are the same. */
final class FoldedNames {

    private final MetaData metadata = new MetaData();
    private final Table owners = Table.create(
            "OWNERS",
            metadata,
            Column.of("Id", Types.INTEGER).primaryKey(),
            Column.of("Name", Types.string(20)).notNull(),
            UniqueConstraint.of("Name"),
            CheckConstraint.of("Name <> 'x'"));

    FoldedNames() {
        Table.create(
                "Pets",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("owner", Types.INTEGER).references("OWNERS.Id"),
                Column.of("name", Types.string(20)),
                Index.of("Ix_Name", "name"));
    }

    /** Creates, compares, reflects and removes tables whose names have capital letters. */
    void check(DatabaseServer server) throws SQLException {
        try (TestDatabase database = server.createDatabase();
                Engine engine = Engine.create(database.url())) {
            metadata.createAll(engine);
            metadata.createAll(engine);
            assertEquals(List.of("owners", "pets"), Inspector.of(engine).tableNames());
            assertTrue(Inspector.of(engine).hasTable("Owners"));
            assertFalse(Inspector.of(engine).hasTable("Owner"));
            assertEquals("owners", Inspector.of(engine).table("Owners").name());
            String schema = Inspector.of(engine).defaultSchema().orElseThrow();
            assertTrue(Inspector.of(engine).hasSchema(schema.toUpperCase(Locale.ROOT)));
            assertNoDifference(engine, metadata);

            MetaData reflected = new MetaData();
            reflected.reflect(engine);
            assertEquals(2, reflected.tables().size());
            assertNoDifference(engine, reflected);
            MetaData some = new MetaData();
            some.reflect(engine, ReflectionOptions.DEFAULTS.only("PETS"));
            assertEquals(
                    List.of("owners", "pets"),
                    some.tables().stream().map(Table::name).sorted().toList());
            metadata.reflect(engine);
            assertEquals(2, metadata.tables().size(), "the tables that the program defined");

            engine.begin(connection -> {
                connection.execute(Sql.insert(owners).value(owners.c("Name", String.class), "ann"));
                assertEquals(
                        "ann",
                        connection
                                .execute(Sql.select(owners.c("Name", String.class)))
                                .scalarOne());
            });
            metadata.dropAll(engine);
            assertEquals(List.of(), Inspector.of(engine).tableNames());
        }
    }

    private static void assertNoDifference(Engine engine, MetaData model) {
        assertEquals(List.of(), SchemaDiff.between(engine, model).changes());
    }
}
