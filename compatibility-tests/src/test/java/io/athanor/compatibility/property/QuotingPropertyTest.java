package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No name and no value ends its quoting: hostile ones go through real tables and come back as they were. */
class QuotingPropertyTest {

    private static Stream<DynamicTest> onEach(Check check) {
        return Stream.of(
                DynamicTest.dynamicTest("sqlite", () -> with(SqliteDatabase.server(), check)),
                DynamicTest.dynamicTest("postgresql", () -> with(PostgreSqlServer.instance(), check)),
                DynamicTest.dynamicTest("mariadb", () -> with(MariaDbServer.instance(), check)));
    }

    private interface Check {
        void run(Engine engine) throws SQLException;
    }

    private static void with(DatabaseServer server, Check check) throws SQLException {
        try (TestDatabase database = server.createDatabase();
                Engine engine = Engine.create(database.url())) {
            check.run(engine);
        }
    }

    @TestFactory
    @Feature("SQL-C-25")
    Stream<DynamicTest> hostileNames_ofTablesColumnsAndLabels() {
        return onEach(engine -> {
            for (String name : HostileNames.NAMES) {
                engine.begin(connection -> roundTrip(engine, connection, name));
            }
        });
    }

    private static void roundTrip(Engine engine, Connection connection, String name) {
        MetaData metadata = new MetaData();
        Table table = Table.create(
                "t" + name, metadata, Column.of("id", Types.INTEGER).primaryKey(), Column.of(name, Types.string(50)));
        metadata.createAll(connection);
        ColumnClause<String> column = table.column(name, String.class);
        ColumnClause<Integer> id = table.column("id", Integer.class);
        connection.execute(Sql.insert(table).value(id, 1).value(column, "first"));
        assertEquals(
                1,
                connection
                        .execute(Sql.update(table).set(column, "second").where(column.eq("first")))
                        .rowCount(),
                name);
        assertEquals("second", connection.execute(Sql.select(column)).scalarOne(), name);
        assertEquals(
                "second",
                connection
                        .execute(Sql.select(id, column.label("l" + name)).orderBy(column.desc()))
                        .one()
                        .get("l" + name),
                name);
        var alias = table.alias("a" + name);
        assertEquals(1, connection.execute(Sql.select(alias.c(id))).scalarOne(), name);
        assertEquals(
                1,
                connection.execute(Sql.delete(table).where(column.eq("second"))).rowCount(),
                name);
        metadata.dropAll(connection);
    }

    @TestFactory
    @Feature("SQL-C-25")
    Stream<DynamicTest> hostileValues_asParametersAndLiterals() {
        return onEach(engine -> engine.begin(connection -> {
            Table victims = victims(connection);
            for (String value : HostileNames.VALUES) {
                assertEquals(value, kept(connection, victims, value), value);
                assertEquals(value, literal(engine, connection, value), value);
            }
            Random random = new Random(11);
            for (int i = 0; i < 300; i++) {
                String value = randomText(random);
                assertEquals(value, literal(engine, connection, value), "round " + i + ": " + value);
            }
        }));
    }

    private static Table victims(Connection connection) {
        MetaData metadata = new MetaData();
        Table victims = Table.create("victims", metadata, Column.of("v", Types.TEXT));
        metadata.createAll(connection);
        return victims;
    }

    private static Object kept(Connection connection, Table victims, String value) {
        ColumnClause<String> column = victims.column("v", String.class);
        connection.execute(Sql.insert(victims).value(column, value));
        Object kept = connection.execute(Sql.select(column)).scalarOne();
        connection.execute(Sql.delete(victims));
        return kept;
    }

    private static Object literal(Engine engine, Connection connection, String value) {
        Select query = Sql.select(Sql.literal(value).label("v"));
        String text = engine.dialect().facet(SqlFacet.class).newCompiler().literalText(query);
        return connection.execute(Sql.text(text)).scalarOne();
    }

    /** Text of the signs that quoting is made of. */
    private static String randomText(Random random) {
        List<String> signs = List.of("'", "\\", "\"", "`", "-", "/", "*", ";", "?", "%", "$", "x", "\n", "ü");
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(signs.get(random.nextInt(signs.size())));
        }
        return text.toString();
    }

    @Test
    @Feature("SQL-C-25")
    void hostileValues_whereBackslashesEscapeNothing_mariadb() throws SQLException {
        with(
                MariaDbServer.instance(),
                engine -> engine.begin(connection -> {
                    Table victims = victims(connection);
                    connection.execute(Sql.text("SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')"));
                    for (String value : HostileNames.VALUES) {
                        assertEquals(value, kept(connection, victims, value), value);
                        // The literal was written for the other mode, which doubles backslashes; but it is one literal.
                        assertEquals(value.replace("\\", "\\\\"), literal(engine, connection, value), value);
                    }
                }));
    }

    @TestFactory
    @Feature("SQL-C-25")
    Stream<DynamicTest> reservedColumn_worksOnAll() {
        var column = Sql.column("order", Types.INTEGER);
        var query = Sql.select(Sql.table("t", column).c("order"));
        return Stream.of("sqlite", "mysql", "mariadb", "postgresql", "oracle")
                .map(dialect -> DynamicTest.dynamicTest(dialect, () -> {
                    String quote = dialect.startsWith("m") ? "`" : "\"";
                    assertEquals(
                            "SELECT t." + quote + "order" + quote + " FROM t",
                            new StatementCache(Dialect.of(dialect), 1)
                                    .prepare(query, Map.of())
                                    .text()
                                    .replaceAll("\\s+", " "));
                }));
    }

    @TestFactory
    @Feature("SQL-C-25")
    Stream<DynamicTest> anyName_isQuotedSoThatItEndsWhereItShould() {
        return Stream.of("sqlite", "mysql", "mariadb", "postgresql", "oracle")
                .map(dialect -> DynamicTest.dynamicTest(dialect, () -> {
                    var rules = Dialect.of(dialect).facet(SqlFacet.class).identifiers();
                    Random random = new Random(5);
                    for (int i = 0; i < 2_000; i++) {
                        String name = "n" + randomText(random);
                        if (isBeyond(rules, name)) {
                            assertThrows(IllegalArgumentException.class, () -> rules.quoteIfNeeded(name), name);
                            continue;
                        }
                        String quoted = rules.quoteIfNeeded(name);
                        if (!quoted.equals(name)) {
                            assertEquals(name, unquoted(quoted), "round " + i);
                        } else {
                            assertTrue(name.matches("[a-z_][a-z0-9_$]*"), name);
                        }
                    }
                    assertThrows(IllegalArgumentException.class, () -> rules.quote("a\0b"));
                    assertThrows(IllegalArgumentException.class, () -> rules.quote(""));
                }));
    }

    private static boolean isBeyond(IdentifierRules rules, String name) {
        boolean supplementary = name.codePoints().anyMatch(Character::isSupplementaryCodePoint);
        boolean escaping = name.contains("\\" + rules.closeQuote()) || name.endsWith("\\");
        return supplementary && rules.limits().contains(IdentifierRules.Limit.SUPPLEMENTARY_CHARACTER)
                || escaping && rules.limits().contains(IdentifierRules.Limit.BACKSLASH_BEFORE_QUOTE);
    }

    /**
     * Reads a quoted name as a database does: up to the first quote that is not doubled, which must be the last sign.
     */
    private static String unquoted(String quoted) {
        char quote = quoted.charAt(0);
        StringBuilder name = new StringBuilder();
        int i = 1;
        while (true) {
            char c = quoted.charAt(i);
            if (c == quote) {
                if (i + 1 == quoted.length()) {
                    return name.toString();
                }
                assertEquals(quote, quoted.charAt(i + 1), "the name ends before its end: " + quoted);
                i++;
            }
            name.append(c);
            i++;
        }
    }

    @TestFactory
    @Feature("SQL-C-25")
    Stream<DynamicTest> nameBeyondTheLimit_isRefusedOrShortened() {
        String longName = "long ".repeat(40);
        return onEach(engine -> {
            MetaData metadata = new MetaData();
            Table table =
                    Table.create("t", metadata, Column.of("id", Types.INTEGER).primaryKey());
            metadata.createAll(engine);
            ColumnClause<Integer> id = table.column("id", Integer.class);
            engine.begin(connection -> {
                connection.execute(Sql.insert(table).value(id, 5));
                assertEquals(
                        5, connection.execute(Sql.select(id.label(longName))).scalarOne());
            });
        });
    }
}
