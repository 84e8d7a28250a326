package io.athanor.compatibility.compiled;

import static io.athanor.compatibility.compiled.Shop.ADDRESSES;
import static io.athanor.compatibility.compiled.Shop.ODD;
import static io.athanor.compatibility.compiled.Shop.USERS;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Quoting;
import io.athanor.sql.Sql;
import io.athanor.sql.TableClause;
import io.athanor.sql.compiler.CompiledColumn;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How names are quoted, shortened and made up. */
class NamesLanguageTest {

    private static String quoted(String dialect, String name) {
        boolean backticks = dialect.equals("mysql") || dialect.equals("mariadb");
        return backticks ? "`" + name.replace("`", "``") + "`" : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-10")
    void names_areQuotedOnlyWhenNeeded(String dialect) {
        String table = quoted(dialect, "order") + ".";
        assertEquals(
                "SELECT " + table + "plain_1, " + table + quoted(dialect, "select") + ", " + table
                        + quoted(dialect, "MixedCase") + ", " + table + quoted(dialect, "with space") + ", " + table
                        + quoted(dialect, "1st") + ", " + table + quoted(dialect, "a\"b`c") + " FROM "
                        + quoted(dialect, "order"),
                Dialects.text(select(ODD), dialect));
        assertEquals(
                "SELECT users.id FROM users WHERE users.name = ?",
                Dialects.text(select(USERS.id).where(USERS.name.eq("x")), dialect));
        String ddl = Dialects.line(new DdlStatement.CreateTable(USERS).sql(Dialects.of(dialect)));
        assertTrue(ddl.startsWith("CREATE TABLE users ( id ") && ddl.contains(", name ") && !ddl.contains("\""), ddl);
    }

    @Test
    void names_whoseQuotesTheProgramDecidesOn() {
        TableClause always = table("plain", Sql.column("col", Types.INTEGER).quoted(Quoting.ALWAYS))
                .quoted(Quoting.ALWAYS);
        assertEquals("SELECT \"plain\".\"col\" FROM \"plain\"", Dialects.text(select(always), "postgresql"));
        assertEquals("SELECT p.\"col\" FROM \"plain\" AS p", Dialects.text(select(always.alias("p")), "postgresql"));
        TableClause never = table("NoQuote", Sql.column("MixCol", Types.INTEGER).quoted(Quoting.NEVER))
                .quoted(Quoting.NEVER);
        assertEquals("SELECT NoQuote.MixCol FROM NoQuote", Dialects.text(select(never), "postgresql"));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Sql.column("x; DROP TABLE y", Types.INTEGER).quoted(Quoting.NEVER));
        assertTrue(refused.getMessage().contains("x; DROP TABLE y"), refused.getMessage());
    }

    @Test
    @Feature("SQL-C-11")
    void sqlite_pragmaQuotesItsArgument() throws SQLException {
        List<String> lines = new ArrayList<>();
        MetaData metadata = new MetaData();
        metadata.add(new Shop.Users());
        try (TestDatabase database = SqliteDatabase.create();
                Engine engine = Engine.create(database.url(), EngineOption.echo(lines::add))) {
            metadata.createAll(engine);
        }
        assertTrue(lines.contains("PRAGMA main.table_info(\"users\")"), lines::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-12")
    void labels_longerThanTheDatabaseAllows_areShortenedAlikeEachTime(String dialect) {
        int most = Dialects.sql(dialect).identifiers().maximumLength();
        String head = "t".repeat(most - 4);
        TableClause wide =
                table(head, Sql.column("column_one", Types.INTEGER), Sql.column("column_two", Types.INTEGER));
        CompiledSql first = CompiledSql.of(select(wide).labelStyle(LabelStyle.TABLE_COLUMN), Dialects.of(dialect));
        CompiledSql second = CompiledSql.of(select(wide).labelStyle(LabelStyle.TABLE_COLUMN), Dialects.of(dialect));
        assertEquals(first.text(), second.text());
        List<String> names = first.columns().stream().map(CompiledColumn::name).toList();
        assertEquals(2, names.size());
        assertNotEquals(names.get(0), names.get(1));
        for (String name : names) {
            assertTrue(name.length() <= most, name);
            assertTrue(name.startsWith("t".repeat(most - 10)), name);
            assertTrue(first.text().contains(" AS " + name), first.text());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-12")
    void generatedNames_longerThanTheDatabaseAllows_areShortenedAlikeEachTime(String dialect) {
        String one = indexName(dialect, "column_" + "c".repeat(50) + "_one");
        String two = indexName(dialect, "column_" + "c".repeat(50) + "_two");
        assertEquals(one, indexName(dialect, "column_" + "c".repeat(50) + "_one"));
        assertNotEquals(one, two);
        assertTrue(one.startsWith("ix_table_ttt"), one);
        assertTrue(one.length() <= Dialects.sql(dialect).identifiers().maximumLength(), one);
    }

    /** The name that an index of a column gets by itself. */
    private static String indexName(String dialect, String column) {
        Table wide = Table.create("table_" + "t".repeat(56), new MetaData(), Column.of(column, Types.INTEGER));
        String ddl = new DdlStatement.CreateIndex(wide, Index.of(null, column), false).sql(Dialects.of(dialect));
        return ddl.substring("CREATE INDEX ".length(), ddl.indexOf(" ON "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-13")
    void labels_ofTableAndColumn_getANumberWhereTheyCollide(String dialect) {
        String join = dialect.equals("mysql") || dialect.equals("mariadb") ? " INNER JOIN " : " JOIN ";
        assertEquals(
                "SELECT users.id AS users_id, addresses.id AS addresses_id FROM users" + join
                        + "addresses ON users.id = addresses.user_id",
                Dialects.text(
                        select(USERS.id, ADDRESSES.id).join(ADDRESSES).labelStyle(LabelStyle.TABLE_COLUMN), dialect));
        TableClause one = table("a", Sql.column("b_c", Types.INTEGER));
        TableClause two = table("a_b", Sql.column("c", Types.INTEGER));
        assertEquals(
                "SELECT a.b_c AS a_b_c, a_b.c AS a_b_c_1 FROM a, a_b WHERE a.b_c = a_b.c",
                Dialects.text(
                        select(one.c("b_c"), two.c("c"))
                                .where(one.c("b_c", Integer.class).eq(two.c("c", Integer.class)))
                                .labelStyle(LabelStyle.TABLE_COLUMN),
                        dialect));
    }
}
