package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.FrameBound.*;
import static io.athanor.sql.Functions.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.feature.Feature;
import io.athanor.sql.Expression;
import io.athanor.sql.Frame;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.SchemaMap;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.type.Types;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Functions, labels, groups and windows. */
class FunctionRenderingTest {

    private static Stream<DynamicTest> everywhere(
            String name, Expression<?> expression, String text, Object... parameters) {
        return Rendering.of(select(expression.label("v")).selectFrom(USERS))
                .with(parameters)
                .elsewhere("SELECT " + text + " AS v FROM users")
                .tests(name);
    }

    @TestFactory
    @Feature("SQL-X-28")
    Stream<DynamicTest> function_ofAnyName_isCalled() {
        return Stream.of(
                        everywhere("lower", func("lower", USERS.name), "lower(users.name)"),
                        everywhere(
                                "unknown",
                                func("levenshtein", USERS.name, literal("x")),
                                "levenshtein(users.name, ?)",
                                "x"),
                        everywhere("package", func("pkg.fn", USERS.id), "pkg.fn(users.id)"),
                        everywhere("nested", func("f", func("g", USERS.id.plus(1))), "f(g(users.id + ?))", 1))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-29")
    Stream<DynamicTest> typedFunctions_areWrittenAlike() {
        return Stream.of(
                        everywhere("count", count(USERS.id), "count(users.id)"),
                        everywhere("max", max(USERS.name), "max(users.name)"),
                        everywhere("min", min(USERS.age), "min(users.age)"),
                        everywhere("sum", sum(USERS.age), "sum(users.age)"),
                        everywhere(
                                "coalesce",
                                coalesce(USERS.nickname, USERS.name),
                                "coalesce(users.nickname, users.name)"),
                        everywhere("coalesce value", coalesce(USERS.age, literal(0)), "coalesce(users.age, ?)", 0))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-29")
    Stream<DynamicTest> now_isTheDatabasesOwn() {
        return Rendering.of(select(now().label("v")))
                .on("sqlite", "SELECT CURRENT_TIMESTAMP AS v")
                .on("oracle", "SELECT CURRENT_TIMESTAMP AS v FROM DUAL")
                .elsewhere("SELECT now() AS v")
                .tests();
    }

    @Test
    @Feature("SQL-X-29")
    void typedFunctions_haveJavaTypes() {
        assertEquals(Long.class, count(USERS.id).type().javaType());
        assertEquals(String.class, max(USERS.name).type().javaType());
        assertEquals(Integer.class, min(USERS.age).type().javaType());
        assertEquals(String.class, coalesce(USERS.nickname, USERS.name).type().javaType());
        assertEquals(java.time.Instant.class, now().type().javaType());
        assertEquals(java.math.BigDecimal.class, avg(USERS.age).type().javaType());
    }

    @TestFactory
    @Feature("SQL-X-30")
    Stream<DynamicTest> count_ofStarAndOfAValue() {
        return Stream.concat(everywhere("value", count("*"), "count(?)", "*"), everywhere("star", count(), "count(*)"));
    }

    @TestFactory
    @Feature("SQL-X-31")
    Stream<DynamicTest> label_isWrittenBehindAs() {
        return Rendering.of(select(USERS.name.label("name_label")))
                .elsewhere("SELECT users.name AS name_label FROM users")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-32")
    Stream<DynamicTest> order_hasADirection() {
        return Stream.concat(
                Rendering.of(select(USERS.id).orderBy(USERS.name.desc()))
                        .elsewhere("SELECT users.id FROM users ORDER BY users.name DESC")
                        .tests("desc"),
                Rendering.of(select(USERS.id).orderBy(USERS.name.asc(), USERS.id))
                        .elsewhere("SELECT users.id FROM users ORDER BY users.name ASC, users.id")
                        .tests("asc"));
    }

    @TestFactory
    @Feature({"SQL-X-33", "SQL-X-34"})
    Stream<DynamicTest> groups_standBetweenWhereAndHaving() {
        return Rendering.of(select(USERS.name)
                        .having(USERS.name.eq(max(USERS.name)))
                        .groupBy(USERS.name)
                        .where(USERS.id.gt(3))
                        .orderBy(USERS.name))
                .with(3)
                .elsewhere("SELECT users.name FROM users WHERE users.id > ? GROUP BY users.name"
                        + " HAVING users.name = max(users.name) ORDER BY users.name")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-57")
    Stream<DynamicTest> window_partitionsSortsAndFrames() {
        Expression<Long> numbered = rowNumber().over().partitionBy(USERS.age).orderBy(USERS.id.desc());
        return Stream.of(
                        everywhere(
                                "rowNumber",
                                numbered,
                                "row_number() OVER (PARTITION BY users.age ORDER BY users.id DESC)"),
                        everywhere(
                                "range",
                                sum(USERS.age).over().orderBy(USERS.id).range(unboundedPreceding(), currentRow()),
                                "sum(users.age) OVER (ORDER BY users.id RANGE BETWEEN"
                                        + " UNBOUNDED PRECEDING AND CURRENT ROW)"),
                        frames())
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> frames() {
        String start = "SELECT sum(users.age) OVER (ORDER BY users.id ";
        return Stream.concat(
                Rendering.of(select(sum(USERS.age)
                                .over()
                                .orderBy(USERS.id)
                                .rows(preceding(2), following(3))
                                .label("v")))
                        .on("mariadb", start + "ROWS BETWEEN 2 PRECEDING AND 3 FOLLOWING) AS v FROM users")
                        .with(2, 3)
                        .elsewhere(start + "ROWS BETWEEN ? PRECEDING AND ? FOLLOWING) AS v FROM users")
                        .tests("rows"),
                Rendering.of(select(sum(USERS.age)
                                .over()
                                .orderBy(USERS.id)
                                .groups(unboundedPreceding(), unboundedFollowing())
                                .exclude(Frame.Exclusion.TIES)
                                .label("v")))
                        .refused("mysql mariadb", "a frame of GROUPS or with EXCLUDE")
                        .elsewhere(start
                                + "GROUPS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED"
                                + " FOLLOWING EXCLUDE TIES) AS v FROM users")
                        .tests("groups"));
    }

    @TestFactory
    @Feature("SQL-X-67")
    Stream<DynamicTest> filter_isNativeOrACase() {
        return Stream.concat(
                Rendering.of(select(count(USERS.id).filter(USERS.age.gt(5)).label("v")))
                        .with(5)
                        .on("sqlite postgresql", "SELECT count(users.id) FILTER (WHERE users.age > ?) AS v FROM users")
                        .elsewhere("SELECT count(CASE WHEN (users.age > ?) THEN users.id END) AS v FROM users")
                        .tests("column"),
                Rendering.of(select(count().filter(USERS.age.gt(5)).label("v")).selectFrom(USERS))
                        .with(5)
                        .on("sqlite postgresql", "SELECT count(*) FILTER (WHERE users.age > ?) AS v FROM users")
                        .elsewhere("SELECT count(CASE WHEN (users.age > ?) THEN 1 END) AS v FROM users")
                        .tests("star"));
    }

    @TestFactory
    @Feature("SQL-X-67")
    Stream<DynamicTest> withinGroup_isStandardOrRefused() {
        return Rendering.of(select(func("percentile_cont", Types.DOUBLE, literalColumn("0.5"))
                        .withinGroup(USERS.age.desc())
                        .label("v")))
                .refused("sqlite mysql mariadb", "WITHIN GROUP")
                .elsewhere("SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY users.age DESC) AS v FROM users")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-67")
    Stream<DynamicTest> groupings_areStandardOrRefused() {
        String start = "SELECT users.age, count(*) AS n FROM users GROUP BY ";
        var query = select(USERS.age, count().label("n")).selectFrom(USERS);
        return Stream.of(
                        Rendering.of(query.groupBy(rollup(USERS.age)))
                                .refused("sqlite", "rollup")
                                .on("mysql mariadb", start + "users.age WITH ROLLUP")
                                .elsewhere(start + "ROLLUP(users.age)")
                                .tests("rollup"),
                        Rendering.of(query.groupBy(cube(USERS.age, USERS.name)))
                                .refused("sqlite mysql mariadb", "cube")
                                .elsewhere(start + "CUBE(users.age, users.name)")
                                .tests("cube"),
                        Rendering.of(query.groupBy(groupingSets(groupingSet(USERS.age), groupingSet())))
                                .refused("sqlite mysql mariadb", "grouping sets")
                                .elsewhere(start + "GROUPING SETS((users.age), ())")
                                .tests("sets"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-67")
    Stream<DynamicTest> sortedRollup_isRefusedWhereTheServerRefusesIt() {
        return Rendering.of(select(USERS.age).groupBy(rollup(USERS.age)).orderBy(USERS.age))
                .refused("sqlite", "rollup")
                .refused("mariadb", "ORDER BY of a ROLLUP")
                .on("mysql", "SELECT users.age FROM users GROUP BY users.age WITH ROLLUP ORDER BY users.age")
                .elsewhere("SELECT users.age FROM users GROUP BY ROLLUP(users.age) ORDER BY users.age")
                .tests();
    }

    @Test
    @Feature("SQL-C-22")
    void functions_thatOracleCallsWithoutParentheses() {
        for (String name : List.of("sysdate", "systimestamp", "uid", "user", "current_timestamp")) {
            assertEquals(
                    "SELECT " + name.toUpperCase(Locale.ROOT) + " AS " + name + "_1 FROM DUAL",
                    CompiledSql.of(select(func(name)), FiveDialects.of("oracle"))
                            .text());
        }
        assertEquals(
                "SELECT CURRENT_ROLE AS current_role_1",
                CompiledSql.of(select(func("current_role")), FiveDialects.of("postgresql"))
                        .text());
    }

    @Test
    @Feature("SQL-X-69")
    void literalOfADateAndTime_keepsItsFractionOnOracle() {
        LocalDateTime time = LocalDateTime.of(2020, 1, 2, 3, 4, 5, 678_901_000);
        assertEquals("TIMESTAMP '2020-01-02 03:04:05.678901'", oracleLiteral(time));
        assertEquals("TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS')", oracleLiteral(time.withNano(0)));
    }

    private static String oracleLiteral(LocalDateTime time) {
        String text = FiveDialects.of("oracle")
                .facet(SqlFacet.class)
                .newCompiler()
                .literalText(select(literal(time, Types.DATE_TIME).label("v")));
        return text.substring("SELECT ".length(), text.indexOf(" AS v"));
    }

    @Test
    void schemaOfATenant_withinALiteral_isQuotedForBoth() {
        CompiledSql compiled = CompiledSql.of(select(nextValue("numbers")), FiveDialects.of("postgresql"));
        assertEquals("SELECT nextval('numbers')", begin(compiled, SchemaMap.NONE));
        assertEquals("SELECT nextval('one.numbers')", begin(compiled, SchemaMap.of(null, "one")));
        assertEquals("SELECT nextval('\"o''brien\".numbers')", begin(compiled, SchemaMap.of(null, "o'brien")));
    }

    private static String begin(CompiledSql compiled, SchemaMap map) {
        return compiled.inSchemas(map).text().replaceAll(" AS .*", "");
    }
}
