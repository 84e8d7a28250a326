package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQLite keeps as the text of CREATE TABLE is read as SQLite reads it. */
@Requires(dialects = "sqlite")
class SqliteTextsTest extends CatalogSuite {

    SqliteTextsTest(TestBed bed) {
        super(bed);
    }

    /** Reflects what is there, and creates it again under the same names. */
    private MetaData reflectedAndCreatedAgain() {
        MetaData reflected = new MetaData();
        reflected.reflect(engine());
        reflected.sortedTables();
        reflected.dropAll(engine());
        reflected.createAll(engine());
        assertEqualToDatabase(reflected, "created again");
        return reflected;
    }

    @Test
    void longDefault_isReadWithoutRecursion() {
        String text = "x''y".repeat(20_000);
        execute("CREATE TABLE t (a TEXT DEFAULT '" + text + "', b TEXT DEFAULT (1 + " + "2 + ".repeat(400) + "3))");
        reflectedAndCreatedAgain();
        execute("INSERT INTO t DEFAULT VALUES");
        engine().runDdl(ddl ->
                assertEquals(List.of(List.of(text.replace("''", "'"), "804")), ddl.query("SELECT a, b FROM t")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"dq\"", "'dq'", "dq", "[dq]", "`dq`", "('d' || 'q')", "('d') || ('q')"})
    void stringDefault_isAStringInAnyQuotes(String value) {
        execute("CREATE TABLE t (a TEXT DEFAULT " + (value.startsWith("('d')") ? "(" + value + ")" : value) + ")");
        reflectedAndCreatedAgain();
        execute("INSERT INTO t DEFAULT VALUES");
        engine().runDdl(ddl -> assertEquals(List.of(List.of("dq")), ddl.query("SELECT a FROM t")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+2.5", "1e3", "x'00ff'", "NULL", "true", "CURRENT_DATE", "(abs(-3))"})
    void otherDefault_isKept(String value) {
        execute("CREATE TABLE t (a DEFAULT " + value + ", b DEFAULT " + value + ")");
        execute("INSERT INTO t DEFAULT VALUES");
        List<List<?>> before = rows();
        reflectedAndCreatedAgain();
        execute("INSERT INTO t DEFAULT VALUES");
        assertEquals(before.toString(), rows().toString());
    }

    private List<List<?>> rows() {
        List<List<?>> rows = new ArrayList<>();
        engine().runDdl(ddl -> rows.addAll(ddl.query("SELECT quote(a), typeof(a), quote(b) FROM t")));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x y]", "\"x y\"", "`x y`", "'x y'"})
    void constraintName_isReadInAnyQuotes(String name) {
        execute("CREATE TABLE t (" + name.replace("x y", "a b") + " INTEGER, CONSTRAINT " + name + " CHECK (["
                + "a b] > 0), CONSTRAINT " + name.replace("x y", "u q") + " UNIQUE (" + name.replace("x y", "a b")
                + "))");
        Table table = reflectedAndCreatedAgain().table("t");
        assertEquals("a b", table.columnList().get(0).name());
        assertEquals(
                List.of("u q", "x y"),
                table.constraints().stream().map(each -> each.name()).sorted().toList());
        assertEquals(
                1,
                table.constraints().stream()
                        .filter(CheckConstraint.class::isInstance)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "P", "p(id)", "P(ID)", "[P]([Id])", "'p'(\"ID\")"})
    void reference_isResolvedAsTheDatabaseDoes(String target) {
        execute("CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (p_id INTEGER REFERENCES " + target + ")");
        MetaData one = new MetaData();
        ForeignKey key = Table.reflect("c", one, engine()).resolvedForeignKeys().get(0);
        assertSame(one.table("p").column("id"), key.targetColumns().get(0));
        MetaData all = reflectedAndCreatedAgain();
        assertEquals(
                List.of("p", "c"), all.sortedTables().stream().map(Table::name).toList());
    }

    @Test
    void referenceWithoutColumns_refersToThePrimaryKeyInItsOrder() {
        execute(
                "CREATE TABLE p (a INTEGER, b INTEGER, PRIMARY KEY (b, a))",
                "CREATE TABLE c (x INTEGER, y INTEGER, FOREIGN KEY (X, Y) REFERENCES p)");
        ForeignKey key =
                reflectedAndCreatedAgain().table("c").resolvedForeignKeys().get(0);
        assertEquals("[x, y]", key.constraint().columns().toString());
        assertEquals("[p.b, p.a]", key.targetColumns().toString());
    }

    @Test
    void collationsOfColumnsAndIndexes_areKept() {
        execute(
                "CREATE TABLE t (a TEXT COLLATE NOCASE NOT NULL, b TEXT DEFAULT 'x' COLLATE [rtrim])",
                "CREATE INDEX ix ON t (a, b COLLATE nocase DESC, a COLLATE BINARY, lower(b) COLLATE NOCASE)");
        reflectedAndCreatedAgain();
        execute("INSERT INTO t VALUES ('A', 'b ')");
        engine().runDdl(ddl -> {
            assertEquals(List.of(List.of(1)), ddl.query("SELECT count(*) FROM t WHERE a = 'a' AND b = 'b'"));
            assertEquals(
                    "[[NOCASE], [nocase], [BINARY], [NOCASE]]",
                    ddl.query("SELECT coll FROM pragma_index_xinfo('ix') WHERE key = 1 ORDER BY seqno")
                            .toString());
        });
    }

    @Test
    void changedCollation_rebuildsTheTable() {
        execute("CREATE TABLE t (a TEXT COLLATE NOCASE)", "INSERT INTO t VALUES ('A')");
        MetaData wanted = new MetaData();
        Table.create("t", wanted, Column.of("a", Types.TEXT));
        SchemaDiff diff = SchemaDiff.between(engine(), wanted);
        assertEquals("[change the type of column t.a]", diff.toString());
        diff.apply(engine());
        assertEqualToDatabase(wanted, "without collation");
        engine().runDdl(ddl -> assertEquals(List.of(List.of("A")), ddl.query("SELECT a FROM t WHERE a <> 'a'")));
    }
}
