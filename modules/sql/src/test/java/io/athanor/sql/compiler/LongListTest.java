package io.athanor.sql.compiler;

import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.inlineList;
import static io.athanor.sql.Sql.listParameter;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.text;
import static io.athanor.sql.Sql.tuple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Statement;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists that are longer than a dialect allows. */
class LongListTest {

    private static final TableClause T = table("t", column("a", Types.INTEGER), column("b", Types.STRING));
    private static final ColumnClause<Integer> A = T.c("a", Integer.class);
    private static final ColumnClause<String> B = T.c("b", String.class);

    private static final StatementCache SHORT_LISTS = new StatementCache(new PlainDialect(2, 100, false), 10);
    private static final StatementCache FEW_VALUES = new StatementCache(new PlainDialect(100, 3, false), 10);
    private static final StatementCache ARRAYS = new StatementCache(new PlainDialect(100, 3, true), 10);

    private static String where(StatementCache cache, Statement statement) {
        String text = cache.prepare(statement, Map.of()).text().replaceAll("\\s+", " ");
        return text.substring(text.indexOf("WHERE") + 6);
    }

    @Test
    void in_longerThanOneList_isSplitIntoAlternatives() {
        Statement statement = select(A).where(A.in(1, 2, 3, 4, 5).and(B.eq("x")));
        assertEquals("(t.a IN (?, ?) OR t.a IN (?, ?) OR t.a IN (?)) AND t.b = ?", where(SHORT_LISTS, statement));
        assertEquals(
                List.of(1, 2, 3, 4, 5, "x"),
                SHORT_LISTS.prepare(statement, Map.of()).values());
    }

    @Test
    void in_ofALengthThatFits_staysOneList() {
        assertEquals("t.a IN (?, ?)", where(SHORT_LISTS, select(A).where(A.in(1, 2))));
    }

    @Test
    void notIn_longerThanOneList_isSplitIntoConditionsThatAllHold() {
        assertEquals(
                "(t.a NOT IN (?, ?) AND t.a NOT IN (?))",
                where(SHORT_LISTS, select(A).where(A.notIn(1, 2, 3))));
    }

    @Test
    void in_ofRows_isSplitToo() {
        Statement statement =
                select(A).where(tuple(A, B).in(List.of(List.of(1, "x"), List.of(2, "y"), List.of(3, "z"))));
        assertEquals("((t.a, t.b) IN ((?, ?), (?, ?)) OR (t.a, t.b) IN ((?, ?)))", where(SHORT_LISTS, statement));
        assertEquals(
                List.of(1, "x", 2, "y", 3, "z"),
                SHORT_LISTS.prepare(statement, Map.of()).values());
    }

    @Test
    void in_testedExpressionHasValues_repeatsThemWithEachList() {
        Statement statement = select(A).where(A.plus(10).in(1, 2, 3), B.eq("x"));
        assertEquals("(t.a + ? IN (?, ?) OR t.a + ? IN (?)) AND t.b = ?", where(SHORT_LISTS, statement));
        assertEquals(
                List.of(10, 1, 2, 10, 3, "x"),
                SHORT_LISTS.prepare(statement, Map.of()).values());
    }

    @Test
    void in_ofLiterals_isSplitToo() {
        Statement statement = select(A).where(A.in(inlineList(Types.INTEGER, List.of(1, 2, 3))));
        assertEquals("(t.a IN (1, 2) OR t.a IN (3))", where(SHORT_LISTS, statement));
        String text = new PlainDialect(2, 100, false)
                .facet(SqlFacet.class)
                .newCompiler()
                .literalText(select(A).where(B.in("a", "b", "c''d")));
        assertTrue(text.endsWith("(t.b IN ('a', 'b') OR t.b IN ('c''''d'))"), text);
    }

    @Test
    void in_twoLongLists_areSplitEachByItself() {
        assertEquals(
                "(t.a IN (?, ?) OR t.a IN (?)) AND (lower(t.b) IN (?, ?) OR lower(t.b) IN (?))",
                where(
                        SHORT_LISTS,
                        select(A)
                                .where(
                                        A.in(1, 2, 3),
                                        func("lower", Types.STRING, B).in("a", "b", "c"))));
    }

    @Test
    void in_listThatCannotBeSplit_isRefusedByName() {
        CompileException refused = assertThrows(
                CompileException.class,
                () -> where(
                        SHORT_LISTS,
                        select(A).where(text("a IN :list").bindList("list", Types.INTEGER, List.of(1, 2, 3)))));
        assertTrue(refused.getMessage().contains("an IN list of 3 values"), refused.getMessage());
        assertTrue(refused.getMessage().contains("plain"), refused.getMessage());
    }

    @Test
    void values_moreThanTheDialectTakes_areRefusedByNumber() {
        CompileException refused = assertThrows(
                CompileException.class, () -> where(FEW_VALUES, select(A).where(A.in(1, 2, 3, 4))));
        assertTrue(refused.getMessage().contains("4 values"), refused.getMessage());
        assertTrue(refused.getMessage().contains("at most 3"), refused.getMessage());
        Statement fixed = select(A).where(A.eq(1), A.ne(2), A.lt(3), A.gt(4));
        assertThrows(CompileException.class, () -> where(FEW_VALUES, fixed));
    }

    @Test
    void values_moreThanTheDialectTakes_areSentAsArrays() {
        Statement statement = select(A).where(A.in(1, 2, 3, 4), B.eq("x"));
        assertEquals("t.a IN (TABLE(?)) AND t.b = ?", where(ARRAYS, statement));
        assertEquals(
                List.of(List.of(List.of(1, 2, 3, 4)), "x"),
                ARRAYS.prepare(statement, Map.of()).values());
        assertEquals("t.a IN (?, ?) AND t.b = ?", where(ARRAYS, select(A).where(A.in(1, 2), B.eq("x"))));
    }

    @Test
    void values_exactlyAsManyAsTheDialectTakes_areSentAsTheyAre() {
        assertEquals("t.a IN (?, ?, ?)", where(FEW_VALUES, select(A).where(A.in(1, 2, 3))));
        assertEquals("t.a IN (?, ?, ?)", where(ARRAYS, select(A).where(A.in(1, 2, 3))));
        StatementCache padded =
                new StatementCache(new PlainDialect(8, 4, false), 10, StatementSettings.DEFAULT.withPaddedLists());
        assertEquals("t.a IN (?, ?, ?, ?)", where(padded, select(A).where(A.in(1, 2, 3))));
    }

    @Test
    void rows_sentAsArrays_areSentByColumn() {
        Statement statement = select(A).where(tuple(A, B).in(List.of(List.of(1, "x"), List.of(2, "y"))));
        assertEquals("(t.a, t.b) IN (TABLE(?))", where(ARRAYS, statement));
        assertEquals(
                List.of(List.of(List.of(1, 2), List.of("x", "y"))),
                ARRAYS.prepare(statement, Map.of()).values());
    }

    @Test
    void in_longerThanOneListWhereArraysAre_isSentAsAnArray() {
        StatementCache both = new StatementCache(new PlainDialect(2, 100, true), 10);
        assertEquals("t.a IN (TABLE(?))", where(both, select(A).where(A.in(1, 2, 3))));
        assertEquals("t.a IN (?, ?)", where(both, select(A).where(A.in(1, 2))));
        Statement rows = select(A).where(tuple(A, B).in(List.of(List.of(1, "x"), List.of(2, "y"), List.of(3, "z"))));
        assertEquals("(t.a, t.b) IN (TABLE(?))", where(both, rows));
    }

    @Test
    void padding_repeatsTheLastValueUpToAPowerOfTwo() {
        StatementCache padded =
                new StatementCache(new PlainDialect(8, 100, false), 10, StatementSettings.DEFAULT.withPaddedLists());
        Statement statement = select(A).where(A.in(1, 2, 3, 4, 5));
        assertEquals("t.a IN (?, ?, ?, ?, ?, ?, ?, ?)", where(padded, statement));
        assertEquals(
                List.of(1, 2, 3, 4, 5, 5, 5, 5),
                padded.prepare(statement, Map.of()).values());
        assertEquals("t.a IN (?)", where(padded, select(A).where(A.in(1))));
        assertEquals("t.a IN (?, ?)", where(padded, select(A).where(A.in(1, 2))));
        assertEquals("t.a IN (NULL) AND (1 != 1)", where(padded, select(A).where(A.in())));
    }

    @Test
    void padding_isLeftOutWhereItWouldExceedTheLimits() {
        StatementCache padded =
                new StatementCache(new PlainDialect(3, 5, false), 10, StatementSettings.DEFAULT.withPaddedLists());
        assertEquals("t.a IN (?, ?, ?)", where(padded, select(A).where(A.in(1, 2, 3))));
        assertEquals(
                "(t.a IN (?, ?, ?) OR t.a IN (?, ?))", where(padded, select(A).where(A.in(1, 2, 3, 4, 5))));
    }

    @Test
    void namedList_isTakenFromAnyCollection() {
        Statement statement = select(A).where(A.in(listParameter("ids", Types.INTEGER)));
        BoundSql bound = SHORT_LISTS.prepare(statement, Map.of("ids", new LinkedHashSet<>(List.of(3, 1, 2))));
        assertEquals(List.of(3, 1, 2), bound.values());
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> SHORT_LISTS.prepare(statement, Map.of("ids", 7)));
        assertTrue(wrong.getMessage().contains("java.lang.Integer"), wrong.getMessage());
    }

    @Test
    void lists_ofAnyLengthAndForm_shareOneEntryOfTheCache() {
        StatementCache cache = new StatementCache(new PlainDialect(2, 4, true), 10);
        for (int length = 0; length < 8; length++) {
            cache.prepare(select(A).where(A.in(java.util.Collections.nCopies(length, 1))), Map.of());
        }
        assertEquals(1, cache.statistics().misses());
    }

    @Test
    void literalOfARow_needsAsManyValuesAsThereAreExpressions() {
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> tuple(A, B).in(List.of(List.of(1, "x"), List.of(2))));
        assertTrue(wrong.getMessage().contains("a row of 1 values"), wrong.getMessage());
        assertThrows(IllegalArgumentException.class, () -> tuple(A, B).eqValues(1));
        assertEquals(
                "(t.a, t.b) = (?, ?)",
                where(SHORT_LISTS, select(literal(1)).where(tuple(A, B).eqValues(1, "x"))));
    }
}
