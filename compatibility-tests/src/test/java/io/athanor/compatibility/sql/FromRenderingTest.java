package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.max;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.Alias;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import io.athanor.sql.UnknownColumnException;
import io.athanor.sql.Values;
import io.athanor.sql.type.Types;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** SELECT itself, aliases, derived tables, subqueries, rows of values and functions in FROM. */
class FromRenderingTest {

    @TestFactory
    @Feature("SQL-X-35")
    Stream<DynamicTest> select_isGenerative() {
        Select all = select(USERS.id);
        Select some = all.where(USERS.name.eq("ed"));
        return Stream.concat(
                Rendering.of(some)
                        .with("ed")
                        .elsewhere("SELECT users.id FROM users WHERE users.name = ?")
                        .tests("changed"),
                Rendering.of(all).elsewhere("SELECT users.id FROM users").tests("receiver"));
    }

    @TestFactory
    @Feature("SQL-X-36")
    Stream<DynamicTest> table_startsAStatement() {
        String text = "SELECT nodes.id, nodes.parent_id FROM nodes WHERE nodes.id = ?";
        return Stream.concat(
                Rendering.of(NODES.select().where(NODES.id.eq(1)))
                        .with(1)
                        .elsewhere(text)
                        .tests("table.select()"),
                Rendering.of(select(NODES).where(NODES.id.eq(1)))
                        .with(1)
                        .elsewhere(text)
                        .tests("select(table)"));
    }

    @TestFactory
    @Feature("SQL-X-37")
    Stream<DynamicTest> alias_hasItsName() {
        Alias ad1 = ADDRESSES.alias("ad1");
        return Rendering.of(select(ad1.c("email")))
                .on("oracle", "SELECT ad1.email FROM addresses ad1")
                .elsewhere("SELECT ad1.email FROM addresses AS ad1")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-37")
    Stream<DynamicTest> alias_ofWhatHasANameOfItsOwn_takesItsPlace() {
        Subquery inner = select(USERS.id, count(USERS.age)).groupBy(USERS.id).subquery("s");
        Alias outer = inner.alias("s2");
        Alias outermost = outer.alias("s3");
        String query = "(SELECT users.id AS id, count(users.age) AS count_1 FROM users GROUP BY users.id)";
        Values rows = values(column("n", Types.INTEGER)).row(1).named("v");
        Alias renamed = rows.alias("v2");
        return Stream.of(
                        Rendering.of(select(outer.c(USERS.id), outer.c(1)))
                                .on("oracle", "SELECT s2.id, s2.count_1 FROM " + query + " s2")
                                .elsewhere("SELECT s2.id, s2.count_1 FROM " + query + " AS s2")
                                .tests("subquery"),
                        Rendering.of(select(outermost.c(1)))
                                .on("oracle", "SELECT s3.count_1 FROM " + query + " s3")
                                .elsewhere("SELECT s3.count_1 FROM " + query + " AS s3")
                                .tests("alias of an alias"),
                        Rendering.of(select(renamed.c("n")))
                                .with(1)
                                .on("oracle", "SELECT v2.n FROM (SELECT ? AS n FROM DUAL) v2")
                                .on("mysql mariadb", "SELECT v2.n FROM (SELECT ? AS n) AS v2")
                                .on("sqlite", "SELECT v2.n FROM (SELECT ? AS n) AS v2")
                                .elsewhere("SELECT v2.n FROM (VALUES (?)) AS v2 (n)")
                                .tests("values"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-37")
    Stream<DynamicTest> alias_ofALateralSubqueryOrAFunction_takesItsPlace() {
        Alias lateral = select(ADDRESSES.email)
                .where(ADDRESSES.userId.eq(USERS.id))
                .lateral("l")
                .alias("l2");
        Alias series = func("generate_series", Types.INTEGER, literal(1), literal(3))
                .columnValued("g")
                .alias("g2");
        String query = "LATERAL (SELECT addresses.email AS email FROM addresses WHERE addresses.user_id = users.id)";
        return Stream.of(
                        Rendering.of(select(USERS.id, lateral.c("email")))
                                .on("oracle", "SELECT users.id, l2.email FROM users, " + query + " l2")
                                .on("mysql postgresql", "SELECT users.id, l2.email FROM users, " + query + " AS l2")
                                .refused("sqlite mariadb", "LATERAL")
                                .tests("lateral"),
                        Rendering.of(select(series.c(0)))
                                .with(1, 3)
                                .askingForForeignWords()
                                .on("oracle", "SELECT g2.COLUMN_VALUE FROM TABLE (generate_series(?, ?)) g2")
                                .elsewhere("SELECT g2 FROM generate_series(?, ?) AS g2")
                                .tests("function"))
                .flatMap(tests -> tests);
    }

    @Test
    @Feature("SQL-X-37")
    void alias_ofAJoin_isRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> USERS.join(ADDRESSES).alias("j"));
        assertTrue(refused.getMessage().contains("subquery"), refused.getMessage());
    }

    @TestFactory
    @Feature("SQL-X-38")
    Stream<DynamicTest> anonymousAliases_areNumberedInTheStatement() {
        Alias one = ADDRESSES.alias();
        Alias other = ADDRESSES.alias();
        Select query = select(one.c("id"), other.c("id").label("o"))
                .where(one.c(ADDRESSES.id).lt(other.c(ADDRESSES.id)));
        String columns = "SELECT addresses_1.id, addresses_2.id AS o FROM ";
        String where = " WHERE addresses_1.id < addresses_2.id";
        return Rendering.of(query)
                .on("oracle", columns + "addresses addresses_1, addresses addresses_2" + where)
                .elsewhere(columns + "addresses AS addresses_1, addresses AS addresses_2" + where)
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-39")
    Stream<DynamicTest> twoAliases_keepTheirCriteria() {
        Alias ad1 = ADDRESSES.alias("ad1");
        Alias ad2 = ADDRESSES.alias("ad2");
        Select query = select(USERS.name)
                .selectFrom(USERS, ad1, ad2)
                .where(ad1.c(ADDRESSES.email).eq("a"), ad2.c(ADDRESSES.email).eq("b"));
        return Rendering.of(query)
                .with("a", "b")
                .on(
                        "oracle",
                        "SELECT users.name FROM users, addresses ad1, addresses ad2"
                                + " WHERE ad1.email = ? AND ad2.email = ?")
                .elsewhere("SELECT users.name FROM users, addresses AS ad1, addresses AS ad2"
                        + " WHERE ad1.email = ? AND ad2.email = ?")
                .tests();
    }

    private static Subquery counts() {
        return select(ADDRESSES.userId, count().label("address_count"))
                .groupBy(ADDRESSES.userId)
                .subquery();
    }

    @TestFactory
    @Feature("SQL-X-40")
    Stream<DynamicTest> derivedTable_isNamedAndHasColumns() {
        Subquery counts = counts();
        String inner = "(SELECT addresses.user_id AS user_id, count(*) AS address_count FROM addresses"
                + " GROUP BY addresses.user_id)";
        return Rendering.of(select(counts.c("address_count")))
                .on("oracle", "SELECT anon_1.address_count FROM " + inner + " anon_1")
                .elsewhere("SELECT anon_1.address_count FROM " + inner + " AS anon_1")
                .tests();
    }

    @Test
    @Feature("SQL-X-40")
    void derivedTable_wrongName_failsWhenBuilt() {
        UnknownColumnException e = assertThrows(UnknownColumnException.class, () -> counts().c("adress_count"));
        assertTrue(e.getMessage().contains("address_count"), e.getMessage());
    }

    @TestFactory
    @Feature("SQL-X-41")
    Stream<DynamicTest> correlation_leavesTheOuterTableOut() {
        return Rendering.of(select(USERS.id).where(exists().where(ADDRESSES.userId.eq(USERS.id))))
                .elsewhere("SELECT users.id FROM users"
                        + " WHERE EXISTS (SELECT * FROM addresses WHERE addresses.user_id = users.id)")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-42")
    Stream<DynamicTest> exists_isWrittenAsItIs() {
        return Rendering.of(select(USERS.id)
                        .where(exists().where(ADDRESSES.userId.eq(USERS.id)).where(ADDRESSES.email.eq("x"))))
                .with("x")
                .elsewhere("SELECT users.id FROM users WHERE EXISTS"
                        + " (SELECT * FROM addresses WHERE addresses.user_id = users.id AND addresses.email = ?)")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-48")
    Stream<DynamicTest> column_addsItsTable() {
        return Rendering.of(select(USERS.name).where(USERS.id.eq(ADDRESSES.userId)))
                .elsewhere("SELECT users.name FROM users, addresses WHERE users.id = addresses.user_id")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-68")
    Stream<DynamicTest> scalarSubquery_isAnExpression() {
        Expression<Integer> newest =
                select(max(ORDERS.id)).where(ORDERS.userId.eq(USERS.id)).scalar(Types.INTEGER);
        String inner = "(SELECT max(orders.id) AS max_1 FROM orders WHERE orders.user_id = users.id)";
        return Stream.of(
                        Rendering.of(select(USERS.id, newest.label("newest")))
                                .elsewhere("SELECT users.id, " + inner + " AS newest FROM users")
                                .tests("column"),
                        Rendering.of(select(USERS.id).where(newest.plus(1).gt(3)))
                                .with(1, 3)
                                .elsewhere("SELECT users.id FROM users WHERE " + inner + " + ? > ?")
                                .tests("criterion"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-68")
    Stream<DynamicTest> correlation_isChosenOrTurnedOff() {
        Select inner = select(ORDERS.id).where(ORDERS.userId.eq(USERS.id));
        return Stream.of(
                        Rendering.of(select(USERS.id, ORDERS.total)
                                        .where(inner.correlate(USERS).exists()))
                                .elsewhere("SELECT users.id, orders.total FROM users, orders WHERE EXISTS"
                                        + " (SELECT orders.id FROM orders WHERE orders.user_id = users.id)")
                                .tests("chosen"),
                        Rendering.of(select(USERS.id)
                                        .where(inner.correlateExcept(USERS).exists()))
                                .elsewhere("SELECT users.id FROM users WHERE EXISTS"
                                        + " (SELECT orders.id FROM orders, users WHERE orders.user_id = users.id)")
                                .tests("off"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-68")
    Stream<DynamicTest> values_areAFromClause() {
        Values rows = values(column("n", Types.INTEGER), column("word", Types.STRING))
                .row(1, "one")
                .row(2, "two")
                .named("v");
        return Rendering.of(select(rows.c("word")))
                .with(1, "one", 2, "two")
                .on("postgresql", "SELECT v.word FROM (VALUES (?, ?), (?, ?)) AS v (n, word)")
                .on(
                        "oracle",
                        "SELECT v.word FROM (SELECT ? AS n, ? AS word FROM DUAL UNION ALL SELECT ?, ? FROM DUAL) v")
                .elsewhere("SELECT v.word FROM (SELECT ? AS n, ? AS word UNION ALL SELECT ?, ?) AS v")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-68")
    Stream<DynamicTest> functions_areFromClausesWithTypedColumns() {
        var each = func("json_each", literal("[1]"))
                .tableValued(column("value", Types.INTEGER))
                .named("e");
        assertEquals(Integer.class, each.c("value").type().javaType());
        return Rendering.of(select(each.c("value", Integer.class).plus(1).label("next")))
                .with(1, "[1]")
                .on("oracle", "SELECT e.value + ? AS next FROM TABLE (json_each(?)) e")
                .elsewhere("SELECT e.value + ? AS next FROM json_each(?) AS e")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-68")
    Stream<DynamicTest> unnest_needsArrays() {
        var unnested = func("unnest", array(Types.INTEGER, literal(1), literal(2)))
                .tableValued(column("n", Types.INTEGER))
                .renderNames()
                .named("u");
        return Rendering.of(select(unnested.c("n")))
                .with(1, 2)
                .on("postgresql", "SELECT u.n FROM unnest(ARRAY[?, ?]) AS u(n)")
                .refused("sqlite mysql mariadb oracle", "an array")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> anyAndAll_compareWithRows() {
        var ages = select(ORDERS.id).scalar(Types.INTEGER);
        return Stream.concat(
                Rendering.of(select(USERS.id).where(USERS.age.ge(all(ages))))
                        .refused("sqlite", "ALL")
                        .elsewhere("SELECT users.id FROM users WHERE users.age >= ALL (SELECT orders.id FROM orders)")
                        .tests("all"),
                Rendering.of(select(USERS.id).where(USERS.age.ge(any(ages))))
                        .refused("sqlite", "ANY")
                        .elsewhere("SELECT users.id FROM users WHERE users.age >= ANY (SELECT orders.id FROM orders)")
                        .tests("any"));
    }
}
