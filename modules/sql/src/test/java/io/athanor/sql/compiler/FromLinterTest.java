package io.athanor.sql.compiler;

import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.text;
import static io.athanor.sql.Sql.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.Alias;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Cte;
import io.athanor.sql.Statement;
import io.athanor.sql.Subquery;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Warnings of statements that multiply rows by each other. */
class FromLinterTest {

    private static final TableClause A = table("a", column("id", Types.INTEGER), column("b_id", Types.INTEGER));
    private static final TableClause B = table("b", column("id", Types.INTEGER), column("c_id", Types.INTEGER));
    private static final TableClause C = table("c", column("id", Types.INTEGER), column("name", Types.STRING));
    private static final ColumnClause<Integer> A_ID = A.c("id", Integer.class);
    private static final ColumnClause<Integer> A_B = A.c("b_id", Integer.class);
    private static final ColumnClause<Integer> B_ID = B.c("id", Integer.class);
    private static final ColumnClause<Integer> B_C = B.c("c_id", Integer.class);
    private static final ColumnClause<Integer> C_ID = C.c("id", Integer.class);
    private static final ColumnClause<String> C_NAME = C.c("name", String.class);

    private final List<String> warnings = new ArrayList<>();
    private final StatementCache cache =
            new StatementCache(new PlainDialect(), 10, StatementSettings.DEFAULT.warnings(warnings::add));

    private void assertQuiet(Statement statement) {
        warnings.clear();
        cache.prepare(statement, Map.of());
        assertEquals(List.of(), warnings);
    }

    private void assertWarns(String start, Statement statement) {
        warnings.clear();
        cache.prepare(statement, Map.of());
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).startsWith(start), warnings.get(0));
    }

    @Test
    @Feature("SQL-X-49")
    void select_tablesThatNothingConnects_areNamed() {
        assertWarns(
                "SELECT statement has a cartesian product between \"b\" and \"a\":",
                select(A_ID, B_ID).where(A_ID.eq(5)));
        assertTrue(warnings.get(0).contains("The statement: SELECT a.id, b.id"), warnings.get(0));
        assertWarns(
                "SELECT statement has a cartesian product between \"c\" and \"a\":",
                select(A_ID, B_ID, C_ID).where(A_B.eq(B_ID)));
        assertWarns(
                "SELECT statement has a cartesian product between \"b\", \"c\" and \"a\":",
                select(A_ID, B_ID, C_ID).where(B_C.eq(C_ID)));
    }

    @Test
    void select_warns_onceForEachCompilation() {
        assertWarns("SELECT", select(A_ID, B_ID).where(A_ID.eq(5)));
        warnings.clear();
        cache.prepare(select(A_ID, B_ID).where(A_ID.eq(6)), Map.of());
        assertEquals(List.of(), warnings);
    }

    @Test
    @Feature("SQL-X-49")
    void linter_canBeTurnedOff() {
        StatementSettings off =
                StatementSettings.DEFAULT.warnings(warnings::add).withoutWarnings();
        new StatementCache(new PlainDialect(), 10, off).prepare(select(A_ID, B_ID), Map.of());
        assertEquals(List.of(), warnings);
        assertTrue(StatementSettings.DEFAULT.warnings() != null);
    }

    @Test
    void select_connected_isQuiet() {
        assertQuiet(select(A_ID));
        assertQuiet(select(literal(1)));
        assertQuiet(select(A_ID, B_ID).where(A_B.eq(B_ID)));
        assertQuiet(select(A_ID, B_ID, C_ID).where(A_B.eq(B_ID).and(B_C.eq(C_ID))));
        assertQuiet(select(A_ID, B_ID).where(A_B.eq(B_ID).or(A_ID.eq(B_C))));
        assertQuiet(select(A_ID, B_ID).where(A_B.between(B_ID, B_C)));
        assertQuiet(select(A_ID, B_ID).where(func("near", Types.BOOLEAN, A_ID, B_ID)));
    }

    @Test
    void select_joins_connectTheirSides() {
        assertQuiet(select(A_ID, B_ID).selectFrom(A.join(B, A_B.eq(B_ID))));
        assertQuiet(select(A_ID, B_ID).selectFrom(A.outerJoin(B, A_ID.eq(1))));
        assertQuiet(select(A_ID, B_ID).selectFrom(A.crossJoin(B)));
        assertQuiet(select(A_ID, B_ID, C_ID).selectFrom(A.join(B, A_B.eq(B_ID))).where(C_ID.eq(B_C)));
        assertWarns(
                "SELECT statement has a cartesian product between \"c\" and \"a\":",
                select(A_ID, B_ID, C_ID).selectFrom(A.join(B, A_B.eq(B_ID))));
    }

    @Test
    void select_aliases_areTablesOfTheirOwn() {
        Alias other = A.alias("other");
        assertQuiet(select(A_ID, other.c("id")).where(A_ID.eq(other.c("b_id", Integer.class))));
        assertWarns(
                "SELECT statement has a cartesian product between \"other\" and \"a\":", select(A_ID, other.c("id")));
        assertWarns(
                "SELECT statement has a cartesian product between an alias of \"a\" and \"a\":",
                select(A_ID, A.alias().c("id")));
    }

    @Test
    void select_subquery_isConnectedByItsColumns() {
        Subquery counts = select(B_ID).subquery("counts");
        assertQuiet(select(A_ID, counts.c("id")).where(A_B.eq(counts.c("id", Integer.class))));
        assertWarns(
                "SELECT statement has a cartesian product between \"counts\" and \"a\":", select(A_ID, counts.c("id")));
    }

    @Test
    void correlatedSubquery_isConnectedByWhatIsAroundIt() {
        assertQuiet(select(A_ID).where(select(B_ID).where(B_ID.eq(A_B)).exists()));
        assertQuiet(select(A_ID, select(B_ID).where(B_ID.eq(A_B)).scalar().label("b")));
        assertQuiet(select(A_ID)
                .where(select(B_ID, C_ID).where(B_ID.eq(A_B), C_ID.eq(A_ID)).exists()));
        assertQuiet(select(A_ID, B_ID)
                .where(select(C_ID).where(C_ID.eq(A_ID), C_ID.eq(B_C)).exists()));
        assertWarns(
                "SELECT statement has a cartesian product between \"c\" and \"b\":",
                select(A_ID).where(select(B_ID, C_ID).where(B_ID.eq(A_B)).exists()));
    }

    @Test
    void lateralSubquery_isConnectedByWhatItNames() {
        Subquery lateral = select(B_ID).where(B_ID.eq(A_B)).lateral("lat");
        assertQuiet(select(A_ID, lateral.c("id")));
        Subquery alone = select(B_ID).lateral("lat");
        assertWarns("SELECT statement has a cartesian product between \"lat\" and \"a\":", select(A_ID, alone.c("id")));
    }

    @Test
    void commonTableExpression_isATable() {
        Cte cte = select(B_ID).cte("numbers");
        assertQuiet(select(A_ID, cte.c("id")).where(A_B.eq(cte.c("id", Integer.class))));
        assertWarns(
                "SELECT statement has a cartesian product between \"numbers\" and \"a\":", select(A_ID, cte.c("id")));
        Cte start = select(A_ID, A_B).where(A_ID.eq(1)).recursiveCte("tree");
        Cte tree = start.unionAll(select(A_ID, A_B).where(A_ID.eq(start.c("b_id", Integer.class))));
        assertQuiet(
                select(tree.c("id"), B_ID).where(tree.c("b_id", Integer.class).eq(B_ID)));
    }

    @Test
    void text_mayConnectAnything() {
        assertQuiet(select(A_ID, B_ID).where(text("a.b_id = b.id")));
    }

    @Test
    void update_ofTablesThatNothingConnects_warns() {
        assertQuiet(update(C).set(C_NAME, "x").where(C_ID.eq(B_C)));
        assertWarns(
                "UPDATE statement has a cartesian product between",
                update(C).set(C_NAME, "x").where(B_ID.eq(1)));
    }

    @Test
    void delete_ofTablesThatNothingConnects_warns() {
        assertQuiet(delete(C).where(C_ID.eq(B_C)));
        assertQuiet(delete(C).where(C_ID.eq(1)));
        assertWarns(
                "DELETE statement has a cartesian product between", delete(C).where(B_ID.eq(1)));
    }
}
