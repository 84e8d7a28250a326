package io.athanor.sql.compiler;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.tableIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Statement;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other schemas in front of the tables of a compiled statement. */
class SchemaMapTest {

    private static final TableClause T = table("t", column("id", Types.INTEGER), column("b", Types.STRING));
    private static final ColumnClause<Integer> ID = T.c("id", Integer.class);
    private static final ColumnClause<String> NAME = T.c("b", String.class);

    private final StatementCache cache = new StatementCache(new PlainDialect(2, 100, false), 10);

    private String text(Statement statement, SchemaMap map) {
        return cache.prepare(statement, Map.of()).inSchemas(map).text().replaceAll("\\s+", " ");
    }

    @Test
    void inSchemas_qualifiesTablesWithoutASchema_fromOneCompiledText() {
        Statement statement = select(ID).where(NAME.eq("x"));
        assertEquals("SELECT t.id FROM t WHERE t.b = ?", text(statement, SchemaMap.NONE));
        assertEquals("SELECT t1.t.id FROM t1.t WHERE t1.t.b = ?", text(statement, SchemaMap.of(null, "t1")));
        assertEquals(
                "SELECT \"T two\".t.id FROM \"T two\".t WHERE \"T two\".t.b = ?",
                text(statement, SchemaMap.of(null, "T two")));
        assertEquals(1, cache.statistics().misses());
    }

    @Test
    void inSchemas_replacesOnlyTheSchemasThatItNames() {
        TableClause one = tableIn("s1", "x", column("id", Types.INTEGER));
        TableClause two = tableIn("s2", "y", column("id", Types.INTEGER));
        Statement statement = select(one.c("id"), two.c("id"))
                .where(one.c("id", Integer.class).eq(two.c("id", Integer.class)));
        assertEquals(
                "SELECT a.x.id, s2.y.id AS id_1 FROM a.x, s2.y WHERE a.x.id = s2.y.id",
                text(statement, SchemaMap.of("s1", "a")));
        assertEquals(
                "SELECT x.id, b.y.id AS id_1 FROM x, b.y WHERE x.id = b.y.id",
                text(statement, SchemaMap.of("s1", null).and("s2", "b")));
    }

    @Test
    void inSchemas_keepsListsAndValuesAtTheirPlaces() {
        Statement statement = select(ID).where(NAME.eq("x"), ID.in(1, 2, 3), NAME.ne("y"));
        BoundSql bound = cache.prepare(statement, Map.of()).inSchemas(SchemaMap.of(null, "s"));
        assertEquals(
                "SELECT s.t.id FROM s.t WHERE s.t.b = ? AND (s.t.id IN (?, ?) OR s.t.id IN (?)) AND s.t.b != ?",
                bound.text().replaceAll("\\s+", " "));
        assertEquals(List.of("x", 1, 2, 3, "y"), bound.values());
    }

    @Test
    void inSchemas_ofACompiledStatement_bindsAsBefore() {
        CompiledSql compiled = cache.compile(insert(T).keys("id", "b"));
        CompiledSql moved = compiled.inSchemas(SchemaMap.of(null, "s"));
        assertEquals("INSERT INTO s.t (id, b) VALUES (?, ?)", moved.text());
        assertEquals(List.of(1, "x"), moved.bindNamed(Map.of("id", 1, "b", "x")).values());
        assertSame(compiled, compiled.inSchemas(SchemaMap.NONE));
        assertEquals(
                moved.text(),
                moved.inSchemas(SchemaMap.of("s", "other").and(null, "third")).text(),
                "what it names is another schema already");
    }
}
