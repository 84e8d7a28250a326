package io.athanor.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.exceptAll;
import static io.athanor.sql.Sql.intersectAll;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.union;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.sql.type.Types;
import org.junit.jupiter.api.Test;

/** Set operations, and joins that say where they start. */
class SetOperationTest {

    private static final TableClause T = table("t", column("id", Types.INTEGER));
    private static final TableClause U = table("u", column("id", Types.INTEGER));

    private static String plain(Element element) {
        return element.toString().replaceAll("\\s+", " ");
    }

    @Test
    void operations_thatKeepDoubles_startAStatement() {
        assertEquals("SELECT t.id FROM t EXCEPT ALL SELECT u.id FROM u", plain(exceptAll(select(T), select(U))));
        assertEquals("SELECT t.id FROM t INTERSECT ALL SELECT u.id FROM u", plain(intersectAll(select(T), select(U))));
    }

    @Test
    void labelStyle_isThatOfAllQueries() {
        CompoundSelect both = union(select(T), union(select(U), select(T))).labelStyle(LabelStyle.TABLE_COLUMN);
        assertEquals(
                "SELECT t.id AS t_id FROM t UNION (SELECT u.id AS u_id FROM u UNION SELECT t.id AS t_id FROM t)",
                plain(both));
        assertEquals("s.t_id", both.subquery("s").c(0).toString());
    }

    @Test
    void outerJoinFrom_saysItsLeftSide() {
        Expression<Boolean> on = T.c("id", Integer.class).eq(U.c("id", Integer.class));
        assertEquals(
                "SELECT t.id FROM t LEFT OUTER JOIN u ON t.id = u.id",
                plain(select(T).outerJoinFrom(T, U, on)));
        assertThrows(JoinConditionException.class, () -> T.fullJoin(U));
    }
}
