package io.athanor.compatibility.sql;

import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.dialect.postgresql.ArrayOperators;
import io.athanor.dialect.postgresql.HstoreOperators;
import io.athanor.dialect.postgresql.JsonOperators;
import io.athanor.dialect.postgresql.PostgreSql;
import io.athanor.dialect.postgresql.Range;
import io.athanor.dialect.postgresql.RangeOperators;
import io.athanor.dialect.postgresql.TextSearch;
import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The operators of documents, arrays, maps, ranges and texts that only PostgreSQL has, on one row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlOperatorsTest {

    private static final class Notes extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Json> doc = column(Column.of("doc", PostgreSql.JSONB));
        final Column<List<Integer>> numbers = column(Column.of("numbers", Types.array(Types.INTEGER)));
        final Column<Map<String, @Nullable String>> map = column(Column.of("map", PostgreSql.HSTORE));
        final Column<Range<Integer>> span = column(Column.of("span", PostgreSql.INT4RANGE));
        final Column<String> words = column(Column.of("words", PostgreSql.TSVECTOR));

        Notes() {
            super("notes");
        }
    }

    private static final Notes NOTES = new MetaData().add(new Notes());

    private TestDatabase database;
    private Engine engine;

    @BeforeAll
    void createRow() throws SQLException {
        database = PostgreSqlServer.instance().createDatabase();
        engine = Engine.create(database.url());
        engine.begin(connection -> {
            connection.execute(text("CREATE EXTENSION hstore"));
            NOTES.metadata().createAll(connection);
            connection.execute(insert(NOTES)
                    .value(NOTES.doc, Json.of(Map.of("a", Map.of("b", List.of(1, 2, 3)), "k", "v", "n", 5)))
                    .value(NOTES.numbers, List.of(1, 2, 3))
                    .value(NOTES.map, Map.of("a", "1", "b", "2"))
                    .value(NOTES.span, Range.of(3, 8))
                    .value(NOTES.words, TextSearch.toTsvector("english", literal("The cats sat"))));
        });
    }

    @AfterAll
    void drop() throws SQLException {
        engine.close();
        database.close();
    }

    private @Nullable Object value(Expression<?> expression) {
        return engine.beginAndGet(
                connection -> connection.execute(select(expression)).scalarOne());
    }

    private void assertTrueThenFalse(Predicate yes, Predicate no) {
        assertEquals(List.of(true, false), List.of(holds(yes), holds(no)), yes.toString());
        assertEquals(List.of(false, true), List.of(holds(yes.not()), holds(no.not())), yes.toString());
    }

    private boolean holds(Predicate criterion) {
        return engine.beginAndGet(connection -> connection
                        .execute(select(NOTES.id).where(criterion))
                        .all()
                        .size())
                == 1;
    }

    @Test
    @Feature("SQL-C-07")
    void documents_areReadByMembersElementsAndPaths() {
        Expression<Json> numbers = JsonOperators.member(JsonOperators.member(NOTES.doc, "a"), "b");
        assertEquals(Json.of(List.of(1, 2, 3)), value(numbers));
        assertEquals(Json.of(3), value(JsonOperators.element(numbers, -1)));
        assertEquals("v", value(JsonOperators.text(NOTES.doc, "k")));
        assertEquals("2", value(JsonOperators.text(numbers, 1)));
        assertEquals(5, value(JsonOperators.text(NOTES.doc, "n").cast(Types.INTEGER)));
        assertEquals("2", value(JsonOperators.textAt(NOTES.doc, "a", "b", 1)));
        assertThrows(IllegalArgumentException.class, () -> JsonOperators.textAt(NOTES.doc, "a", 1L));
    }

    @Test
    @Feature("SQL-C-07")
    void documents_areTestedAndChanged() {
        assertTrueThenFalse(JsonOperators.hasKey(NOTES.doc, "k"), JsonOperators.hasKey(NOTES.doc, "b"));
        assertTrueThenFalse(JsonOperators.hasAnyKey(NOTES.doc, "x", "k"), JsonOperators.hasAnyKey(NOTES.doc, "x", "y"));
        assertTrueThenFalse(
                JsonOperators.hasAllKeys(NOTES.doc, "a", "k"), JsonOperators.hasAllKeys(NOTES.doc, "a", "x"));
        assertTrueThenFalse(
                JsonOperators.contains(NOTES.doc, Json.of(Map.of("k", "v"))),
                JsonOperators.contains(NOTES.doc, Json.of(Map.of("k", "w"))));
        assertTrueThenFalse(
                JsonOperators.containedBy(JsonOperators.member(NOTES.doc, "n"), Json.of(5)),
                JsonOperators.containedBy(NOTES.doc, Json.of(Map.of("k", "v"))));
        assertTrueThenFalse(
                JsonOperators.pathExists(NOTES.doc, "$.a.b[2]"), JsonOperators.pathExists(NOTES.doc, "$.a.c"));
        assertTrueThenFalse(
                JsonOperators.pathMatches(NOTES.doc, "$.n > 4"), JsonOperators.pathMatches(NOTES.doc, "$.n > 5"));
        Expression<Json> small = JsonOperators.without(JsonOperators.without(NOTES.doc, "k"), "n");
        assertEquals(
                Json.of(Map.of("a", Map.of("b", List.of(1, 3)))), value(JsonOperators.withoutPath(small, "a", "b", 1)));
        assertEquals(
                Json.of(Map.of("a", Map.of("b", List.of(1, 2, 3)), "z", 1)),
                value(JsonOperators.concat(small, literal(Json.of(Map.of("z", 1)), PostgreSql.JSONB))));
    }

    @Test
    @Feature("SQL-C-07")
    void arrays_areReadTestedAndConcatenated() {
        assertEquals(2, value(ArrayOperators.element(NOTES.numbers, 2)));
        assertTrueThenFalse(
                ArrayOperators.contains(NOTES.numbers, List.of(1, 3)),
                ArrayOperators.contains(NOTES.numbers, List.of(1, 4)));
        assertTrueThenFalse(
                ArrayOperators.containedBy(NOTES.numbers, List.of(1, 2, 3, 4)),
                ArrayOperators.containedBy(NOTES.numbers, List.of(1, 2)));
        assertTrueThenFalse(
                ArrayOperators.overlaps(NOTES.numbers, List.of(9, 3)),
                ArrayOperators.overlaps(NOTES.numbers, List.of(9)));
        assertEquals(List.of(1, 2, 3, 4), value(ArrayOperators.concat(NOTES.numbers, List.of(4))));
        assertEquals(4, value(ArrayOperators.element(ArrayOperators.concat(NOTES.numbers, List.of(4)), 4)));
    }

    @Test
    @Feature("SQL-C-07")
    void maps_areReadTestedAndConcatenated() {
        assertEquals("1", value(HstoreOperators.value(NOTES.map, "a")));
        assertTrueThenFalse(HstoreOperators.hasKey(NOTES.map, "a"), HstoreOperators.hasKey(NOTES.map, "z"));
        assertTrueThenFalse(
                HstoreOperators.hasAnyKey(NOTES.map, "z", "a"), HstoreOperators.hasAnyKey(NOTES.map, "y", "z"));
        assertTrueThenFalse(
                HstoreOperators.hasAllKeys(NOTES.map, "a", "b"), HstoreOperators.hasAllKeys(NOTES.map, "a", "z"));
        assertTrueThenFalse(
                HstoreOperators.contains(NOTES.map, Map.of("a", "1")),
                HstoreOperators.contains(NOTES.map, Map.of("a", "2")));
        assertTrueThenFalse(
                HstoreOperators.containedBy(NOTES.map, Map.of("a", "1", "b", "2", "c", "3")),
                HstoreOperators.containedBy(NOTES.map, Map.of("a", "1")));
        assertEquals(Map.of("a", "9", "b", "2"), value(HstoreOperators.concat(NOTES.map, Map.of("a", "9"))));
    }

    @Test
    @Feature("SQL-C-07")
    void ranges_areTested() {
        assertTrueThenFalse(RangeOperators.contains(NOTES.span, 3), RangeOperators.contains(NOTES.span, 8));
        assertTrueThenFalse(
                RangeOperators.contains(NOTES.span, NOTES.id.plus(3)), RangeOperators.contains(NOTES.span, NOTES.id));
        assertTrueThenFalse(
                RangeOperators.contains(NOTES.span, Range.of(4, 8)),
                RangeOperators.contains(NOTES.span, Range.of(4, 9)));
        assertTrueThenFalse(
                RangeOperators.containedBy(NOTES.span, Range.of(1, 9)),
                RangeOperators.containedBy(NOTES.span, Range.of(4, 9)));
        assertTrueThenFalse(
                RangeOperators.overlaps(NOTES.span, Range.of(7, 9)),
                RangeOperators.overlaps(NOTES.span, Range.of(8, 9)));
        assertTrueThenFalse(
                RangeOperators.adjacentTo(NOTES.span, Range.of(8, 9)),
                RangeOperators.adjacentTo(NOTES.span, Range.of(9, 10)));
    }

    @Test
    @Feature("SQL-C-07")
    void texts_areSearched() {
        assertTrueThenFalse(
                TextSearch.matches(NOTES.words, TextSearch.toTsquery("english", "cats & sat")),
                TextSearch.matches(NOTES.words, TextSearch.toTsquery("dog")));
        assertTrueThenFalse(
                TextSearch.matches(NOTES.words, TextSearch.plaintoTsquery("cat sat")),
                TextSearch.matches(NOTES.words, TextSearch.plaintoTsquery("cat dog")));
    }

    @Test
    @Feature("SQL-C-07")
    void questionMarks_ofOperators_areNoParameters_alsoOfTheProgramsOwn() {
        assertTrueThenFalse(NOTES.doc.test("?", literal("k")), NOTES.doc.test("?", literal("b")));
        String inlined = Dialect.of("postgresql")
                .facet(io.athanor.sql.compiler.SqlFacet.class)
                .newCompiler()
                .literalText(select(NOTES.id).where(JsonOperators.hasKey(NOTES.doc, "k")));
        assertTrue(inlined.endsWith("WHERE notes.doc ? 'k'"), inlined);
    }

    @Test
    @Feature("SQL-C-07")
    void operators_areRefusedElsewhere_byWhatTheyDo() {
        Map<String, Expression<?>> operators = new LinkedHashMap<>();
        operators.put("a test for a key of JSONB", JsonOperators.hasKey(NOTES.doc, "k"));
        operators.put("a member of JSON as text", JsonOperators.text(NOTES.doc, "k"));
        operators.put("an element of an array", ArrayOperators.element(NOTES.numbers, 1));
        operators.put("a test for entries of HSTORE", HstoreOperators.contains(NOTES.map, new TreeMap<>()));
        operators.put("a test for overlapping ranges", RangeOperators.overlaps(NOTES.span, Range.of(1, 2)));
        operators.put("a full text search", TextSearch.matches(NOTES.words, NOTES.words));
        for (String name : List.of("sqlite", "mysql", "mariadb", "oracle")) {
            operators.forEach((meaning, operator) -> {
                CompileException e = assertThrows(
                        CompileException.class, () -> CompiledSql.of(select(operator), Dialect.of(name)), meaning);
                assertTrue(String.valueOf(e.getMessage()).contains(meaning), e.getMessage());
            });
        }
    }
}
