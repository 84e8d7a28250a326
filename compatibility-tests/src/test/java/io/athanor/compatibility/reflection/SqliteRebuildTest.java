package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.SchemaException;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.schema.TableOption;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.diff.ColumnDifference;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite cannot change in a table is changed in a copy, which has all that belonged to the table. */
class SqliteRebuildTest {

    private static final Dialect SQLITE = Dialect.of("sqlite");

    @TempDir
    private Path folder;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///" + folder.resolve("rebuild.db") + "?foreign_keys=true");
        shop(name -> name).createAll(engine);
        execute(
                "INSERT INTO customer (id, name) VALUES (1, 'Ada'), (2, 'Grace'), (3, 'Mary')",
                "INSERT INTO orders (id, customer_id) VALUES (10, 1), (11, 1), (12, 2)",
                "DELETE FROM customer WHERE id = 3",
                "CREATE VIEW names AS SELECT name FROM customer",
                "CREATE TABLE log (line)",
                "CREATE TRIGGER told AFTER INSERT ON customer BEGIN INSERT INTO log VALUES (new.name); END",
                "CREATE TRIGGER ordered AFTER INSERT ON orders BEGIN"
                        + " UPDATE customer SET name = name || '!' WHERE id = new.customer_id; END");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private interface Customer {
        io.athanor.schema.ColumnDefinition<String> name(io.athanor.schema.ColumnDefinition<String> column);
    }

    private static MetaData shop(Customer customer, TableElement... more) {
        MetaData metadata = new MetaData();
        List<TableElement> elements = new ArrayList<>(List.of(
                TableOption.of("sqlite", "autoincrement", true),
                Column.of("id", Types.INTEGER).primaryKey(),
                customer.name(Column.of("name", Types.string(20)).indexed())));
        elements.addAll(List.of(more));
        Table.create("customer", metadata, elements.toArray(TableElement[]::new));
        Table.create(
                "orders",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("customer_id", Types.INTEGER)
                        .references("customer.id", key -> key.onDelete(ReferentialAction.CASCADE)));
        return metadata;
    }

    private void execute(String... statements) {
        engine.runDdl(ddl -> List.of(statements).forEach(ddl::execute));
    }

    private String rows(String query) {
        List<List<?>> found = new ArrayList<>();
        engine.runDdl(ddl -> found.addAll(ddl.query(query)));
        return found.toString();
    }

    private SchemaDiff difference(MetaData wanted) {
        return SchemaDiff.between(engine, wanted)
                .only(change ->
                        !change.subject().contains("log") && !change.subject().contains("view"));
    }

    private void assertAllKept() {
        assertEquals("[[1, Ada], [2, Grace]]", rows("SELECT id, name FROM customer ORDER BY id"));
        assertEquals("[[10, 1], [11, 1], [12, 2]]", rows("SELECT id, customer_id FROM orders ORDER BY id"));
        assertEquals(
                "[[names, view], [ordered, trigger], [told, trigger]]",
                rows("SELECT name, type FROM sqlite_master WHERE type IN ('view', 'trigger') ORDER BY name"));
        assertEquals("[[1]]", rows("SELECT foreign_keys FROM pragma_foreign_keys"));
        assertEquals("[[0]]", rows("SELECT legacy_alter_table FROM pragma_legacy_alter_table"));
        assertEquals("[]", rows("SELECT name FROM sqlite_temp_master"));
    }

    private void assertInUse() {
        execute("INSERT INTO customer (name) VALUES ('Lin')");
        assertEquals("[[4]]", rows("SELECT id FROM customer WHERE name = 'Lin'"), "no number is given twice");
        assertEquals("[[Lin]]", rows("SELECT line FROM log WHERE line = 'Lin'"), "the trigger works");
        execute("INSERT INTO orders (id, customer_id) VALUES (13, 4)");
        assertEquals("[[Lin!]]", rows("SELECT name FROM names ORDER BY name LIMIT 1 OFFSET 2"));
        execute("DELETE FROM customer WHERE id = 1");
        assertEquals("[[12, 2], [13, 4]]", rows("SELECT id, customer_id FROM orders ORDER BY id"), "keys are in force");
    }

    @Test
    void alteredColumn_keepsRowsChildrenIndexesAndTriggers() {
        MetaData wanted = shop(
                name -> Column.of("name", Types.string(40)).indexed().notNull().serverDefault("nobody"));
        SchemaDiff diff = difference(wanted);
        assertEquals(3, diff.changes().size(), diff::toString);

        diff.apply(engine);

        assertEquals("[]", difference(wanted).toString());
        assertAllKept();
        assertInUse();
    }

    @Test
    void addedAndDroppedConstraints_areMadeTogetherAndUndone() {
        MetaData before = shop(name -> name);
        MetaData wanted = shop(
                name -> name,
                Column.of("nick", Types.string(5)),
                UniqueConstraint.of("name").named("one_name"),
                CheckConstraint.of(Sql.column("id", Types.INTEGER).gt(0)).named("positive"));
        SchemaDiff diff = difference(wanted);

        diff.apply(engine);
        assertEquals("[]", difference(wanted).toString());
        assertAllKept();

        diff.reversed().apply(engine);
        assertEquals("[]", difference(before).toString());
        assertAllKept();
        assertInUse();
    }

    @Test
    void statements_areExecutedOneByOneAsWell() {
        MetaData wanted = shop(name -> name.notNull());
        difference(wanted).statements(SQLITE).forEach(statement -> statement.execute(engine));
        assertEquals("[]", difference(wanted).toString());
        assertAllKept();
    }

    @Test
    void script_isExecutedWithoutATransaction() {
        MetaData wanted = shop(name -> name.notNull());
        List<String> script = difference(wanted).ddl(SQLITE);
        assertEquals("PRAGMA foreign_keys=OFF", script.get(0));
        try (Connection connection = engine.connect()) {
            connection.runDdl(ddl -> script.forEach(ddl::execute), ddl -> {}, ddl -> {});
        }
        assertEquals("[]", difference(wanted).toString());
        assertAllKept();
        assertInUse();
    }

    @Test
    void scriptInATransaction_isRefusedBeforeAnythingIsLost() {
        List<String> script = difference(shop(name -> name.notNull())).ddl(SQLITE);
        RuntimeException refused = assertThrows(RuntimeException.class, () -> execute(script.toArray(String[]::new)));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("PRAGMA foreign_keys=OFF must precede"),
                refused::toString);
        assertAllKept();
    }

    @Test
    void openTransaction_isRefused() {
        SchemaDiff diff = difference(shop(name -> name.notNull()));
        engine.begin(connection -> {
            connection.runDdl(ddl -> ddl.execute("INSERT INTO log VALUES ('begun')"));
            SchemaException refused = assertThrows(SchemaException.class, () -> diff.apply(connection));
            assertTrue(String.valueOf(refused.getMessage()).contains("without a transaction"), refused::toString);
        });
        assertAllKept();
    }

    @Test
    void unknownTrigger_isNotLost() {
        SchemaDiff diff = difference(shop(name -> name.notNull()));
        execute("CREATE TRIGGER later AFTER DELETE ON customer BEGIN DELETE FROM log; END");
        RuntimeException refused = assertThrows(RuntimeException.class, () -> diff.apply(engine));
        assertTrue(String.valueOf(refused.getMessage()).contains("no triggers but those"), refused::toString);
        execute("DROP TRIGGER later");
        assertAllKept();
    }

    @Test
    void rowsThatDoNotFit_undoEverything() {
        execute("INSERT INTO customer (id, name) VALUES (5, NULL)");
        SchemaDiff diff = difference(shop(name -> name.notNull()));
        assertThrows(RuntimeException.class, () -> diff.apply(engine));
        execute("DELETE FROM customer WHERE id = 5");
        assertAllKept();
    }

    @Test
    void partOfARebuiltTable_isRefused() {
        SchemaDiff diff = difference(shop(name -> name.notNull(), Column.of("nick", Types.string(5))))
                .only(change -> !(change instanceof ColumnDifference.Add));
        SchemaException refused = assertThrows(SchemaException.class, () -> diff.statements(SQLITE));
        assertEquals(
                "table customer has to be rebuilt, which makes all its changes; [add column customer.nick]"
                        + " cannot be left out",
                refused.getMessage());
    }

    @Test
    void storage_staysAsItIsUnlessItIsSaid() {
        execute(
                "CREATE TABLE kept (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT) STRICT",
                "CREATE TABLE flat (id TEXT NOT NULL PRIMARY KEY, a TEXT) WITHOUT ROWID",
                "INSERT INTO kept (a) VALUES ('x')",
                "INSERT INTO flat VALUES ('x', 'y')");
        MetaData wanted = shop(name -> name);
        Table.create(
                "kept",
                wanted,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("a", Types.TEXT).notNull());
        Table.create(
                "flat",
                wanted,
                TableOption.of("sqlite", "with_rowid", true),
                Column.of("id", Types.TEXT).primaryKey(),
                Column.of("a", Types.TEXT).notNull());
        difference(wanted).apply(engine);
        assertEquals(
                "[[flat, 0, 0], [kept, 0, 1]]",
                rows("SELECT name, wr, strict FROM pragma_table_list WHERE name IN ('flat', 'kept') ORDER BY name"));
        assertEquals("[[1]]", rows("SELECT count(*) FROM sqlite_master WHERE name = 'kept' AND sql LIKE '%AUTOINC%'"));
        assertEquals("[[x, y]]", rows("SELECT * FROM flat"));
    }

    @Test
    void columnThatCannotBeAdded_rebuildsTheTable() {
        MetaData wanted = shop(
                name -> name,
                Column.of("born", Types.DATE_TIME)
                        .serverDefault(Functions.now())
                        .notNull());
        difference(wanted).apply(engine);
        assertEquals("[]", difference(wanted).toString());
        assertAllKept();
    }
}
