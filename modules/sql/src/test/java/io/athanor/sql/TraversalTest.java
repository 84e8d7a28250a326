package io.athanor.sql;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.compiler.StatementKey;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Walking through statements and replacing their parts. */
class TraversalTest {

    private static final TableClause T = table("t", column("id", Types.INTEGER), column("name", Types.STRING));
    private static final TableClause U = table("u", column("id", Types.INTEGER), column("name", Types.STRING));
    private static final ColumnClause<Integer> ID = T.c("id", Integer.class);
    private static final ColumnClause<String> NAME = T.c("name", String.class);
    private static final UnaryOperator<Element> T_TO_U = element -> element == T ? U : element;

    private static <E extends Element> E moved(E statement) {
        return Traversal.replace(statement, T_TO_U);
    }

    private static String text(Element element) {
        return element.toString().replaceAll("\\s+", " ");
    }

    @Test
    @Feature("SQL-X-70")
    void replace_table_returnsANewStatementAndLeavesTheOldOne() {
        Select old = select(ID, NAME).where(ID.gt(5)).orderBy(NAME);
        String before = text(old);
        Select replaced = moved(old);
        assertNotSame(old, replaced);
        assertEquals(before, text(old));
        assertEquals(before.replace("t.", "u.").replace("FROM t", "FROM u"), text(replaced));
    }

    @Test
    @Feature("SQL-X-70")
    void replace_equalStatements_haveEqualKeysAfterwards() {
        Select direct = select(U.c("id")).where(U.c("id", Integer.class).eq(1));
        Select replaced = moved(select(ID).where(ID.eq(2)));
        assertEquals(StatementKey.of(direct), StatementKey.of(replaced));
    }

    @Test
    void replace_nothingToReplace_isTheSameStatement() {
        Subquery sub = select(U.c("id")).subquery("s");
        Select statement = select(sub.c("id")).where(select(U.c("name")).exists());
        assertSame(statement, moved(statement));
        assertSame(statement, Traversal.replace(statement, UnaryOperator.identity()));
    }

    @Test
    void replace_entersAliases() {
        Alias alias = T.alias("x");
        assertEquals(
                "SELECT x.id FROM u AS x WHERE x.name = :name_1",
                text(moved(select(alias.c("id"))
                        .where(alias.c("name", String.class).eq("a")))));
        Alias unnamed = T.alias();
        assertEquals(
                "SELECT u_1.id FROM u AS u_1 WHERE u_1.name = :name_1",
                text(moved(select(unnamed.c("id"))
                        .where(unnamed.c("name", String.class).eq("a")))));
    }

    @Test
    void replace_entersSubqueriesAndTheirColumns() {
        Subquery sub = select(ID, NAME.concat("x")).where(NAME.eq("a")).subquery("s");
        assertEquals(
                "SELECT s.id, s.anon_1 FROM (SELECT u.id AS id, u.name || :name_1 AS anon_1 FROM u "
                        + "WHERE u.name = :name_2) AS s",
                text(moved(select(sub.c("id"), sub.c(1)))));
    }

    @Test
    void replace_entersCommonTableExpressions() {
        Cte start = select(ID, NAME).where(ID.eq(1)).recursiveCte("tree");
        Cte tree = start.unionAll(
                select(ID, NAME).where(ID.eq(start.c("id", Integer.class).plus(1))));
        assertEquals(
                "WITH RECURSIVE tree(id, name) AS (SELECT u.id AS id, u.name AS name FROM u WHERE "
                        + "u.id = :id_1 UNION ALL "
                        + "SELECT u.id AS id, u.name AS name FROM u, tree WHERE u.id = tree.id + :id_2) "
                        + "SELECT tree.name FROM tree",
                text(moved(select(tree.c("name")))));
    }

    @Test
    void replace_entersScalarSubqueriesAndExists() {
        assertEquals(
                "SELECT (SELECT max(u.id) AS max_1 FROM u) AS most WHERE EXISTS (SELECT u.id FROM u)",
                text(moved(select(select(Functions.max(ID)).scalar().label("most"))
                        .where(select(ID).exists()))));
    }

    @Test
    void replace_entersValuesAndTableFunctions() {
        Values rows = Sql.values(column("n", Types.INTEGER)).row(ID.plus(1)).named("v");
        assertEquals("SELECT v.n FROM (VALUES (u.id + :id_1)) AS v (n)", text(moved(select(rows.c("n")))));
    }

    @Test
    void replace_entersSetOperationsAndJoins() {
        assertEquals(
                "SELECT u.id FROM u UNION SELECT x.id FROM x",
                text(moved(select(ID)
                        .union(select(table("x", column("id", Types.INTEGER)).c("id"))))));
        TableClause x = table("x", column("id", Types.INTEGER));
        assertEquals(
                "SELECT u.id FROM u JOIN x ON u.id = x.id",
                text(moved(select(ID).selectFrom(T.join(x, ID.eq(x.c("id", Integer.class)))))));
    }

    @Test
    void replace_entersChanges() {
        assertEquals(
                "UPDATE u SET name=:name WHERE u.id = :id_1",
                text(moved(update(T).set(NAME, "a").where(ID.eq(1)))));
        assertEquals(
                "DELETE FROM u WHERE u.id = :id_1", text(moved(Sql.delete(T).where(ID.eq(1)))));
        assertEquals(
                "INSERT INTO u (id, name) VALUES (:id, :name)",
                text(moved(Sql.insert(T).value(ID, 1).value(NAME, "a"))));
    }

    @Test
    void replace_values() {
        Select statement = select(ID).where(NAME.eq("a"));
        Select replaced = Traversal.replace(
                statement, e -> e instanceof BindParameter<?> ? BindParameter.of(Types.STRING, "b") : e);
        List<Object> values = new ArrayList<>();
        Traversal.visit(replaced, e -> {
            if (e instanceof BindParameter<?> bind) {
                values.add(bind.value());
            }
        });
        assertEquals(List.of("b"), values);
    }

    @Test
    void replace_tableWithoutTheColumn_saysSo() {
        TableClause other = table("other", column("ident", Types.INTEGER));
        UnknownColumnException unknown = assertThrows(
                UnknownColumnException.class, () -> Traversal.replace(select(ID), e -> e == T ? other : e));
        assertTrue(unknown.getMessage().contains("other"), unknown.getMessage());
    }

    @Test
    void replace_keepsASelectedLabelOneThing() {
        Label<String> label = NAME.concat("x").label("l");
        assertEquals(
                "SELECT u.name || :name_1 AS l FROM u ORDER BY l",
                text(moved(select(label).orderBy(label))));
    }

    @Test
    @Feature("SQL-X-70")
    void visit_callsForEveryElementOnce() {
        Subquery sub = select(ID).where(NAME.eq("a")).subquery("s");
        List<String> seen = new ArrayList<>();
        Traversal.visit(
                select(sub.c("id")).where(select(U.c("id")).exists()),
                e -> seen.add(e.getClass().getSimpleName()));
        assertEquals(1, seen.stream().filter("Subquery"::equals).count());
        assertEquals(3, seen.stream().filter("Select"::equals).count());
        assertEquals(2, seen.stream().filter("TableClause"::equals).count());
        assertEquals(1, seen.stream().filter("BindParameter"::equals).count());
        assertEquals("Select", seen.get(0));
        assertTrue(seen.contains("Exists"));
    }
}
