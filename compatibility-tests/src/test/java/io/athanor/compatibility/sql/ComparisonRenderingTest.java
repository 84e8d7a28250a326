package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.feature.Feature;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.type.Types;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Comparisons, NULL, and what joins criteria. */
class ComparisonRenderingTest {

    private static final String NAME = null;

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Select users(Expression<Boolean>... criteria) {
        return select(USERS.id).where(criteria);
    }

    /** The statement has this criterion on every dialect. */
    private static Stream<DynamicTest> everywhere(Select statement, String criterion, Object... parameters) {
        return Rendering.of(statement)
                .with(parameters)
                .elsewhere("SELECT users.id FROM users WHERE " + criterion)
                .tests(criterion);
    }

    @TestFactory
    @Feature("SQL-X-01")
    Stream<DynamicTest> equality_bindsItsValue() {
        return everywhere(users(USERS.name.eq("ed")), "users.name = ?", "ed");
    }

    @TestFactory
    @Feature("SQL-X-02")
    Stream<DynamicTest> inequality_bindsItsValue() {
        return everywhere(users(USERS.name.ne("ed")), "users.name != ?", "ed");
    }

    @TestFactory
    @Feature("SQL-X-03")
    Stream<DynamicTest> order_bindsItsValue() {
        return Stream.of(
                        everywhere(users(USERS.id.gt(224)), "users.id > ?", 224),
                        everywhere(users(USERS.name.lt("e")), "users.name < ?", "e"),
                        everywhere(users(USERS.id.le(5)), "users.id <= ?", 5),
                        everywhere(users(USERS.id.ge(5)), "users.id >= ?", 5),
                        everywhere(users(USERS.id.lt(USERS.age)), "users.id < users.age"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-12")
    Stream<DynamicTest> equalityWithNull_isIsNull() {
        return everywhere(users(USERS.name.eq(NAME)), "users.name IS NULL");
    }

    @TestFactory
    @Feature("SQL-X-13")
    Stream<DynamicTest> inequalityWithNull_isIsNotNull() {
        return everywhere(users(USERS.name.ne(NAME)), "users.name IS NOT NULL");
    }

    @TestFactory
    @Feature("SQL-X-14")
    Stream<DynamicTest> isNull_isEqualityWithNull() {
        return Stream.of(
                        everywhere(users(USERS.name.isNull()), "users.name IS NULL"),
                        everywhere(users(USERS.name.isNotNull()), "users.name IS NOT NULL"),
                        everywhere(users(USERS.name.is((Boolean) null)), "users.name IS NULL"),
                        everywhere(users(USERS.name.isNot((Boolean) null)), "users.name IS NOT NULL"),
                        everywhere(users(not(USERS.name.isNull())), "users.name IS NOT NULL"))
                .flatMap(tests -> tests);
    }

    @Test
    @Feature("SQL-X-14")
    void isNull_isTheSameStatementAsEqualityWithNull() {
        assertEquals(
                users(USERS.name.eq(NAME)).toString(),
                users(USERS.name.isNull()).toString());
        assertEquals(
                users(USERS.name.ne(NAME)).toString(),
                users(USERS.name.isNotNull()).toString());
    }

    private static Predicate ed() {
        return USERS.name.eq("ed");
    }

    private static Predicate adult() {
        return USERS.age.ge(18);
    }

    @TestFactory
    @Feature("SQL-X-15")
    Stream<DynamicTest> conjunction_ofNoneIsNothing() {
        Select neutral = users(and());
        return Stream.concat(
                everywhere(users(and(ed(), adult())), "users.name = ? AND users.age >= ?", "ed", 18),
                Rendering.of(neutral).elsewhere("SELECT users.id FROM users").tests("none"));
    }

    @TestFactory
    @Feature("SQL-X-16")
    Stream<DynamicTest> severalCriteria_areAConjunction() {
        String both = "users.name = ? AND users.age >= ?";
        return Stream.of(
                        everywhere(users(ed(), adult()), both, "ed", 18),
                        everywhere(users(ed()).where(adult()), both, "ed", 18),
                        everywhere(users(and(ed(), adult())), both, "ed", 18))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-17")
    Stream<DynamicTest> disjunction_isGroupedOnlyInsideAConjunction() {
        Predicate wendy = USERS.name.eq("wendy");
        return Stream.of(
                        everywhere(users(or(ed(), wendy)), "users.name = ? OR users.name = ?", "ed", "wendy"),
                        everywhere(
                                users(and(adult(), or(ed(), wendy))),
                                "users.age >= ? AND (users.name = ? OR users.name = ?)",
                                18,
                                "ed",
                                "wendy"),
                        everywhere(
                                users(or(wendy, and(ed(), adult()))),
                                "users.name = ? OR users.name = ? AND users.age >= ?",
                                "wendy",
                                "ed",
                                18))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-18")
    Stream<DynamicTest> chainedConjunctions_areFlat() {
        return everywhere(
                users(ed().and(adult()).and(USERS.id.ne(3))),
                "users.name = ? AND users.age >= ? AND users.id != ?",
                "ed",
                18,
                3);
    }

    @TestFactory
    @Feature("SQL-X-19")
    Stream<DynamicTest> negation_turnsTheOperatorAround() {
        Predicate related = exists().where(ADDRESSES.userId.eq(USERS.id));
        return Stream.of(
                        everywhere(users(not(ed())), "users.name != ?", "ed"),
                        everywhere(users(not(USERS.id.lt(3))), "users.id >= ?", 3),
                        everywhere(users(not(USERS.name.like("e%"))), "users.name NOT LIKE ?", "e%"),
                        everywhere(users(not(not(ed()))), "users.name = ?", "ed"),
                        everywhere(users(not(or(ed(), adult()))), "NOT (users.name = ? OR users.age >= ?)", "ed", 18),
                        everywhere(
                                users(not(related)),
                                "NOT (EXISTS (SELECT * FROM addresses WHERE addresses.user_id = users.id))"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> distinctness_isNullSafe() {
        return Rendering.of(users(USERS.name.isDistinctFrom("ed"), USERS.nickname.isNotDistinctFrom("x")))
                .with("ed", "x")
                .on("sqlite", "SELECT users.id FROM users WHERE users.name IS NOT ? AND users.nickname IS ?")
                .on("mysql mariadb", "SELECT users.id FROM users WHERE NOT (users.name <=> ?) AND users.nickname <=> ?")
                .on(
                        "oracle",
                        "SELECT users.id FROM users WHERE DECODE(users.name, ?, 0, 1) = 1"
                                + " AND DECODE(users.nickname, ?, 0, 1) = 0")
                .elsewhere("SELECT users.id FROM users"
                        + " WHERE users.name IS DISTINCT FROM ? AND users.nickname IS NOT DISTINCT FROM ?")
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> between_isNativeOrTriesBothOrders() {
        return Stream.of(
                        everywhere(users(USERS.id.between(1, 9)), "users.id BETWEEN ? AND ?", 1, 9),
                        everywhere(users(not(USERS.id.between(1, 9))), "users.id NOT BETWEEN ? AND ?", 1, 9),
                        Rendering.of(users(USERS.id.betweenSymmetric(9, 1)))
                                .on(
                                        "postgresql",
                                        "SELECT users.id FROM users WHERE users.id BETWEEN SYMMETRIC ? AND ?",
                                        java.util.List.of(9, 1))
                                .with(9, 1, 1, 9)
                                .elsewhere("SELECT users.id FROM users"
                                        + " WHERE (users.id BETWEEN ? AND ? OR users.id BETWEEN ? AND ?)")
                                .tests("symmetric"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Feature("SQL-X-66")
    Stream<DynamicTest> truthValue_isACriterion() {
        return Rendering.of(select(ORDERS.id)
                        .where(
                                ORDERS.open,
                                not(ORDERS.open),
                                literal(1, Types.INTEGER).eq(1)))
                .with(1, 1)
                .on("postgresql", "SELECT orders.id FROM orders WHERE orders.is_open AND NOT orders.is_open AND ? = ?")
                .elsewhere("SELECT orders.id FROM orders WHERE orders.is_open = 1 AND orders.is_open = 0 AND ? = ?")
                .tests();
    }
}
