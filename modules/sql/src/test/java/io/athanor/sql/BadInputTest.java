package io.athanor.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.excluded;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.merge;
import static io.athanor.sql.Sql.not;
import static io.athanor.sql.Sql.nullValue;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.set;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.tuple;
import static io.athanor.sql.Sql.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is wrong is refused when it is built, by name. */
class BadInputTest {

    private static final TableClause T = table("t", column("id", Types.INTEGER), column("name", Types.STRING));
    private static final TableClause U = table("u", column("id", Types.INTEGER), column("t_id", Types.INTEGER));
    private static final ColumnClause<Integer> ID = T.c("id", Integer.class);
    private static final ColumnClause<Integer> U_ID = U.c("id", Integer.class);
    private static final ColumnClause<String> NAME = T.c("name", String.class);

    private static void assertRefused(Class<? extends RuntimeException> type, Executable work, String... parts) {
        RuntimeException refused = assertThrows(type, work);
        for (String part : parts) {
            assertTrue(String.valueOf(refused.getMessage()).contains(part), refused.getMessage());
        }
    }

    private static void assertRefused(Executable work, String... parts) {
        assertRefused(IllegalArgumentException.class, work, parts);
    }

    @Test
    void unknownColumn_isRefusedWithSuggestions() {
        assertRefused(UnknownColumnException.class, () -> T.c("nmae"), "\"t\"", "nmae", "name");
        assertRefused(UnknownColumnException.class, () -> insert(T).values(Map.of("idd", 1)), "\"t\"", "idd", "id");
        assertRefused(UnknownColumnException.class, () -> insert(T).rows(List.of(Map.of("idd", 1))), "idd");
        assertRefused(UnknownColumnException.class, () -> update(T).keys("nam"), "nam", "name");
        assertRefused(
                UnknownColumnException.class, () -> select(ID).subquery("s").c("name"), "name", "id");
    }

    @Test
    void column_ofAnotherJavaType_isRefused() {
        assertRefused(() -> T.c("name", Integer.class), "t.name", "java.lang.String", "java.lang.Integer");
        assertRefused(() -> insert(T).values(Map.of("id", "x")), "t.id", "Integer", "String");
    }

    @Test
    void column_ofAnotherTable_isRefusedInUpdate() {
        assertRefused(() -> update(T).set(U_ID, 1), "t", "u.id", "setOfOtherTable()");
        assertRefused(() -> update(T).set(U_ID, ID), "t", "u.id");
        assertRefused(() -> update(T).orderedValues(set(NAME, "x"), set(U_ID, 1)), "t", "u.id");
        assertRefused(() -> update(T.join(U, ID.eq(U_ID))).set(U_ID, 1), "t", "u.id");
        assertRefused(() -> update(T).set(T.alias("a").c(NAME), "x"), "t", "a.name");
        assertRefused(() -> update(T).set(tuple(ID, U_ID), select(ID, ID)), "t", "u.id");
        assertRefused(() -> update(T).set(new Subscript<>(U_ID, literal(1), Types.INTEGER), 5), "t", "u.id");
        assertRefused(() -> update(T).setOfOtherTable(NAME, "x"), "t.name", "set()");
    }

    @Test
    void column_ofATableOfTheSameName_isRefusedAsAnotherObject() {
        TableClause same = table("t", column("id", Types.INTEGER));
        assertRefused(() -> update(T).set(same.c("id", Integer.class), 1), "another object called t");
    }

    @Test
    void column_ofAnotherTable_isRefusedInInsert() {
        assertRefused(() -> insert(T).value(U_ID, 1), "t", "u.id");
        assertRefused(() -> insert(T).value(U_ID, ID), "t", "u.id");
        assertRefused(() -> insert(T).returning(U_ID), "t", "u.id");
        assertRefused(() -> insert(T).returnDefaults(U_ID), "t", "u.id");
        Insert row = insert(T).value(ID, 1);
        assertRefused(() -> row.onConflict(U_ID), "t", "u.id");
        assertRefused(() -> row.onConflict(ID).doUpdate(set(U_ID, 1)), "t", "u.id");
        assertRefused(() -> row.onConflict(ID).doUpdateInOrder(set(U_ID, 1)), "t", "u.id");
        assertRefused(() -> row.onConflict(ID).doUpdate(set(ID, excluded(U_ID).plus(1))), "excluded()", "u.id");
        assertRefused(() -> row.onConflict(ID).where(excluded(U_ID).gt(1)).doUpdate(set(ID, 1)), "excluded()", "u.id");
    }

    @Test
    void column_ofAnotherTable_isRefusedInMerge() {
        Merge merge = merge(T).using(U, ID.eq(U_ID));
        assertRefused(() -> merge.whenMatchedUpdate(set(U_ID, 1)), "t", "u.id");
        assertRefused(() -> merge.whenMatchedUpdate(ID.gt(1), set(U_ID, 1)), "t", "u.id");
        assertRefused(() -> merge.whenNotMatchedInsert(set(ID, U_ID), set(U_ID, 1)), "t", "u.id");
    }

    @Test
    void replacement_thatBringsAColumnOfAnotherTable_isRefused() {
        Update update = update(T).set(NAME, "x");
        ColumnClause<String> other = table("o", column("name", Types.STRING)).c("name", String.class);
        assertRefused(() -> Traversal.replace(update, part -> part == NAME ? other : part), "t", "o.name");
    }

    @Test
    void join_withoutAForeignKey_isRefused() {
        assertRefused(JoinConditionException.class, () -> T.join(U), "t", "u");
    }

    @Test
    void tuple_ofAnotherWidth_isRefused() {
        assertRefused(() -> tuple(ID, NAME).eqValues(1), "a tuple of 2", "1 values");
        assertRefused(() -> tuple(ID, NAME).in(List.of(List.of(1, "a", "b"))), "a row of 3 values", "2 expressions");
        assertRefused(() -> tuple(ID, NAME).eqValues("x", "y"), "Integer", "not with x");
        assertRefused(() -> update(T).set(tuple(ID, NAME), select(ID)), "2 columns", "1");
        assertRefused(() -> insert(T).fromSelect(List.of("id", "name"), select(ID)), "2 columns", "1");
    }

    @Test
    void setOperation_ofQueriesOfOtherWidths_isRefused() {
        assertRefused(() -> select(ID).union(select(ID, NAME)), "UNION", "query 1 has 1", "query 2 has 2");
        assertRefused(() -> select(ID, NAME).except(select(ID)), "EXCEPT", "query 1 has 2", "query 2 has 1");
    }

    @Test
    void limit_belowZero_isRefused() {
        assertRefused(() -> select(ID).limit(-1), "limit", "-1");
        assertRefused(() -> select(ID).offset(-2), "offset", "-2");
        assertRefused(() -> select(ID).fetch(-3), "fetch", "-3");
        assertRefused(() -> select(ID).union(select(ID)).limit(-4), "limit", "-4");
        assertRefused(() -> select(ID).slice(5, 2), "limit", "-3");
    }

    @Test
    void null_asAnOperandThatMustNotBeNull_isRefused() {
        Integer nothing = null;
        assertRefused(() -> ID.lt(nothing), "t.id", "must not be null", "isNull()");
        assertRefused(() -> ID.between(1, nothing), "t.id", "must not be null");
        assertRefused(() -> ID.plus(nothing), "must not be null");
        assertRefused(() -> NAME.like((String) null), "must not be null");
        assertRefused(() -> Sql.literal((String) null), "a value must not be null");
    }

    @Test
    void null_asAnOperandThatMayBeNull_isATest() {
        Integer nothing = null;
        assertEquals("t.id IS NULL", ID.eq(nothing).toString());
        assertEquals("t.id IS NOT NULL", ID.ne(nothing).toString());
        assertEquals("t.id IS DISTINCT FROM NULL", ID.isDistinctFrom(nothing).toString());
    }

    @Test
    void nullValue_ofAnyType_isATest() {
        assertEquals("t.id IS NULL", ID.eq(nullValue()).toString());
        assertEquals("t.id IS NOT NULL", ID.ne(nullValue()).toString());
        assertEquals("t.name IS NULL", NAME.eq(nullValue().coerce(Types.STRING)).toString());
        assertEquals(
                "t.name IS NOT NULL", NAME.ne(nullValue().coerce(Types.STRING)).toString());
        assertEquals("t.id IS NULL", ID.compare(Operator.EQ, nullValue()).toString());
        assertEquals("t.id IS NULL", nullValue().coerce(Types.INTEGER).eq(ID).toString());
        assertEquals(
                "t.id IS NOT NULL", nullValue().coerce(Types.INTEGER).ne(ID).toString());
        assertEquals("t.id + :id_1 IS NOT NULL", ID.plus(1).ne(nullValue()).toString());
        assertEquals("NULL IS NULL", nullValue().eq(nullValue()).toString());
        assertEquals(
                "t.id IS DISTINCT FROM NULL", ID.isDistinctFrom(nullValue()).toString());
        assertEquals("t.id IS NULL", not(ID.ne(nullValue())).toString());
    }

    @Test
    void literalNull_isATest_andAParameterIsNot() {
        Expression<Integer> nothing = Sql.literal(null, Types.INTEGER);
        assertEquals("t.id IS NULL", ID.eq(nothing).toString());
        assertEquals("t.id IS NOT NULL", ID.ne(nothing).toString());
        assertEquals("t.id IS NULL", nothing.eq(ID).toString());
        assertEquals("t.id IS NOT NULL", nothing.ne(ID).toString());
        assertEquals(
                "t.id IS NULL",
                ID.eq(Sql.literal(null, Types.STRING).coerce(Types.INTEGER)).toString());
        assertEquals("t.id = :x", ID.eq(Sql.parameter("x", Types.INTEGER)).toString());
        assertEquals("t.id = :id_1", ID.eq(Sql.literal(1, Types.INTEGER)).toString());
    }

    @Test
    void fetch_ofHundredthsWithTies_keepsBoth() {
        for (Select both : List.of(
                select(ID).fetchPercentWithTies(10),
                select(ID).fetchPercent(10).fetchWithTies(10),
                select(ID).fetchWithTies(10).fetchPercent(10))) {
            assertEquals(RowLimit.Unit.PERCENT, both.rowLimit().unit());
            assertTrue(both.rowLimit().ties());
        }
        assertRefused(() -> select(ID).fetchPercent(10).fetchWithTies(3), "10 and 3", "fetchPercentWithTies()");
        assertRefused(() -> select(ID).fetchWithTies(3).fetchPercent(10), "3 and 10", "fetchPercentWithTies()");
        assertEquals(
                RowLimit.Unit.ROWS,
                select(ID)
                        .fetchPercent(10)
                        .unlimited()
                        .fetchWithTies(3)
                        .rowLimit()
                        .unit());
    }

    @Test
    void lock_thatFailsAndLeavesRowsOut_isRefused() {
        assertRefused(() -> ForUpdate.LOCK.noWait().skipLocked(), "noWait()", "skipLocked()");
        assertRefused(() -> ForUpdate.LOCK.skipLocked().noWait(), "noWait()", "skipLocked()");
    }

    @Test
    void secondConflict_isRefused() {
        Insert insert = insert(T).value(ID, 1).onConflict(ID).doNothing();
        assertRefused(IllegalStateException.class, () -> insert.onConflict(NAME), "t", "once");
        assertRefused(IllegalStateException.class, () -> insert.onConflictConstraint("c"), "t", "once");
    }

    @Test
    void scalarSubquery_ofSeveralColumns_isRefused() {
        assertRefused(IllegalStateException.class, () -> select(ID, NAME).scalar(), "2 columns");
    }

    @Test
    void rows_ofOtherColumns_areRefused() {
        assertRefused(
                () -> insert(T).rows(List.of(Map.of("id", 1), Map.of("name", "x"))), "same columns", "[id]", "[name]");
    }
}
