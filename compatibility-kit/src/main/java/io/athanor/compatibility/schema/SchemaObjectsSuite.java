package io.athanor.compatibility.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnChange;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.DdlHook;
import io.athanor.schema.DdlMoment;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Domain;
import io.athanor.schema.Identity;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.NamingConvention;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Table;
import io.athanor.schema.TableOption;
import io.athanor.schema.View;
import io.athanor.schema.ViewStatement;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Views, hooks, copies, changes of columns and what else a schema has beside its tables. */
public class SchemaObjectsSuite extends DatabaseSuite {

    private final MetaData metadata = new MetaData(
            NamingConvention.DEFAULT.foreignKeys("fk_{table}_{column}").checks("ck_{table}_{name}"));

    SchemaObjectsSuite(TestBed bed) {
        super(bed);
    }

    private static ColumnDefinition<Integer> id() {
        return Column.of("id", Types.INTEGER).primaryKey();
    }

    private static ColumnDefinition<String> name() {
        return Column.of("name", Types.string(30));
    }

    private SchemaFacet facet() {
        try (Connection connection = engine().connect()) {
            return connection.dialect().facet(SchemaFacet.class);
        }
    }

    private void execute(Statement statement) {
        engine().begin(connection -> connection.execute(statement));
    }

    private void insert(Table table, Map<String, ?> values) {
        execute(Sql.insert(table).values(values));
    }

    private List<@Nullable Object> values(Expression<?> column) {
        return engine().beginAndGet(connection -> {
            List<@Nullable Object> all = new ArrayList<>();
            connection.execute(Sql.select(column)).forEach(row -> all.add(row.get(0)));
            return all;
        });
    }

    private List<String> changes(Runnable action) {
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            action.run();
            return recorder.texts().stream()
                    .map(text -> text.strip().replaceAll("\\s+", " "))
                    .filter(text -> text.matches("(CREATE|DROP|ALTER|INSERT|COMMENT).*"))
                    .toList();
        }
    }

    @Test
    @Feature("SCH-19")
    void createAll_twice_createsOnceAfterAskingTheCatalog() {
        Table.create("t", metadata, id());
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            metadata.createAll(engine());
            List<String> first = List.copyOf(recorder.texts());
            recorder.clear();
            metadata.createAll(engine());
            List<String> second = List.copyOf(recorder.texts());
            int creation = first.size() - 2;
            assertTrue(first.get(creation).startsWith("CREATE TABLE t"), first::toString);
            List<String> asked = first.subList(0, creation);
            assertTrue(
                    asked.stream().anyMatch(text -> text.matches("(?s)(PRAGMA|SELECT).*")),
                    () -> "a query of the catalog goes before the creation: " + first);
            assertTrue(second.stream().noneMatch(text -> text.startsWith("CREATE")), second::toString);
            assertTrue(second.stream().anyMatch(text -> text.matches("(?s)(PRAGMA|SELECT).*")), second::toString);
        }
    }

    @Test
    @Feature("SCH-20")
    void createAll_ordersTablesByTheirForeignKeys() {
        Table.create(
                "post_keywords",
                metadata,
                Column.of("post_id").references("posts.id").primaryKey(),
                Column.of("keyword_id").references("keywords.id").primaryKey());
        Table.create("addresses", metadata, id(), Column.of("user_id").references("users.id"));
        Table.create("posts", metadata, id(), Column.of("user_id").references("users.id"));
        Table.create("keywords", metadata, id());
        Table.create("users", metadata, id());
        List<String> created = names(changes(() -> metadata.createAll(engine())));
        for (List<String> pair : List.of(
                List.of("users", "addresses"),
                List.of("users", "posts"),
                List.of("posts", "post_keywords"),
                List.of("keywords", "post_keywords"))) {
            assertTrue(created.indexOf(pair.get(0)) < created.indexOf(pair.get(1)), created::toString);
        }
        assertEquals(5, created.size());
        List<String> dropped = names(changes(() -> metadata.dropAll(engine())));
        assertTrue(dropped.indexOf("post_keywords") < dropped.indexOf("posts"), dropped::toString);
        assertTrue(dropped.indexOf("addresses") < dropped.indexOf("users"), dropped::toString);
    }

    private static List<String> names(List<String> changes) {
        return changes.stream()
                .map(text -> text.replaceAll("^\\w+ \\w+ (\\w+).*", "$1"))
                .toList();
    }

    @Test
    @Feature("SCH-10")
    void selfReference_createsHoldsAndDrops() {
        Table nodes =
                Table.create("node", metadata, id(), Column.of("parent_id").references("node.id"));
        metadata.createAll(engine());
        insert(nodes, Map.of("id", 1));
        insert(nodes, Map.of("id", 2, "parent_id", 1));
        assertThrows(IntegrityException.class, () -> insert(nodes, Map.of("id", 3, "parent_id", 99)));
        assertEquals(List.of("DROP TABLE node"), changes(() -> metadata.dropAll(engine())));
    }

    @Test
    @Feature("SCH-21")
    void cycle_isClosedByAlterAndOpenedFirst() {
        Table.create("a", metadata, id(), Column.of("b_id").references("b.id"));
        Table b = Table.create("b", metadata, id(), Column.of("a_id").references("a.id"));
        List<String> created = changes(() -> metadata.createAll(engine()));
        List<String> kinds = created.stream()
                .map(text -> text.replaceAll("^(\\w+ \\w+).*", "$1"))
                .toList();
        // Where constraints cannot be added later, a table may be created before what it refers to.
        boolean alters = facet().altersConstraints();
        assertEquals(
                alters
                        ? List.of("CREATE TABLE", "CREATE TABLE", "ALTER TABLE", "ALTER TABLE")
                        : List.of("CREATE TABLE", "CREATE TABLE"),
                kinds);
        assertThrows(IntegrityException.class, () -> insert(b, Map.of("id", 1, "a_id", 7)));
        List<String> dropped = changes(() -> metadata.dropAll(engine()));
        assertEquals(alters ? 4 : 2, dropped.size());
        assertTrue(dropped.get(dropped.size() - 1).startsWith("DROP TABLE"), dropped::toString);
        assertEquals(List.of(), changes(() -> metadata.dropAll(engine())));
    }

    @Test
    @Feature("SCH-25")
    void views_areTablesToSelectFrom() {
        Table users = Table.create("users", metadata, id(), name());
        View grown = View.create(
                "v_users",
                metadata,
                Sql.select(users.c("id"), users.c("name").label("label"))
                        .where(users.c("id", Integer.class).gt(1)));
        View nested = View.create(
                "v_nested",
                metadata,
                Sql.select(grown.c("label"))
                        .where(grown.c("label", String.class).ne("c")));
        metadata.createAll(engine());
        insert(users, Map.of("id", 1, "name", "a"));
        insert(users, Map.of("id", 2, "name", "b"));
        insert(users, Map.of("id", 3, "name", "c"));
        ColumnClause<String> label = grown.c("label", String.class);
        assertEquals(List.of("b", "c"), sorted(values(label)));
        assertEquals(List.of("b"), values(nested.c("label")));
        assertEquals(List.of(), changes(() -> metadata.createAll(engine())));

        ViewStatement.CreateTableAs archive =
                ViewStatement.CreateTableAs.of("archive", Sql.select(users.c("id"), users.c("name")));
        archive.execute(engine());
        execute(Sql.delete(users));
        assertEquals(List.of("a", "b", "c"), sorted(values(archive.table().c("name"))));
        assertEquals(List.of(), values(label));
        new DdlStatement.DropTable(archive.table(), false).execute(engine());

        List<String> dropped = changes(() -> metadata.dropAll(engine()));
        assertEquals(List.of("DROP VIEW v_nested", "DROP VIEW v_users", "DROP TABLE users"), dropped);
        View kept = View.materialized(null, "v_kept", Sql.select(users.c("name")));
        if (!bed().meets(Requirement.MATERIALIZED_VIEWS)) {
            assertThrows(CompileException.class, () -> new ViewStatement.CreateView(kept).execute(engine()));
            return;
        }
        metadata.createAll(engine(), users);
        insert(users, Map.of("id", 1, "name", "a"));
        new ViewStatement.CreateView(kept).execute(engine());
        execute(Sql.delete(users));
        assertEquals(List.of("a"), values(kept.c("name")));
        new ViewStatement.RefreshView(kept).execute(engine());
        assertEquals(List.of(), values(kept.c("name")));
        new ViewStatement.DropView(kept, true).execute(engine());
    }

    private static List<String> sorted(List<@Nullable Object> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }

    @Test
    @Feature("SCH-28")
    void hooks_runOnceAroundWhatIsCreatedAndDropped() {
        Table log = Table.create("hook_log", metadata, name());
        metadata.createAll(engine());
        MetaData hooked = new MetaData();
        hooked.add(DdlHook.of(DdlMoment.BEFORE_CREATE, "INSERT INTO hook_log (name) VALUES ('before all')"));
        hooked.add(DdlHook.of(DdlMoment.AFTER_CREATE, "INSERT INTO hook_log (name) VALUES ('after all')"));
        hooked.add(DdlHook.of(DdlMoment.AFTER_DROP, "INSERT INTO hook_log (name) VALUES ('dropped all')"));
        Table table = Table.create(
                "Hooked Table",
                hooked,
                id(),
                DdlHook.of(DdlMoment.AFTER_CREATE, "INSERT INTO {table} (id) VALUES (5)"),
                DdlHook.of(DdlMoment.AFTER_CREATE, "INSERT INTO hook_log (name) VALUES ('after table')")
                        .onlyFor(engine().dialect().name()),
                DdlHook.of(DdlMoment.AFTER_CREATE, "no SQL of any database").onlyFor("another dialect"),
                DdlHook.of(DdlMoment.BEFORE_DROP, "INSERT INTO hook_log (name) VALUES ('before drop')"));
        hooked.createAll(engine());
        assertEquals(List.of(5), values(table.c("id")));
        hooked.createAll(engine());
        hooked.dropAll(engine());
        hooked.dropAll(engine());
        assertEquals(
                List.of("before all", "after table", "after all", "before drop", "dropped all"), values(log.c("name")));
    }

    @Test
    @Feature("SCH-29")
    void dropAndCreate_leavesAnEqualSchema() {
        Table users = Table.create("users", metadata, id(), name().notNull().unique());
        Table addresses = Table.create(
                "addresses",
                metadata,
                id(),
                Column.of("user_id").references(users.column("id")),
                Column.of("number", Types.numeric(8, 2)).serverDefault(new BigDecimal("1.50")),
                Index.of("ix_addresses_number", "number"));
        MetaData copies = new MetaData(metadata.namingConvention());
        metadata.sortedTables().forEach(table -> table.copyTo(copies));
        metadata.createAll(engine());
        List<String> before = catalog();
        assertEquals(
                List.of("users", "addresses"),
                metadata.sortedTables().stream().map(Table::name).toList());
        assertEquals(List.of("DROP TABLE addresses", "DROP TABLE users"), changes(() -> metadata.dropAll(engine())));
        assertEquals(List.of(), catalog());
        metadata.createAll(engine());
        assertEquals(before, catalog());
        metadata.dropAll(engine());
        copies.createAll(engine());
        assertEquals(before, catalog());

        metadata.dropAll(engine(), addresses);
        assertEquals(
                1,
                changes(() -> metadata.createAll(engine(), addresses)).stream()
                        .filter(text -> text.startsWith("CREATE TABLE"))
                        .count());
        assertEquals(before, catalog());
    }

    /** What the driver tells of the two tables' columns, keys and indexes. */
    private List<String> catalog() {
        try (Connection connection = engine().connect()) {
            java.sql.Connection jdbc = connection.unwrap(java.sql.Connection.class);
            List<String> found = new ArrayList<>();
            for (String table : List.of("users", "addresses")) {
                try (ResultSet columns = jdbc.getMetaData().getColumns(jdbc.getCatalog(), null, table, null)) {
                    while (columns.next()) {
                        found.add(table + " " + columns.getString("COLUMN_NAME") + " "
                                + columns.getString("TYPE_NAME") + " " + columns.getString("COLUMN_SIZE") + " "
                                + columns.getString("IS_NULLABLE") + " " + columns.getString("COLUMN_DEF"));
                    }
                }
                try (ResultSet keys = jdbc.getMetaData().getImportedKeys(jdbc.getCatalog(), null, table)) {
                    while (keys.next()) {
                        found.add(table + " " + keys.getString("FKCOLUMN_NAME") + " -> "
                                + keys.getString("PKTABLE_NAME") + "." + keys.getString("PKCOLUMN_NAME"));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Feature("SCH-30")
    void createAll_seesATemporaryTable() {
        Table notes = Table.create("notes", metadata, id(), TableOption.prefix("TEMPORARY"));
        try (Connection connection = engine().connect();
                StatementRecorder recorder = StatementRecorder.recording(engine())) {
            metadata.createAll(connection);
            connection.execute(Sql.insert(notes).values(Map.of("id", 1)));
            recorder.clear();
            metadata.createAll(connection);
            assertFalse(recorder.texts().stream().anyMatch(text -> text.startsWith("CREATE")));
            assertEquals(1, connection.execute(Sql.select(notes)).all().size());
            metadata.dropAll(connection);
            connection.commit();
        }
    }

    @Test
    @Feature("SCH-18")
    void tablesOfASchema_areQualifiedEverywhere() {
        try (Connection connection = engine().connect()) {
            bed().schemas().create(connection, "annex");
            MetaData annex = new MetaData("annex", NamingConvention.DEFAULT);
            Table users = Table.create("users", annex, id(), name().indexed());
            Table posts =
                    Table.create("posts", annex, id(), Column.of("user_id").references("users.id"));
            assertEquals("annex.users", users.fullName());
            try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
                annex.createAll(connection);
                connection.execute(Sql.insert(users).values(Map.of("id", 1, "name", "ed")));
                connection.execute(Sql.insert(posts).values(Map.of("id", 1, "user_id", 1)));
                connection.execute(Sql.update(users).set(users.column("name", String.class), "al"));
                assertEquals(
                        "al",
                        connection
                                .execute(Sql.select(users.c("name"))
                                        .where(users.c("id", Integer.class).eq(1)))
                                .scalarOne());
                connection.execute(Sql.delete(posts));
                annex.createAll(connection);
                annex.dropAll(connection);
                connection.commit();
                List<String> unqualified = recorder.texts().stream()
                        .filter(text ->
                                text.matches("(?s)(CREATE TABLE|DROP TABLE|INSERT|UPDATE|DELETE|SELECT users).*"))
                        .filter(text -> !text.toLowerCase(Locale.ROOT).contains("annex."))
                        .toList();
                assertEquals(List.of(), unqualified);
                assertEquals(
                        2,
                        recorder.texts().stream()
                                .filter(text -> text.startsWith("CREATE TABLE annex."))
                                .count());
            }
            bed().schemas().drop(connection, "annex");
            connection.commit();
        }
    }

    @Test
    void checkedValues_areRefusedByTheDatabase() {
        Table table = Table.create(
                "checked",
                metadata,
                id(),
                Column.of("flag", Types.BOOLEAN).checkValues("flag"),
                Column.of("day", Types.enumeration(DayOfWeek.class)).checkValues("day"));
        metadata.createAll(engine());
        insert(table, Map.of("id", 1, "flag", true, "day", DayOfWeek.MONDAY));
        execute(Sql.text("INSERT INTO checked (id, flag) VALUES (2, NULL)"));
        assertThrows(
                DatabaseException.class, () -> execute(Sql.text("INSERT INTO checked (id, day) VALUES (3, 'noday')")));
        assertThrows(DatabaseException.class, () -> execute(Sql.text("INSERT INTO checked (id, flag) VALUES (4, 7)")));
        assertEquals(2, values(table.c("id")).size());
    }

    @Test
    void columns_areAddedRenamedChangedAndDropped() {
        Table old = Table.create("t", metadata, id(), name());
        metadata.createAll(engine());
        insert(old, Map.of("id", 1, "name", "12"));
        MetaData next = new MetaData();
        Table grown = Table.create(
                "t",
                next,
                id(),
                Column.of("title", Types.TEXT).notNull(),
                Column.of("size", Types.INTEGER).notNull().serverDefault(3));
        new ColumnChange.Add(grown.column("size")).execute(engine());
        new ColumnChange.Rename(old.column("name"), "title").execute(engine());
        if (facet().altersConstraints()) {
            new ColumnChange.AlterType(grown.column("title")).execute(engine());
            new ColumnChange.AlterNullability(grown.column("title")).execute(engine());
            Table changed = Table.create(
                    "t", new MetaData(), Column.of("size", Types.INTEGER).serverDefault(4));
            new ColumnChange.AlterDefault(changed.column("size")).execute(engine());
            assertThrows(IntegrityException.class, () -> insert(grown, Map.of("id", 9)));
            insert(grown, Map.of("id", 2, "title", "x".repeat(100)));
            assertEquals(List.of("3", "4"), sorted(values(grown.c("size"))));
        }
        assertTrue(values(grown.c("title")).contains("12"));
        new DdlStatement.RenameTable(grown, "renamed").execute(engine());
        Table renamed = Table.create("renamed", new MetaData(), id(), Column.of("size", Types.INTEGER));
        new ColumnChange.Drop(renamed.column("size")).execute(engine());
        assertThrows(DatabaseException.class, () -> values(renamed.c("size")));
        new DdlStatement.DropTable(renamed, false).execute(engine());
    }

    @Test
    @Feature("SCH-26")
    void checksIndexesIdentityComputedAndComments_reachTheDatabase() {
        Table table = Table.create(
                "featured",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey().identity(Identity.BY_DEFAULT),
                Column.of("a", Types.INTEGER).comment("it's a"),
                Column.of("b", Types.INTEGER)
                        .computed(Computed.by(Sql.column("a", Types.INTEGER).times(2))
                                .stored()),
                Column.of("c", Types.INTEGER),
                CheckConstraint.of(Sql.column("a", Types.INTEGER).lt(100)).named("a_small"),
                Index.of("ix_c", "c").unique(),
                TableOption.comment("the table"));
        metadata.createAll(engine());
        insert(table, Map.of("a", 4, "c", 1));
        insert(table, Map.of("a", 5, "c", 2));
        assertEquals(List.of("10", "8"), sorted(values(table.c("b"))));
        assertEquals(List.of("1", "2"), sorted(values(table.c("id"))));
        assertThrows(IntegrityException.class, () -> insert(table, Map.of("a", 100)));
        assertThrows(IntegrityException.class, () -> insert(table, Map.of("a", 6, "c", 2)));
        Index partial = Index.of("ix_some", "a")
                .unique()
                .where(Sql.column("c", Types.INTEGER).gt(10));
        DdlStatement creation = new DdlStatement.CreateIndex(table, partial, false);
        if (!bed().meets(Requirement.PARTIAL_INDEXES)) {
            assertThrows(CompileException.class, () -> creation.execute(engine()));
            return;
        }
        creation.execute(engine());
        insert(table, Map.of("a", 4, "c", 3));
        insert(table, Map.of("a", 4, "c", 11));
        assertThrows(IntegrityException.class, () -> insert(table, Map.of("a", 4, "c", 12)));
    }

    @Test
    void domains_areCreatedWithTheirTablesWhereThereAreAny() {
        Domain<Integer> positive = Domain.of("posint", Types.INTEGER).notNull().check("VALUE > 0");
        Table table = Table.create("counted", metadata, id(), Column.of("amount", positive));
        if (!bed().meets(Requirement.DOMAINS)) {
            assertThrows(CompileException.class, () -> metadata.createAll(engine()));
            return;
        }
        metadata.createAll(engine());
        assertEquals(List.of(), changes(() -> metadata.createAll(engine())));
        insert(table, Map.of("id", 1, "amount", 2));
        assertThrows(IntegrityException.class, () -> insert(table, Map.of("id", 2, "amount", -2)));
        assertEquals(List.of(2), values(table.c("amount")));
        assertEquals(List.of("DROP TABLE counted", "DROP DOMAIN posint"), changes(() -> metadata.dropAll(engine())));
    }
}
