package io.athanor.sql;

import static io.athanor.sql.Functions.aggregateStrings;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a later call of a builder makes of an earlier one: both count, it takes its place, or it is refused. */
class LaterCallTest {

    private static final TableClause T =
            table("t", column("id", Types.INTEGER), column("a", Types.STRING), column("b", Types.STRING));
    private static final TableClause U = table("u", column("id", Types.INTEGER), column("t_id", Types.INTEGER));
    private static final ColumnClause<Integer> ID = T.c("id", Integer.class);
    private static final ColumnClause<String> A = T.c("a", String.class);
    private static final ColumnClause<String> B = T.c("b", String.class);

    private static String text(Element element) {
        return element.toString().replaceAll("\\s+", " ").strip();
    }

    private static void assertRefused(Executable call, String... words) {
        String message =
                String.valueOf(assertThrows(IllegalStateException.class, call).getMessage());
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    @Test
    void limitsAndOffsets_takeThePlaceOfEarlierOnes() {
        Select all = select(ID);
        assertEquals(text(all.fetch(2)), text(all.limit(1).fetch(2)));
        assertEquals(text(all.limit(2)), text(all.fetch(1).limit(2)));
        assertEquals(text(all.limit(2)), text(all.fetchWithTies(1).limit(2)));
        assertEquals(
                text(all.limit(2).offset(4)),
                text(all.limit(1).offset(3).limit(2).offset(4)));
        assertEquals(text(all.limit(2).offset(4)), text(all.limit(9).offset(9).slice(4, 6)));
        CompoundSelect two = union(all, all);
        assertEquals(
                text(two.fetch(2).offset(4)),
                text(two.limit(1).offset(3).fetch(2).offset(4)));
    }

    @Test
    void locks_takeThePlaceOfEarlierOnes_butNameTablesTogether() {
        Select all = select(ID);
        assertEquals(
                text(all.forUpdate(ForUpdate.LOCK.noWait())),
                text(all.forUpdate().forUpdate(ForUpdate.LOCK.noWait())));
        assertEquals(List.of(T, U), ForUpdate.LOCK.of(T).of(U).of());
    }

    @Test
    void criteriaKeysPrefixesAndHints_countTogether() {
        assertEquals(
                text(select(ID).where(ID.gt(1), ID.lt(9)).orderBy(A, B)),
                text(select(ID).where(ID.gt(1)).where(ID.lt(9)).orderBy(A).orderBy(B)));
        assertEquals(2, select(ID).hint(T, "x", "d").hint(T, "y", "d").hints().size());
        assertEquals(
                2,
                select(ID).distinctOn(A).distinctOn(B).distinct().distinctOn().size());
        assertEquals(
                text(func("count", ID).over().partitionBy(A, B).orderBy(A, B)),
                text(func("count", ID)
                        .over()
                        .partitionBy(A)
                        .orderBy(A)
                        .partitionBy(B)
                        .orderBy(B)));
        assertEquals(
                text(aggregateStrings(A, ",").orderBy(A, B)),
                text(aggregateStrings(A, ",").orderBy(A).orderBy(B)));
        assertEquals(
                text(func("f", A).orderBy(A, B)), text(func("f", A).orderBy(A).orderBy(B)));
        assertEquals(
                List.of(A, B), update(T).set(A, "x").returning(A).returning(B).returning());
        assertEquals(List.of(A, B), insert(T).returning(A).returning(B).returning());
        assertEquals(
                List.of(A, B), insert(T).returnDefaults(A).returnDefaults(B, A).returnedDefaults());
    }

    @Test
    void correlations_countTogether() {
        Select inner = select(count())
                .selectFrom(T, U)
                .where(U.c("t_id", Integer.class).eq(ID));
        assertEquals(List.of(T, U), inner.correlate(T).correlate(U).correlate());
        assertEquals(List.of(T, U), inner.correlateExcept(T).correlateExcept(U).correlateExcept());
        // All but U is referred to, and U besides: nothing is left to select from.
        Select both = inner.correlateExcept(U).correlate(U);
        assertEquals(
                text(select(ID, U.c("id"))
                        .where(inner.correlate(T, U).scalar(Types.BIG_INTEGER).gt(0L))),
                text(select(ID, U.c("id")).where(both.scalar(Types.BIG_INTEGER).gt(0L))));
    }

    @Test
    void secondFramesAndResultsOfElse_areRefused() {
        Over<Object> over = func("count", ID).over().rows(FrameBound.unboundedPreceding(), FrameBound.currentRow());
        assertRefused(() -> over.range(FrameBound.unboundedPreceding(), FrameBound.currentRow()), "one frame", "ROWS");
        assertRefused(() -> over.groups(FrameBound.unboundedPreceding(), FrameBound.currentRow()), "one frame");
        assertRefused(() -> when(ID.gt(1), "x").otherwise("y").otherwise("z"), "otherwise()");
    }

    @Test
    void rowsOfAnInsert_comeFromOnePlace() {
        Insert values = insert(T).value(A, "x");
        Insert query = insert(T).fromSelect(List.of("id"), select(U.c("id")));
        assertRefused(() -> values.fromSelect(List.of("id"), select(U.c("id"))), "INSERT into t", "values");
        assertRefused(() -> query.fromSelect(List.of("id"), select(U.c("id"))), "INSERT into t", "a query");
        assertRefused(() -> query.value(A, "x"), "INSERT into t", "a query");
        assertRefused(() -> query.values(Map.of("a", "x")), "a query");
        assertRefused(() -> query.row(Map.of("a", "x")), "a query");
        assertRefused(() -> query.keys("a"), "a query");
        assertRefused(() -> insert(T).returning(A).returnDefaults(), "returning()", "returnDefaults()");
        assertRefused(() -> insert(T).returnDefaults(A).returning(B), "returning()", "returnDefaults()");
    }

    @Test
    void orderOfAnUpdate_isSaidOnce() {
        Update ordered = update(T).orderedValues(Sql.set(B, "x"), Sql.set(A, "y"));
        assertRefused(() -> ordered.set(ID, 1), "UPDATE of t", "orderedValues()");
        assertRefused(() -> ordered.values(Map.of("id", 1)), "UPDATE of t");
        assertRefused(() -> ordered.orderedValues(Sql.set(ID, 1)), "UPDATE of t");
        assertRefused(() -> update(T).set(ID, 1).orderedValues(Sql.set(A, "x")), "UPDATE of t", "orderedValues()");
        assertEquals(text(update(T).set(A, "y")), text(update(T).set(A, "x").set(A, "y")));
    }
}
