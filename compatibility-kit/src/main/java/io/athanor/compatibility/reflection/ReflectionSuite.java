package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnReference;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.ReflectionOptions;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.reflect.NoSuchTableException;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables are taken into metadata as the database describes them. */
public class ReflectionSuite extends CatalogSuite {

    ReflectionSuite(TestBed bed) {
        super(bed);
    }

    private MetaData createUsersAndAddresses() {
        MetaData metadata = new MetaData();
        Table.create(
                "users",
                metadata,
                id(),
                Column.of("name", Types.string(50)).notNull(),
                Column.of("nick name", Types.string(20)),
                UniqueConstraint.of("name").named("uq_users_name"));
        Table.create(
                "addresses",
                metadata,
                id(),
                Column.of("email_address", Types.string(80)).notNull().indexed(),
                integer("user_id")
                        .references(
                                "users.id",
                                key -> key.named("fk_addresses_users").onDelete(ReferentialAction.CASCADE)));
        metadata.createAll(engine());
        return metadata;
    }

    @Test
    @Feature("REF-01")
    void oneTable_hasTheColumnsKeysAndForeignKeysItWasCreatedWith() {
        createUsersAndAddresses();
        MetaData reflected = new MetaData();
        Table addresses = Table.reflect("addresses", reflected, engine());

        assertEquals(
                List.of("id", "email_address", "user_id"),
                addresses.columnList().stream().map(Column::name).toList());
        assertEquals(Types.INTEGER, addresses.column("id").type());
        assertEquals(Types.string(80), addresses.column("email_address").type());
        assertEquals(List.of("id"), addresses.primaryKey().columns());
        assertSame(addresses.column("id"), addresses.autoincrementColumn());
        assertFalse(addresses.column("email_address").isNullable());
        assertTrue(addresses.column("user_id").isNullable());
        assertEquals("ix_addresses_email_address", addresses.indexes().get(0).name());

        var key = addresses.resolvedForeignKeys().get(0);
        assertEquals("fk_addresses_users", key.constraint().name());
        assertEquals(ReferentialAction.CASCADE, key.constraint().onDelete());
        assertSame(reflected.table("users"), key.target(), "the table referred to is reflected too");
        assertEquals(List.of(reflected.table("users").column("id")), key.targetColumns());
        assertTrue(reflected.table("users").constraints().stream()
                .anyMatch(constraint -> constraint instanceof UniqueConstraint unique
                        && unique.columns().equals(List.of("name"))));
    }

    @Test
    void reflectedTable_isSelectedFromAndInsertedInto() {
        createUsersAndAddresses();
        Table users = Table.reflect("users", new MetaData(), engine());
        engine().begin(connection -> {
            connection.execute(Sql.insert(users).values(Map.of("name", "ed", "nick name", "eddie")));
            assertEquals(
                    "eddie",
                    connection
                            .execute(Sql.select(users.column("nick name"))
                                    .where(users.column("name", String.class).eq("ed")))
                            .scalarOne());
        });
    }

    @Test
    @Feature("REF-02")
    void wholeSchema_hasAllTablesWithTheirForeignKeysResolved() {
        MetaData created = createUsersAndAddresses();
        MetaData reflected = new MetaData();

        List<Table> added = reflected.reflect(engine());

        assertEquals(List.of("addresses", "users"), reflected.tableNames());
        assertEquals(reflected.tables(), added);
        assertEquals(
                List.of("users", "addresses"),
                reflected.sortedTables().stream().map(Table::name).toList());
        assertEquals(List.of(), reflected.reflect(engine()), "what is there stays as it is");
        assertEqualToDatabase(created, "created");
        assertEqualToDatabase(reflected, "reflected");
    }

    @Test
    void cyclesOfTables_areReflected() {
        MetaData metadata = new MetaData();
        Table.create("a", metadata, id(), integer("b_id").references("b.id", key -> key.named("fk_a_b")));
        Table.create("b", metadata, id(), integer("a_id").references("a.id", key -> key.named("fk_b_a")));
        metadata.createAll(engine());
        MetaData reflected = new MetaData();
        Table.reflect("a", reflected, engine());

        assertSame(
                reflected.table("a"),
                reflected.table("b").resolvedForeignKeys().get(0).target());
    }

    @Test
    @Feature("REF-04")
    void explicitColumns_winOverReflectedOnes() {
        createUsersAndAddresses();
        MetaData reflected = new MetaData();
        Table.create("people", reflected, id());
        Table addresses = Table.reflect(
                "addresses",
                reflected,
                engine(),
                ReflectionOptions.DEFAULTS.withoutReferredTables(),
                Column.of("email_address", Types.TEXT).key("email"),
                Column.of("user_id", Types.BIG_INTEGER).references("people.id"),
                Column.of("added", Types.BOOLEAN));

        assertEquals(
                List.of("id", "email", "user_id", "added"),
                addresses.columnList().stream().map(Column::key).toList());
        assertEquals(Types.TEXT, addresses.column("email").type());
        assertEquals("email_address", addresses.column("email").name());
        assertEquals(Types.BIG_INTEGER, addresses.column("user_id").type());
        assertEquals(1, addresses.resolvedForeignKeys().size(), "the explicit foreign key takes the other one's place");
        assertEquals("people", addresses.resolvedForeignKeys().get(0).target().name());
        assertEquals(Types.INTEGER, addresses.column("id").type(), "the rest is reflected");
        assertEquals(
                List.of("email"),
                addresses.indexes().get(0).parts().stream()
                        .map(part -> ((Index.ColumnPart) part).key())
                        .toList());
    }

    @Test
    void explicitPrimaryKey_isTheKeyOfAView() {
        createUsersAndAddresses();
        execute("CREATE VIEW user_names AS SELECT id, name FROM users");
        Table view = Table.reflect("user_names", new MetaData(), engine(), id());

        assertEquals(List.of("id"), view.primaryKey().columns());
        assertEquals(
                List.of("id", "name"),
                view.columnList().stream().map(Column::key).toList());
    }

    @Test
    void listener_givesKeysToColumnsAndToWhatRefersToThem() {
        createUsersAndAddresses();
        MetaData reflected = new MetaData();
        ReflectionOptions options = ReflectionOptions.DEFAULTS.columns(
                (table, column) -> column.key(column.name().replace(' ', '_').toUpperCase(Locale.ROOT)));
        reflected.reflect(engine(), options);

        Table users = reflected.table("users");
        assertEquals(
                List.of("ID", "NAME", "NICK_NAME"),
                users.columnList().stream().map(Column::key).toList());
        assertEquals("nick name", users.column("NICK_NAME").name());
        assertSame(
                users.column("ID"),
                reflected
                        .table("addresses")
                        .resolvedForeignKeys()
                        .get(0)
                        .targetColumns()
                        .get(0));
        assertEqualToDatabase(reflected, "other keys are no difference");
    }

    @Test
    void onlyAndFilter_chooseTablesAndFollowForeignKeys() {
        createUsersAndAddresses();
        MetaData only = new MetaData();
        only.reflect(engine(), ReflectionOptions.DEFAULTS.only("addresses"));
        assertEquals(List.of("addresses", "users"), only.tableNames());

        MetaData alone = new MetaData();
        alone.reflect(engine(), ReflectionOptions.DEFAULTS.only("addresses").withoutReferredTables());
        assertEquals(List.of("addresses"), alone.tableNames());

        MetaData filtered = new MetaData();
        filtered.reflect(engine(), ReflectionOptions.DEFAULTS.filter(name -> name.startsWith("u")));
        assertEquals(List.of("users"), filtered.tableNames());
    }

    @Test
    void views_areReflectedOnRequest() {
        createUsersAndAddresses();
        execute("CREATE VIEW user_names AS SELECT id, name FROM users");
        MetaData without = new MetaData();
        without.reflect(engine());
        assertEquals(List.of("addresses", "users"), without.tableNames());

        MetaData with = new MetaData();
        with.reflect(engine(), ReflectionOptions.DEFAULTS.withViews());
        assertEquals(List.of("addresses", "user_names", "users"), with.tableNames());
        assertEquals(
                List.of("id", "name"),
                with.table("user_names").columnList().stream().map(Column::name).toList());
    }

    @Test
    void missingTable_isNamedWithSimilarOnes() {
        createUsersAndAddresses();
        NoSuchTableException error =
                assertThrows(NoSuchTableException.class, () -> Table.reflect("user", new MetaData(), engine()));

        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains("\"user\""), message);
        assertTrue(message.contains("users"), message);
    }

    @Test
    void hostileNames_areFoundAsTheyAre() {
        MetaData metadata = new MetaData();
        List<String> names = HostileNames.of(bed());
        for (String name : names) {
            String other = HostileNames.variant(name);
            Table.create(
                    name,
                    metadata,
                    Column.of(name, Types.INTEGER).primaryKey(),
                    integer(other).comment(name),
                    Column.of("y", Types.string(5)).serverDefault("'\"`\\"),
                    ForeignKeyConstraint.to(List.of(other), List.of(new ColumnReference(null, name, name, null)))
                            .named("fk_" + names.indexOf(name)),
                    Index.of(HostileNames.indexName(name), other, "y"),
                    CheckConstraint.of(Sql.column(other, Types.INTEGER).gt(0)));
        }
        metadata.createAll(engine());

        assertEqualToDatabase(metadata, "created");
        MetaData reflected = new MetaData();
        reflected.reflect(engine());
        assertEqualToDatabase(reflected, "reflected");
        for (String name : names) {
            Table table = reflected.table(name);
            assertEquals(
                    List.of(name, HostileNames.variant(name), "y"),
                    table.columnList().stream().map(Column::name).toList());
            assertSame(table, table.resolvedForeignKeys().get(0).target());
            assertEquals(HostileNames.indexName(name), table.indexes().get(0).name());
        }
    }
}
