package io.athanor.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.type.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The column of a from clause that stands for one of what it is made of. */
class CorrespondingColumnTest {

    private static final TableClause T = table("t", column("id", Types.INTEGER), column("up", Types.INTEGER));
    private static final TableClause U = table("u", column("id", Types.INTEGER), column("name", Types.STRING));
    private static final TableClause V = table("v", column("id", Types.INTEGER));
    private static final ColumnClause<Integer> T_ID = T.c("id", Integer.class);
    private static final ColumnClause<Integer> T_UP = T.c("up", Integer.class);
    private static final ColumnClause<Integer> U_ID = U.c("id", Integer.class);
    private static final ColumnClause<Integer> V_ID = V.c("id", Integer.class);

    private static void assertAmbiguous(Executable work, String... names) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, work);
        for (String name : names) {
            assertTrue(refused.getMessage().contains(name), refused.getMessage());
        }
    }

    @Test
    void subquery_ofColumnsOfOneName_tellsThemApartByWhereTheyComeFrom() {
        Subquery s = select(T_ID, U_ID).subquery("s");
        assertEquals("s.id", s.c(T_ID).toString());
        assertEquals("s.id_1", s.c(U_ID).toString());
        Cte cte = select(T_ID, U_ID).cte("c");
        assertSame(cte.c("id_1"), cte.c(U_ID));
        assertEquals("l.id_1", select(T_ID, U_ID).lateral("l").c(U_ID).toString());
    }

    @Test
    void subquery_ofARelabelledColumn_findsIt() {
        Subquery s = select(T_ID, U_ID.label("other")).subquery("s");
        assertEquals("s.other", s.c(U_ID).toString());
        assertEquals("s.id", s.c(T_ID).toString());
        assertEquals(
                "s.id",
                select(T_UP.label("id"), T_ID.label("up")).subquery("s").c(T_UP).toString());
    }

    @Test
    void subquery_thatNamesTablesInItsLabels_findsTheColumn() {
        Subquery s = select(T_ID, U_ID).labelStyle(LabelStyle.TABLE_COLUMN).subquery("s");
        assertEquals("s.u_id", s.c(U_ID).toString());
    }

    @Test
    void chain_ofClauses_isFollowedToItsEnd() {
        Subquery inner = select(T_ID, U_ID).subquery("i");
        Alias alias = inner.alias("a");
        Subquery outer = select(alias.c(U_ID), alias.c(T_ID)).subquery("o");
        assertEquals("o.id_1", outer.c(U_ID).toString());
        assertEquals("o.id", outer.c(T_ID).toString());
        assertEquals("o.id", outer.c(inner.c(T_ID)).toString());
    }

    @Test
    void chain_whoseShorterWayIsClear_isFollowedThere() {
        Alias a = T.alias("a");
        assertEquals("s.id_1", select(a.c(T_ID), T_ID).subquery("s").c(T_ID).toString());
        assertEquals("s.id", select(T_ID.label("x"), T_ID).subquery("s").c(T_ID).toString());
    }

    @Test
    void union_findsColumnsOfAnyOfItsQueries_thoseOfTheFirstBefore() {
        Subquery s = select(T_ID, T_UP).union(select(U_ID, V_ID)).subquery("s");
        assertEquals("s.up", s.c(V_ID).toString());
        assertEquals("s.id", s.c(T_ID).toString());
        Subquery crossed = select(T_ID, T_UP).union(select(T_UP, T_ID)).subquery("s");
        assertEquals("crossed s.up", "crossed " + crossed.c(T_UP));
    }

    @Test
    void recursiveCte_findsTheColumnsOfItsStart() {
        Cte start = select(T_ID, U_ID).recursiveCte("r");
        Cte whole = start.unionAll(select(start.c(T_ID), start.c(U_ID)));
        assertSame(whole.c("id_1"), whole.c(U_ID));
        assertSame(whole.c("id_1"), whole.c(start.c(U_ID)));
        assertSame(whole.c("id"), whole.c(start.c(T_ID)));
    }

    @Test
    void join_returnsItsOwnColumns() {
        assertSame(U_ID, T.join(U, T_ID.eq(U_ID)).c(U_ID));
        assertSame(T_ID, T.join(U, T_ID.eq(U_ID)).c(T_ID));
    }

    @Test
    void nameInAJoin_thatBothSidesHave_isRefused() {
        assertAmbiguous(() -> T.join(U, T_ID.eq(U_ID)).c("id"), "t.id", "u.id");
        assertAmbiguous(() -> T.join(U, T_ID.eq(U_ID)).c(V_ID), "t.id", "u.id");
        assertEquals("u.name", T.join(U, T_ID.eq(U_ID)).c("name").toString());
    }

    @Test
    void resultOfAStatement_valuesAndSamples_findTheirColumns() {
        Cte added = insert(T)
                .value(T_ID, 1)
                .returning(T_UP.label("id"), T_ID.label("key"))
                .cte("added");
        assertSame(added.c("key"), added.c(T_ID));
        ColumnClause<Integer> given = column("n", Types.INTEGER);
        assertEquals("v.n", values(given).row(1).named("v").c(given).toString());
    }

    @Test
    void column_thatIsNotSelected_isFoundByItsNameIfThatIsUnique() {
        assertEquals("s.id", select(T_ID).subquery("s").c(V_ID).toString());
        assertEquals(
                "s.id", select(T_ID, U_ID.label("other")).subquery("s").c(V_ID).toString());
    }

    @Test
    void column_thatMayBeOneOfSeveral_isRefusedWithTheirNames() {
        assertAmbiguous(() -> select(T_ID, U_ID).subquery("s").c(V_ID), "v.id", "id and id_1");
        assertAmbiguous(() -> select(T_ID, U_ID).cte("s").c(V_ID), "v.id", "id and id_1");
        Alias a = T.alias("a");
        Alias b = T.alias("b");
        assertAmbiguous(() -> select(a.c(T_ID), b.c(T_ID)).subquery("s").c(T_ID), "t.id", "id and id_1");
        assertAmbiguous(
                () -> select(T_ID.label("x"), T_ID.label("y")).subquery("s").c(T_ID), "t.id", "x and y");
        assertEquals(
                "s.id_1",
                select(a.c(T_ID), b.c(T_ID)).subquery("s").c(b.c(T_ID)).toString());
    }

    @Test
    void column_ofAnotherName_isUnknown() {
        assertThrows(
                UnknownColumnException.class, () -> select(T_ID).subquery("s").c(T_UP));
    }
}
