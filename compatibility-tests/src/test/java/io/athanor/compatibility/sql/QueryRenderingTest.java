package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.*;

import io.athanor.feature.Feature;
import io.athanor.sql.Cte;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Select;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Limits, WITH, set operations, distinctness, sorted NULLs and locks. */
class QueryRenderingTest {

    private static final String IDS = "SELECT users.id FROM users ORDER BY users.id";

    private static Select ids() {
        return select(USERS.id).orderBy(USERS.id);
    }

    @TestFactory
    @Feature("SQL-X-50")
    Stream<DynamicTest> limitAndOffset_areParameters() {
        return Stream.of(
                        Rendering.of(ids().limit(2).offset(1))
                                .on("mysql mariadb", IDS + " LIMIT ?, ?", List.of(1, 2))
                                .on("oracle", IDS + " OFFSET 1 ROWS FETCH FIRST 2 ROWS ONLY", List.of())
                                .with(2, 1)
                                .elsewhere(IDS + " LIMIT ? OFFSET ?")
                                .tests("both"),
                        Rendering.of(ids().limit(2))
                                .on("sqlite", IDS + " LIMIT ? OFFSET ?", List.of(2, 0))
                                .on("oracle", IDS + " FETCH FIRST 2 ROWS ONLY", List.of())
                                .with(2)
                                .elsewhere(IDS + " LIMIT ?")
                                .tests("limit"),
                        Rendering.of(ids().offset(3))
                                .on("sqlite", IDS + " LIMIT ? OFFSET ?", List.of(-1, 3))
                                .on("oracle", IDS + " OFFSET 3 ROWS", List.of())
                                .with(3)
                                .on("mysql mariadb", IDS + " LIMIT ?, 18446744073709551615")
                                .elsewhere(IDS + " LIMIT ALL OFFSET ?")
                                .tests("offset"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-55")
    Stream<DynamicTest> cte_isWrittenBefore() {
        Cte c = select(USERS.id).where(USERS.age.gt(5)).cte("c");
        return Rendering.of(select(c.c("id")).where(c.c(USERS.id).lt(9)))
                .with(5, 9)
                .elsewhere("WITH c AS (SELECT users.id AS id FROM users WHERE users.age > ?)"
                        + " SELECT c.id FROM c WHERE c.id < ?")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-55")
    Stream<DynamicTest> recursiveCte_refersToItself() {
        Cte tree = select(NODES.id).where(NODES.parentId.isNull()).recursiveCte("tree");
        tree = tree.unionAll(select(NODES.id).join(tree, NODES.parentId.eq(tree.c(NODES.id))));
        String text = " tree(id) AS (SELECT nodes.id AS id FROM nodes WHERE nodes.parent_id IS NULL"
                + " UNION ALL SELECT nodes.id AS id FROM nodes JOIN tree ON nodes.parent_id = tree.id)"
                + " SELECT tree.id FROM tree";
        return Rendering.of(select(tree.c("id")))
                .on("oracle", "WITH" + text)
                .on("mysql mariadb", "WITH RECURSIVE" + text.replace(" JOIN ", " INNER JOIN "))
                .elsewhere("WITH RECURSIVE" + text)
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-55")
    Stream<DynamicTest> recursionThatDropsDoubles_isNativeOrRefused() {
        Cte numbers = select(literal(1).label("n")).recursiveCte("numbers");
        numbers = numbers.union(select(numbers.c("n", Integer.class).plus(1))
                .where(numbers.c("n", Integer.class).lt(4)));
        return Rendering.of(select(numbers.c("n")))
                .with(1, 1, 4)
                .refused("oracle", "UNION in a recursive WITH")
                .elsewhere("WITH RECURSIVE numbers(n) AS (SELECT ? AS n UNION SELECT numbers.n + ? AS anon_1"
                        + " FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-55")
    Stream<DynamicTest> cteOfAChange_isNativeOrRefused() {
        Cte changed = update(USERS).set(USERS.age, 1).returning(USERS.id).cte("changed");
        return Rendering.of(select(changed.c("id")))
                .with(1)
                .on(
                        "postgresql",
                        "WITH changed AS (UPDATE users SET age=? RETURNING users.id) SELECT changed.id FROM changed")
                .refused("sqlite mysql mariadb oracle", "a statement in WITH that changes rows")
                .tests();
    }

    private static final String LEFT = "SELECT users.id FROM users WHERE users.id < ?";
    private static final String RIGHT = "SELECT nodes.id FROM nodes";

    private static QueryExpression left() {
        return select(USERS.id).where(USERS.id.lt(9));
    }

    private static QueryExpression right() {
        return select(NODES.id);
    }

    @TestFactory
    @Feature("SQL-X-56")
    Stream<DynamicTest> setOperations_haveTheirWords() {
        return Stream.of(
                        Rendering.of(union(left(), right()))
                                .with(9)
                                .elsewhere(LEFT + " UNION " + RIGHT)
                                .tests("union"),
                        Rendering.of(unionAll(left(), right()))
                                .with(9)
                                .elsewhere(LEFT + " UNION ALL " + RIGHT)
                                .tests("union all"),
                        Rendering.of(intersect(left(), right()))
                                .with(9)
                                .elsewhere(LEFT + " INTERSECT " + RIGHT)
                                .tests("intersect"),
                        Rendering.of(except(left(), right()))
                                .with(9)
                                .on("oracle", LEFT + " MINUS " + RIGHT)
                                .elsewhere(LEFT + " EXCEPT " + RIGHT)
                                .tests("except"),
                        Rendering.of(left().exceptAll(right()))
                                .with(9)
                                .refused("sqlite", "EXCEPT ALL")
                                .on("oracle", LEFT + " MINUS ALL " + RIGHT)
                                .elsewhere(LEFT + " EXCEPT ALL " + RIGHT)
                                .tests("except all"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-56")
    Stream<DynamicTest> setOperations_sortLimitAndNest() {
        String both = LEFT + " UNION " + RIGHT + " ORDER BY id";
        return Stream.concat(
                Rendering.of(union(left(), right()).orderBy("id").limit(3).offset(1))
                        .on("mysql mariadb", both + " LIMIT ?, ?", List.of(9, 1, 3))
                        .on("oracle", both + " OFFSET 1 ROWS FETCH FIRST 3 ROWS ONLY", List.of(9))
                        .with(9, 3, 1)
                        .elsewhere(both + " LIMIT ? OFFSET ?")
                        .tests("limit"),
                Rendering.of(except(union(left(), right()), select(ITEMS.id)))
                        .with(9)
                        .on(
                                "sqlite",
                                "SELECT * FROM (" + LEFT + " UNION " + RIGHT + ") EXCEPT SELECT items.id FROM items")
                        .on("oracle", "(" + LEFT + " UNION " + RIGHT + ") MINUS SELECT items.id FROM items")
                        .elsewhere("(" + LEFT + " UNION " + RIGHT + ") EXCEPT SELECT items.id FROM items")
                        .tests("nested"));
    }

    @TestFactory
    @Feature("SQL-X-60")
    Stream<DynamicTest> locks_areEachDialectsOwn() {
        Select one = select(USERS.id);
        String text = "SELECT users.id FROM users";
        return Stream.of(
                        Rendering.of(one.forUpdate())
                                .on("sqlite", text)
                                .elsewhere(text + " FOR UPDATE")
                                .tests("plain"),
                        Rendering.of(one.forUpdate(ForUpdate.LOCK.noWait()))
                                .on("sqlite", text)
                                .elsewhere(text + " FOR UPDATE NOWAIT")
                                .tests("no wait"),
                        Rendering.of(one.forUpdate(ForUpdate.LOCK.skipLocked()))
                                .on("sqlite", text)
                                .elsewhere(text + " FOR UPDATE SKIP LOCKED")
                                .tests("skip"),
                        Rendering.of(one.forUpdate(ForUpdate.LOCK.of(USERS)))
                                .on("sqlite", text)
                                .on("mariadb", text + " FOR UPDATE")
                                .on("oracle", text + " FOR UPDATE OF users.id")
                                .elsewhere(text + " FOR UPDATE OF users")
                                .tests("of"),
                        Rendering.of(one.forUpdate(ForUpdate.LOCK.shared()))
                                .on("sqlite", text)
                                .on("mariadb", text + " LOCK IN SHARE MODE")
                                .on("oracle", text + " FOR UPDATE")
                                .elsewhere(text + " FOR SHARE")
                                .tests("shared"),
                        Rendering.of(one.forUpdate(ForUpdate.LOCK.keyShare()))
                                .on("sqlite", text)
                                .on("postgresql", text + " FOR NO KEY UPDATE")
                                .elsewhere(text + " FOR UPDATE")
                                .tests("key"),
                        Rendering.of(one.forUpdate(ForUpdate.LOCK.keyShare().shared()))
                                .on("sqlite", text)
                                .on("postgresql", text + " FOR KEY SHARE")
                                .on("mariadb", text + " LOCK IN SHARE MODE")
                                .on("oracle", text + " FOR UPDATE")
                                .elsewhere(text + " FOR SHARE")
                                .tests("key share"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-63")
    Stream<DynamicTest> distinct_onAllOrSomeColumns() {
        return Stream.concat(
                Rendering.of(select(USERS.name).distinct())
                        .elsewhere("SELECT DISTINCT users.name FROM users")
                        .tests("all"),
                Rendering.of(select(USERS.name, USERS.id).distinctOn(USERS.name))
                        .on("postgresql", "SELECT DISTINCT ON (users.name) users.name, users.id FROM users")
                        .refused("sqlite mysql mariadb oracle", "DISTINCT ON")
                        .tests("on"));
    }

    @TestFactory
    @Feature("SQL-X-63")
    Stream<DynamicTest> nulls_areSortedNativelyOrByACase() {
        String start = "SELECT users.id FROM users ORDER BY ";
        return Stream.concat(
                Rendering.of(select(USERS.id).orderBy(USERS.age.desc().nullsLast()))
                        .on("mysql mariadb", start + "CASE WHEN (users.age IS NULL) THEN 1 ELSE 0 END, users.age DESC")
                        .elsewhere(start + "users.age DESC NULLS LAST")
                        .tests("last"),
                Rendering.of(select(USERS.id).orderBy(USERS.age.nullsFirst()))
                        .on("mysql mariadb", start + "CASE WHEN (users.age IS NULL) THEN 0 ELSE 1 END, users.age")
                        .elsewhere(start + "users.age NULLS FIRST")
                        .tests("first"));
    }

    @TestFactory
    @Feature("SQL-X-63")
    Stream<DynamicTest> ties_areKeptOrRefused() {
        return Stream.concat(
                Rendering.of(ids().fetchWithTies(3))
                        .refused("sqlite mysql", "FETCH WITH TIES or PERCENT")
                        .on("oracle", IDS + " FETCH FIRST 3 ROWS WITH TIES", List.of())
                        .with(3)
                        .on("mariadb", IDS + " FETCH FIRST ? ROWS WITH TIES")
                        .elsewhere(IDS + " FETCH FIRST (?) ROWS WITH TIES")
                        .tests("ties"),
                Rendering.of(ids().fetchPercent(10))
                        .refused("sqlite mysql mariadb", "FETCH WITH TIES or PERCENT")
                        .refused("postgresql", "FETCH of a PERCENT")
                        .on("oracle", IDS + " FETCH FIRST 10 PERCENT ROWS ONLY", List.of())
                        .tests("percent"));
    }

    @TestFactory
    @Feature("SQL-X-50")
    Stream<DynamicTest> limit_mayBeAnExpression() {
        return Rendering.of(ids().limit(literalColumn("3", Types.INTEGER).plus(2)))
                .on("sqlite", IDS + " LIMIT 3 + ? OFFSET ?", List.of(2, 0))
                .with(2)
                .refused("mysql mariadb", "LIMIT by an expression")
                .on("oracle", IDS + " FETCH FIRST 3 + ? ROWS ONLY")
                .elsewhere(IDS + " LIMIT 3 + ?")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-50")
    Stream<DynamicTest> fetch_ofHundredthsWithTies() {
        return Rendering.of(select(USERS.id).orderBy(USERS.age).fetchPercentWithTies(10))
                .with(10)
                .on(
                        "oracle",
                        "SELECT users.id FROM users ORDER BY users.age FETCH FIRST 10 PERCENT ROWS WITH TIES",
                        List.of())
                .refused("sqlite", "FETCH WITH TIES or PERCENT")
                .refused("mysql mariadb", "FETCH WITH TIES or PERCENT")
                .refused("postgresql", "FETCH of a PERCENT")
                .tests();
    }
}
