package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.LikeOption.AUTOESCAPE;
import static io.athanor.sql.Sql.*;

import io.athanor.feature.Feature;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Patterns, words, regular expressions, concatenation, and values in lists. */
class MatchRenderingTest {

    private static final String USERS_WHERE = "SELECT users.id FROM users WHERE ";

    private static Select users(Expression<Boolean> criterion) {
        return select(USERS.id).where(criterion);
    }

    @TestFactory
    @Feature("SQL-X-04")
    Stream<DynamicTest> like_bindsItsPattern() {
        return Stream.concat(
                Rendering.of(users(USERS.name.like("%ed")))
                        .with("%ed")
                        .elsewhere(USERS_WHERE + "users.name LIKE ?")
                        .tests(),
                Rendering.of(users(USERS.name.notLike("%ed", '#')))
                        .with("%ed")
                        .elsewhere(USERS_WHERE + "users.name NOT LIKE ? ESCAPE '#'")
                        .tests("negated, escaped"));
    }

    @TestFactory
    @Feature("SQL-X-06")
    Stream<DynamicTest> ilike_isNativeOrLowersBothSides() {
        return Rendering.of(users(USERS.name.ilike("%ED")))
                .with("%ED")
                .on("postgresql", USERS_WHERE + "users.name ILIKE ?")
                .elsewhere(USERS_WHERE + "lower(users.name) LIKE lower(?)")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-07")
    Stream<DynamicTest> list_isAParameterEach() {
        return Rendering.of(users(USERS.name.in("ed", "wendy", "jack")))
                .with("ed", "wendy", "jack")
                .elsewhere(USERS_WHERE + "users.name IN (?, ?, ?)")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-08")
    Stream<DynamicTest> query_isWrittenIntoIn() {
        return Rendering.of(users(USERS.name.in(
                        select(USERS.name).where(USERS.name.like("%ed%")).correlateExcept(USERS))))
                .with("%ed%")
                .elsewhere(USERS_WHERE + "users.name IN (SELECT users.name FROM users WHERE users.name LIKE ?)")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-09")
    Stream<DynamicTest> negatedList_isNotIn() {
        String text = USERS_WHERE + "(users.name NOT IN (?, ?, ?))";
        return Stream.concat(
                Rendering.of(users(USERS.name.notIn("ed", "wendy", "jack")))
                        .with("ed", "wendy", "jack")
                        .elsewhere(text)
                        .tests("notIn"),
                Rendering.of(users(not(USERS.name.in("ed", "wendy", "jack"))))
                        .with("ed", "wendy", "jack")
                        .elsewhere(text)
                        .tests("not(in)"));
    }

    @TestFactory
    @Feature("SQL-X-10")
    Stream<DynamicTest> emptyList_isAConstantCriterion() {
        return Stream.concat(
                Rendering.of(users(USERS.name.in()))
                        .on("sqlite", USERS_WHERE + "users.name IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)")
                        .elsewhere(USERS_WHERE + "users.name IN (NULL) AND (1 != 1)")
                        .tests("in"),
                Rendering.of(users(USERS.name.notIn()))
                        .on("sqlite", USERS_WHERE + "(users.name NOT IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1))")
                        .elsewhere(USERS_WHERE + "(users.name NOT IN (NULL) OR (1 = 1))")
                        .tests("notIn"));
    }

    @TestFactory
    @Feature("SQL-X-11")
    Stream<DynamicTest> rows_areLookedForInAList() {
        return Rendering.of(users(tuple(USERS.name, USERS.nickname).in(List.of(List.of("ed", "x"), List.of("w", "y")))))
                .with("ed", "x", "w", "y")
                .on("sqlite", USERS_WHERE + "(users.name, users.nickname) IN (VALUES (?, ?), (?, ?))")
                .elsewhere(USERS_WHERE + "(users.name, users.nickname) IN ((?, ?), (?, ?))")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-20")
    Stream<DynamicTest> match_isTheDatabasesFullTextSearch() {
        return Rendering.of(users(USERS.name.match("ed")))
                .with("ed")
                .on("mysql mariadb", USERS_WHERE + "MATCH (users.name) AGAINST (? IN BOOLEAN MODE)")
                .on("postgresql", USERS_WHERE + "users.name @@ plainto_tsquery(?)")
                .on("oracle", USERS_WHERE + "CONTAINS (users.name, ?)")
                .elsewhere(USERS_WHERE + "users.name MATCH ?")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-58")
    Stream<DynamicTest> concatenation_isOperatorOrFunction() {
        return Rendering.of(select(USERS.name.concat(" ").concat(USERS.fullname).label("whole")))
                .with(" ")
                .on("mysql mariadb", "SELECT concat(users.name, ?, users.fullname) AS whole FROM users")
                .elsewhere("SELECT users.name || ? || users.fullname AS whole FROM users")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-59")
    Stream<DynamicTest> parts_areEscapedOnRequest() {
        return Stream.of(
                        Rendering.of(users(USERS.name.contains("50%", AUTOESCAPE)))
                                .with("50/%")
                                .on("mysql mariadb", USERS_WHERE + "(users.name LIKE concat('%', ?, '%') ESCAPE '/')")
                                .elsewhere(USERS_WHERE + "(users.name LIKE '%' || ? || '%' ESCAPE '/')")
                                .tests("contains"),
                        Rendering.of(users(USERS.name.startsWith("a_b/c", AUTOESCAPE)))
                                .with("a/_b//c")
                                .on("mysql mariadb", USERS_WHERE + "(users.name LIKE concat(?, '%') ESCAPE '/')")
                                .elsewhere(USERS_WHERE + "(users.name LIKE ? || '%' ESCAPE '/')")
                                .tests("startsWith"),
                        Rendering.of(users(USERS.name.endsWith("ed")))
                                .with("ed")
                                .on("mysql mariadb", USERS_WHERE + "(users.name LIKE concat('%', ?))")
                                .elsewhere(USERS_WHERE + "(users.name LIKE '%' || ?)")
                                .tests("endsWith"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> regularExpressions_areNativeOrRefused() {
        return Stream.of(
                        Rendering.of(users(USERS.name.regexpMatch("^e")))
                                .with("^e")
                                .on("postgresql", USERS_WHERE + "users.name ~ ?")
                                .on("oracle", USERS_WHERE + "REGEXP_LIKE(users.name, ?)")
                                .elsewhere(USERS_WHERE + "users.name REGEXP ?")
                                .tests("match"),
                        Rendering.of(users(not(USERS.name.regexpMatch("^e").flags("i"))))
                                .with("^e")
                                .refused("sqlite", "flags of a regular expression")
                                .on("postgresql", USERS_WHERE + "users.name !~* ?")
                                .on("mariadb", USERS_WHERE + "users.name NOT REGEXP CONCAT('(?', 'i', ')', ?)")
                                .elsewhere(USERS_WHERE + "NOT REGEXP_LIKE(users.name, ?, 'i')")
                                .tests("flags"),
                        Rendering.of(select(USERS.name.regexpReplace("e", "E").label("v")))
                                .with("e", "E")
                                .refused("sqlite", "the replacement of a regular expression")
                                .elsewhere("SELECT REGEXP_REPLACE(users.name, ?, ?) AS v FROM users")
                                .tests("replace"),
                        Rendering.of(select(USERS.name
                                        .regexpReplace("e", "E")
                                        .flags("gi")
                                        .label("v")))
                                .with("e", "E")
                                .refused("sqlite", "the replacement of a regular expression")
                                .on("postgresql", "SELECT REGEXP_REPLACE(users.name, ?, ?, 'gi') AS v FROM users")
                                .on(
                                        "mariadb",
                                        "SELECT REGEXP_REPLACE(users.name, CONCAT('(?', 'i',"
                                                + " ')', ?), ?) AS v FROM users")
                                .elsewhere("SELECT REGEXP_REPLACE(users.name, ?, ?, 1, 0, 'i') AS v FROM users")
                                .tests("replace with flags"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> collation_isNamed() {
        return Stream.concat(
                Rendering.of(select(USERS.id).orderBy(USERS.name.collate("binary")))
                        .on("mysql mariadb", "SELECT users.id FROM users ORDER BY users.name COLLATE `binary`")
                        .on("oracle sqlite", "SELECT users.id FROM users ORDER BY users.name COLLATE binary")
                        .on("postgresql", "SELECT users.id FROM users ORDER BY users.name COLLATE \"binary\"")
                        .tests("reserved word"),
                Rendering.of(select(USERS.id)
                                .orderBy(USERS.name.collate("de_DE").desc()))
                        .on("mysql mariadb", "SELECT users.id FROM users ORDER BY users.name COLLATE `de_DE` DESC")
                        .elsewhere("SELECT users.id FROM users ORDER BY users.name COLLATE \"de_DE\" DESC")
                        .tests("capital letters"));
    }
}
