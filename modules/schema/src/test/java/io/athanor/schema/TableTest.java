package io.athanor.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import io.athanor.sql.UnknownColumnException;
import io.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final class Users extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> name = column(Column.of("name", Types.string(50)).notNull());
        final Column<String> nickname = column("nickname", Types.STRING);

        Users() {
            super("users");
            define(Index.on("ix_users_name", name), TableOption.comment("people"));
        }
    }

    @Test
    void create_keepsColumnsInOrder() {
        Table table = Table.create(
                "t", new MetaData(), Column.of("b", Types.INTEGER), Column.of("a", Types.STRING), Index.of(null, "a"));

        assertEquals(
                List.of("b", "a"), table.columnList().stream().map(Column::name).toList());
        assertEquals("a", table.column("a", String.class).name());
        assertSame(table, table.column("a").table());
    }

    @Test
    void subclass_hasTypedColumnsAndItsElements() {
        Users users = new MetaData().add(new Users());

        assertSame(users.name, users.c("name"));
        assertEquals(List.of(users.id, users.name, users.nickname), users.columnList());
        assertTrue(users.id.isPrimaryKey());
        assertTrue(users.id.isAutoincrement());
        assertFalse(users.name.isNullable());
        assertTrue(users.nickname.isNullable());
        assertEquals("people", users.comment());
        assertEquals("ix_users_name", users.nameOf(users.indexes().get(0)).text());
        assertEquals("users.name = :name_1", users.name.eq("ed").toString());
    }

    @Test
    @Feature("SCH-06")
    void toString_namesTypesKeysAndNullability() {
        assertEquals(
                "Table(\"users\", Column(\"id\", INTEGER, table=<users>, primaryKey, notNull),"
                        + " Column(\"name\", VARCHAR(50), table=<users>, notNull),"
                        + " Column(\"nickname\", VARCHAR, table=<users>), schema=null)",
                new Users().toString());
    }

    @Test
    void define_afterFirstUse_isRefused() {
        class Late extends Table {
            Late() {
                super("late");
                column("a", Types.INTEGER);
            }

            void more() {
                column("b", Types.INTEGER);
            }
        }
        Late late = new MetaData().add(new Late());

        IllegalStateException error = assertThrows(IllegalStateException.class, late::more);
        assertTrue(error.getMessage().contains("\"late\" is complete"), error.getMessage());
    }

    @Test
    void duplicateColumn_isRefused() {
        MetaData metadata = new MetaData();

        DuplicateDefinitionException byName = assertThrows(
                DuplicateDefinitionException.class,
                () -> Table.create("t", metadata, Column.of("a", Types.INTEGER), Column.of("a", Types.STRING)));
        DuplicateDefinitionException byKey = assertThrows(
                DuplicateDefinitionException.class,
                () -> Table.create(
                        "t",
                        metadata,
                        Column.of("a", Types.INTEGER),
                        Column.of("b", Types.STRING).key("a")));

        assertTrue(byName.getMessage().startsWith("table \"t\" already has a column \"a\""), byName.getMessage());
        assertTrue(byKey.getMessage().startsWith("table \"t\" already has a column \"a\""), byKey.getMessage());
        assertEquals(List.of(), metadata.tables());
    }

    @Test
    @Feature("SCH-05")
    void unknownColumn_isSuggested() {
        Users users = new Users();

        assertSame(users.name, users.c("name"));

        UnknownColumnException error = assertThrows(UnknownColumnException.class, () -> users.c("nickame"));

        assertEquals("table \"users\" has no column \"nickame\". Did you mean nickname?", error.getMessage());
    }

    @Test
    void unknownColumnInConstraintOrIndex_isRefusedWhereTheTableIsDefined() {
        MetaData metadata = new MetaData();
        List<TableElement> wrong = List.of(
                UniqueConstraint.of("b"),
                PrimaryKeyConstraint.of("b"),
                ForeignKeyConstraint.of("b", "p.id"),
                Index.of("ix", "b"),
                Index.of("ix", "a").including("b"));

        for (TableElement element : wrong) {
            UnknownColumnException error = assertThrows(
                    UnknownColumnException.class,
                    () -> Table.create("t", metadata, Column.of("a", Types.INTEGER), element));
            assertTrue(error.getMessage().contains("has no column \"b\""), error.getMessage());
        }
    }

    @Test
    void columnOfAnotherJavaType_isRefused() {
        Users users = new Users();

        SchemaException error = assertThrows(SchemaException.class, () -> users.column("id", String.class));

        assertEquals("column users.id has values of java.lang.Integer, not of java.lang.String", error.getMessage());
    }

    @Test
    void keyDiffersFromName_reachesByKey() {
        Table table = Table.create(
                "articles",
                new MetaData(),
                Column.of("art_headline", Types.string(150)).key("headline"));

        assertEquals("art_headline", table.column("headline").name());
        assertEquals("articles.art_headline", table.c("headline").toString());
        assertThrows(UnknownColumnException.class, () -> table.c("art_headline"));
    }

    @Test
    void primaryKey_saidTwiceDifferently_isRefused() {
        assertThrows(
                SchemaException.class,
                () -> Table.create(
                        "t",
                        new MetaData(),
                        Column.of("a", Types.INTEGER).primaryKey(),
                        Column.of("b", Types.INTEGER),
                        PrimaryKeyConstraint.of("b")));
        assertThrows(
                DuplicateDefinitionException.class,
                () -> Table.create(
                        "t",
                        new MetaData(),
                        Column.of("a", Types.INTEGER),
                        PrimaryKeyConstraint.of("a"),
                        PrimaryKeyConstraint.of("a")));
    }

    @Test
    void autoincrement_isTheSingleIntegerKeyWithoutForeignKeyOrDefault() {
        assertEquals("id", numbered(Column.of("id", Types.INTEGER)));
        assertEquals("id", numbered(Column.of("id", Types.BIG_INTEGER)));
        assertEquals("id", numbered(Column.of("id", Types.INTEGER).sequence(Sequence.of("s"))));
        assertEquals("id", numbered(Column.of("id", Types.INTEGER).identity(Identity.ALWAYS)));
        assertNull(numbered(Column.of("id", Types.STRING)));
        assertNull(numbered(Column.of("id", Types.numeric(10, 0))));
        assertNull(numbered(Column.of("id", Types.INTEGER).autoincrement(false)));
        assertNull(numbered(Column.of("id", Types.INTEGER).references("p.id")));
        assertNull(numbered(Column.of("id", Types.INTEGER).defaultValue(5)));
        assertNull(numbered(Column.of("id", Types.INTEGER).serverDefault(5)));
        assertEquals(
                "id", numbered(Column.of("id", Types.INTEGER).references("p.id").autoincrement(true)));
    }

    private static String numbered(ColumnDefinition<?> id) {
        Column<?> column = Table.create("t", new MetaData(), id.primaryKey()).autoincrementColumn();
        return column == null ? null : column.name();
    }

    @Test
    void autoincrement_ofCompositeKeyIsExplicitOnly() {
        Table plain = Table.create(
                "t",
                new MetaData(),
                Column.of("a", Types.INTEGER).primaryKey(),
                Column.of("b", Types.INTEGER).primaryKey());
        Table explicit = Table.create(
                "t",
                new MetaData(),
                Column.of("a", Types.INTEGER).primaryKey(),
                Column.of("b", Types.INTEGER).primaryKey().autoincrement(true));

        assertNull(plain.autoincrementColumn());
        assertSame(explicit.column("b"), explicit.autoincrementColumn());
    }

    @Test
    void definition_servesSeveralTables() {
        ColumnDefinition<Integer> id = Column.of("id", Types.INTEGER);
        ColumnDefinition<Integer> key = id.primaryKey();
        MetaData metadata = new MetaData();
        Table first = Table.create("a", metadata, key);
        Table second = Table.create("b", metadata, id);

        assertTrue(first.column("id").isPrimaryKey());
        assertFalse(second.column("id").isPrimaryKey());
    }

    @Test
    void defaults_areKeptAsTheyWereGiven() {
        Table table = Table.create(
                "t",
                new MetaData(),
                Column.of("a", Types.INTEGER).defaultValue(5).onUpdate(() -> 6),
                Column.of("b", Types.STRING).serverDefault(Sql.text("now()")),
                Column.of("c", Types.INTEGER).serverGenerated().serverOnUpdate());

        assertEquals(new ColumnDefault.Constant<>(5), table.column("a").defaultValue());
        assertTrue(table.column("a").onUpdate() instanceof ColumnDefault.Supplied<?>);
        assertFalse(table.column("a").isServerGenerated());
        assertEquals("now()", String.valueOf(table.column("b").serverDefault()));
        assertTrue(table.column("b").isServerGenerated());
        assertTrue(table.column("c").isServerGenerated());
        assertTrue(table.column("c").isServerOnUpdate());
    }
}
