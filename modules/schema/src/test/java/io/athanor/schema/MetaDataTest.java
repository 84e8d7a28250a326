package io.athanor.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MetaDataTest {

    private final MetaData metadata = new MetaData();

    private Table table(String name, String... targets) {
        List<TableElement> elements =
                new ArrayList<>(List.of(Column.of("id", Types.INTEGER).primaryKey()));
        for (String target : targets) {
            elements.add(Column.of(target + "_id", Types.INTEGER).references(target + ".id"));
        }
        return Table.create(name, metadata, elements.toArray(TableElement[]::new));
    }

    private static List<String> names(List<Table> tables) {
        return tables.stream().map(Table::name).toList();
    }

    @Test
    void duplicateTable_isRefused() {
        table("users");

        DuplicateDefinitionException error = assertThrows(DuplicateDefinitionException.class, () -> table("users"));

        assertTrue(error.getMessage().startsWith("the metadata already has a table \"users\""), error.getMessage());
        assertEquals(List.of("users"), metadata.tableNames());
    }

    @Test
    @Feature("SCH-01")
    void tables_registerByNameAndSchemaOnce() {
        Table own = table("t");
        Table other =
                Table.create("s", "t", metadata, Column.of("id", Types.INTEGER).primaryKey());

        assertSame(own, metadata.table("t"));
        assertSame(other, metadata.table("s.t"));
        assertSame(other, metadata.find("s", "t"));
        assertNull(metadata.find("x", "t"));
        assertEquals(List.of("t", "s.t"), metadata.tableNames());
        assertThrows(DuplicateDefinitionException.class, () -> table("t"));
        assertThrows(DuplicateDefinitionException.class, () -> Table.create("s", "t", metadata));
        assertEquals(List.of(own, other), metadata.tables());
    }

    @Test
    void schemaOfMetadata_isThatOfItsTables() {
        MetaData acct = new MetaData("acct", NamingConvention.DEFAULT);
        Table account =
                Table.create("account", acct, Column.of("id", Types.INTEGER).primaryKey());
        Table entry =
                Table.create("entry", acct, Column.of("a_id", Types.INTEGER).references("account.id"));

        assertEquals("acct.account", account.fullName());
        assertSame(account, acct.table("account"));
        assertSame(account, entry.resolvedForeignKeys().get(0).target());
    }

    @Test
    void unknownTable_isSuggested() {
        table("users");

        UnknownTableException error = assertThrows(UnknownTableException.class, () -> metadata.table("user"));

        assertEquals("the metadata has no table \"user\". Did you mean users?", error.getMessage());
    }

    @Test
    void tableOfAnotherMetadata_isRefused() {
        Table users = table("users");

        assertThrows(DuplicateDefinitionException.class, () -> new MetaData().add(users));
    }

    @Test
    void sortedTables_putTargetsFirstAndKeepTheOrderOfTheRest() {
        table("c", "b");
        table("b", "a");
        table("z");
        table("a");

        assertEquals(List.of("z", "a", "b", "c"), names(metadata.sortedTables()));
    }

    @Test
    void sortedTables_withSelfReferenceHaveNoCycle() {
        table("nodes", "nodes");

        assertEquals(List.of(), metadata.order().cyclic());
        assertEquals(List.of("nodes"), names(metadata.sortedTables()));
    }

    @Test
    void order_reportsTheForeignKeysOfCyclesOnly() {
        table("d", "a");
        table("a", "b");
        table("b", "c");
        table("c", "a", "base");
        table("base");

        TableOrder order = metadata.order();

        assertEquals(List.of("base", "a", "b", "c", "d"), names(order.tables()));
        assertEquals(
                List.of(
                        "the foreign key a.b_id -> [b.id]",
                        "the foreign key b.c_id -> [c.id]",
                        "the foreign key c.a_id -> [a.id]"),
                order.cyclic().stream().map(ForeignKey::toString).toList());
    }

    @Test
    void order_leavesOutForeignKeysByAlter() {
        Table.create(
                "a",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("b_id", Types.INTEGER).references("b.id", ForeignKeyConstraint::byAlter));
        table("b", "a");

        TableOrder order = metadata.order();

        assertEquals(List.of("a", "b"), names(order.tables()));
        assertEquals(List.of(), order.cyclic());
        assertEquals(1, order.byAlter().size());
    }

    @Test
    void add_byManyThreads_keepsAll() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Table>> tasks = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String name = "t" + i;
                tasks.add(() -> table(name));
            }
            for (Future<Table> future : threads.invokeAll(tasks)) {
                assertSame(metadata, future.get().metadata());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(100, metadata.tables().size());
    }

    @Test
    void createAll_ofAForeignTable_isRefused() {
        Table other = Table.create("other", new MetaData(), Column.of("id", Types.INTEGER));
        DdlTarget target = new DdlTarget() {
            @Override
            public io.athanor.sql.dialect.Dialect dialect() {
                throw new AssertionError("the dialect is not needed");
            }

            @Override
            public void runDdl(java.util.function.Consumer<DdlConnection> work) {
                throw new AssertionError("nothing is to be done");
            }
        };

        SchemaException error = assertThrows(SchemaException.class, () -> metadata.createAll(target, other));

        assertTrue(error.getMessage().contains("\"other\" is not in this metadata"), error.getMessage());
    }

    @Test
    void declaredDependency_ordersTablesWithoutAForeignKey() {
        Table audit = Table.create(
                "audit",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                TableOption.dependsOn("numbers"),
                TableOption.dependsOn("s.users"));
        Table users = Table.create(
                "s", "users", metadata, Column.of("id", Types.INTEGER).primaryKey());
        Table numbers = table("numbers");

        assertEquals(List.of(numbers, users), audit.dependencies());
        assertEquals(List.of(users, numbers, audit), metadata.sortedTables());
        MetaData other = new MetaData();
        metadata.tables().forEach(each -> each.copyTo(other));
        assertEquals(List.of("users", "numbers", "audit"), names(other.sortedTables()));
    }

    @Test
    void dependencyInACycleOfKeys_comesFirst() {
        Table.create(
                "a",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("b_id", Types.INTEGER).references("b.id"),
                TableOption.dependsOn("b"));
        table("b", "a");

        TableOrder order = metadata.order();
        assertEquals(List.of("b", "a"), names(order.tables()));
        assertEquals(2, order.cyclic().size());
    }

    @Test
    void dependenciesInACircle_areRefused() {
        Table.create("a", metadata, Column.of("id", Types.INTEGER), TableOption.dependsOn("b"));
        Table.create("b", metadata, Column.of("id", Types.INTEGER), TableOption.dependsOn("a"));
        SchemaException error = assertThrows(SchemaException.class, metadata::sortedTables);
        assertTrue(
                error.getMessage().startsWith("the tables [a, b] are declared to depend on each other"),
                error::toString);
    }

    @Test
    void unknownDependency_isNamedWithSimilarOnes() {
        table("users");
        Table.create("a", metadata, Column.of("id", Types.INTEGER), TableOption.dependsOn("user"));
        UnresolvedReferenceException error = assertThrows(UnresolvedReferenceException.class, metadata::sortedTables);
        assertEquals(
                "table \"a\" depends on table \"user\", which the metadata does not have. Did you mean users?",
                error.getMessage());
    }
}
