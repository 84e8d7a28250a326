package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Engine;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.Table;
import io.athanor.schema.TableOption;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQLite does with a row that breaks a constraint is found, compared, and kept when the table is rebuilt. */
class SqliteConflictTest {

    private static String ddl(String key, String value) {
        return "CREATE TABLE t (" + key + ", a TEXT NOT NULL ON CONFLICT IGNORE UNIQUE ON CONFLICT REPLACE,"
                + " b TEXT CONSTRAINT bb NOT NULL ON CONFLICT FAIL, c TEXT NOT NULL ON CONFLICT ABORT,"
                + " d TEXT UNIQUE, e TEXT DEFAULT " + value
                + ", CONSTRAINT two UNIQUE (B, \"c\") ON CONFLICT IGNORE)";
    }

    private static void execute(Engine engine, String... statements) {
        engine.runDdl(ddl -> List.of(statements).forEach(ddl::execute));
    }

    private static String rows(Engine engine, String query) {
        List<List<?>> found = new ArrayList<>();
        engine.runDdl(ddl -> found.addAll(ddl.query(query)));
        return found.toString();
    }

    private static MetaData reflected(Engine engine) {
        MetaData metadata = new MetaData();
        metadata.reflect(engine);
        return metadata;
    }

    private static void assertHandled(Engine engine) {
        execute(
                engine,
                "DELETE FROM t",
                "INSERT INTO t (id, a, b, c) VALUES (1, 'a1', 'b1', 'c1')",
                "INSERT INTO t (id, a, b, c) VALUES (2, NULL, 'b2', 'c2')",
                "INSERT INTO t (id, a, b, c) VALUES (3, 'a3', 'b1', 'c1')",
                "INSERT INTO t (id, a, b, c) VALUES (4, 'a1', 'b4', 'c4')",
                "INSERT INTO t (id, a, b, c) VALUES (4, 'a5', 'b5', 'c5')");
        assertEquals("[[4, a5]]", rows(engine, "SELECT id, a FROM t ORDER BY id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id INTEGER PRIMARY KEY ON CONFLICT REPLACE",
                "id INTEGER CONSTRAINT pk PRIMARY KEY ASC ON CONFLICT REPLACE AUTOINCREMENT",
                "id INTEGER NOT NULL, PRIMARY KEY (id) ON CONFLICT REPLACE",
                "id TEXT NOT NULL PRIMARY KEY ON CONFLICT REPLACE",
                "id TEXT NOT NULL, k TEXT DEFAULT 'x', PRIMARY KEY (id, k) ON CONFLICT REPLACE"
            })
    void clauses_areFoundAndKept(String key) {
        // The constraints of a table stand behind its columns.
        int end = key.indexOf(", PRIMARY KEY");
        String columns = end < 0 ? key : key.substring(0, end);
        String constraint = end < 0 ? "" : key.substring(end);
        String old = ddl(columns, "'on conflict fail'").replaceAll("\\)$", constraint + ")");
        String wanted = ddl(columns, "'new'").replaceAll("\\)$", constraint + ")");
        try (Engine engine = Engine.create("sqlite:///:memory:");
                Engine other = Engine.create("sqlite:///:memory:")) {
            execute(engine, old);
            assertHandled(engine);
            MetaData found = reflected(engine);
            assertEquals("[]", SchemaDiff.between(engine, found).toString());
            String unique = String.join(" ", found.ddl(Dialect.of("sqlite")));
            assertTrue(unique.contains("CONSTRAINT two UNIQUE (b, c) ON CONFLICT IGNORE"), unique);

            found.createAll(other);
            assertEquals("[]", SchemaDiff.between(other, found).toString(), "created as it was found");
            assertHandled(other);
            found.dropAll(other);

            execute(other, wanted);
            SchemaDiff diff = SchemaDiff.between(engine, reflected(other));
            assertEquals("[change the default of column t.e]", diff.toString());
            diff.apply(engine);
            assertEquals("[['new']]", rows(engine, "SELECT dflt_value FROM pragma_table_info('t') WHERE name = 'e'"));
            assertHandled(engine);
            assertEquals("[]", SchemaDiff.between(engine, reflected(other)).toString());
        }
    }

    private static MetaData program(boolean conflicts) {
        MetaData metadata = new MetaData();
        var a = Column.of("a", Types.TEXT).notNull();
        PrimaryKeyConstraint key = PrimaryKeyConstraint.of("id");
        UniqueConstraint unique = UniqueConstraint.of("a").named("one_a");
        Table.create(
                "t",
                metadata,
                TableOption.of("sqlite", "autoincrement", true),
                Column.of("id", Types.INTEGER),
                conflicts ? a.option("sqlite", "on_conflict_not_null", "IGNORE") : a,
                conflicts ? key.option("sqlite", "on_conflict", "REPLACE") : key,
                conflicts ? unique.option("sqlite", "on_conflict", "FAIL") : unique);
        return metadata;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void clauseThatTheProgramSays_isADifference(boolean first) {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            program(first).createAll(engine);
            assertEquals("[]", SchemaDiff.between(engine, program(first)).toString());
            SchemaDiff diff = SchemaDiff.between(engine, program(!first));
            assertFalse(diff.isEmpty());
            for (String part : List.of("the nullability of column t.a", "primary key", "one_a")) {
                assertTrue(diff.toString().contains(part), diff::toString);
            }
            diff.apply(engine);
            assertEquals("[]", SchemaDiff.between(engine, program(!first)).toString());
            String text = program(true).ddl(Dialect.of("sqlite")).get(0);
            assertTrue(text.contains("PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT"), text);
        }
    }
}
