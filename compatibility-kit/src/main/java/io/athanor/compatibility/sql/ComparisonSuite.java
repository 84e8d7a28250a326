package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comparisons, NULL, and what joins criteria. */
public class ComparisonSuite extends SqlSuite {

    ComparisonSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void equality_ofEachType_findsTheRow() {
        assertEquals(List.of(1), idsOfUsers(USERS.name.eq("ed")));
        assertEquals(List.of(2), ids(ORDERS.id, ORDERS.total.eq(new BigDecimal("7.25"))));
        assertEquals(List.of(1), ids(ORDERS.id, ORDERS.placedAt.eq(LocalDateTime.of(2020, 1, 2, 3, 4, 5))));
        assertEquals(List.of(1, 3), ids(ORDERS.id, ORDERS.open.eq(true)));
        assertEquals(List.of(2), ids(ORDERS.id, ORDERS.open.ne(true)));
    }

    @Test
    void inequality_doesNotFindNull() {
        assertEquals(List.of(2, 3, 4), idsOfUsers(USERS.name.ne("ed")));
        assertEquals(List.of(2), idsOfUsers(USERS.nickname.ne("eddie")));
    }

    @Test
    void order_ofNumbersAndStrings() {
        assertEquals(List.of(3, 4), idsOfUsers(USERS.id.gt(2)));
        assertEquals(List.of(2, 3, 4), idsOfUsers(USERS.id.ge(2)));
        assertEquals(List.of(1), idsOfUsers(USERS.name.lt("f")));
        assertEquals(List.of(1, 2), idsOfUsers(USERS.age.le(30)));
    }

    @Test
    void null_isFoundByIsOnly() {
        String none = null;
        assertEquals(List.of(3, 4), idsOfUsers(USERS.nickname.eq(none)));
        assertEquals(List.of(1, 2), idsOfUsers(USERS.nickname.ne(none)));
        assertEquals(List.of(3, 4), idsOfUsers(USERS.nickname.isNull()));
        assertEquals(List.of(1, 2), idsOfUsers(USERS.nickname.isNotNull()));
        assertEquals(List.of(3, 4), idsOfUsers(USERS.nickname.eq(literal(null, Types.STRING))));
        assertEquals(List.of(1, 2), idsOfUsers(USERS.nickname.ne(literal(null, Types.STRING))));
        Map<String, String> given = new HashMap<>();
        given.put("nickname", null);
        Expression<String> later = parameter("nickname", Types.STRING);
        assertEquals(List.of(), idsOfUsers(given, USERS.nickname.eq(later)));
        assertEquals(List.of(), idsOfUsers(given, USERS.nickname.ne(later)));
        assertEquals(List.of(3, 4), idsOfUsers(given, USERS.nickname.isNotDistinctFrom(later)));
    }

    private List<?> idsOfUsers(Map<String, ?> given, Expression<Boolean> criterion) {
        return connection()
                .execute(select(USERS.id).where(criterion).orderBy(USERS.id), given)
                .scalars()
                .all();
    }

    @Test
    void distinctness_isNeverUnknown() {
        assertEquals(List.of(2, 3, 4), idsOfUsers(USERS.nickname.isDistinctFrom("eddie")));
        assertEquals(List.of(1), idsOfUsers(USERS.nickname.isNotDistinctFrom("eddie")));
        assertEquals(List.of(3, 4), idsOfUsers(USERS.nickname.isNotDistinctFrom((String) null)));
        assertEquals(List.of(1, 2), idsOfUsers(USERS.nickname.isDistinctFrom((String) null)));
        assertEquals(List.of(1, 2, 3, 4), idsOfUsers(USERS.name.isDistinctFrom(USERS.nickname)));
    }

    @Test
    void conjunctions_andDisjunctions_nest() {
        Predicate young = USERS.age.lt(40);
        Predicate named = USERS.nickname.isNotNull();
        assertEquals(List.of(1, 2), idsOfUsers(and(young, named)));
        assertEquals(List.of(2), idsOfUsers(and(young, or(USERS.name.eq("wendy"), USERS.name.eq("mary")))));
        assertEquals(List.of(1, 2, 3), idsOfUsers(or(and(young, named), USERS.name.eq("mary"))));
        assertEquals(List.of(2), idsOfUsers(young.and(named).and(USERS.id.gt(1))));
        assertEquals(List.of(row(2)), rows(select(USERS.id).where(young, named).where(USERS.id.gt(1))));
    }

    @Test
    void negation_followsThreeValuedLogic() {
        assertEquals(List.of(2, 3), idsOfUsers(not(or(USERS.age.eq(30), USERS.name.eq("fred")))));
        assertEquals(List.of(3), idsOfUsers(not(USERS.age.le(30))));
        assertEquals(List.of(3), idsOfUsers(not(not(USERS.age.gt(30)))));
        assertEquals(List.of(2), ids(ORDERS.id, not(ORDERS.open)));
        assertEquals(List.of(3, 4), idsOfUsers(not(exists().where(ADDRESSES.userId.eq(USERS.id)))));
    }

    @Test
    void truthValues_areCriteria() {
        assertEquals(List.of(1, 3), ids(ORDERS.id, ORDERS.open));
        assertEquals(List.of(1), ids(ORDERS.id, and(ORDERS.open, ORDERS.id.lt(3))));
        assertEquals(List.of(1, 2, 3, 4), idsOfUsers(trueValue()));
        assertEquals(List.of(), idsOfUsers(falseValue()));
        assertEquals(List.of(1, 3), ids(ORDERS.id, ORDERS.open.is(true)));
        assertEquals(List.of(1, 3), ids(ORDERS.id, ORDERS.open.isNot(false)));
        assertEquals(List.of(2), idsOfUsers(and(trueValue(), USERS.id.eq(2))));
        assertEquals(List.of(), idsOfUsers(and(falseValue(), USERS.id.eq(2))));
        assertEquals(List.of(1, 2, 3, 4), idsOfUsers(and()));
    }

    @Test
    void comparison_ofComparisons_isGrouped() {
        assertEquals(List.of(2, 3, 4), idsOfUsers(USERS.id.eq(1).eq(USERS.id.gt(4))));
        assertEquals(List.of(1), idsOfUsers(USERS.id.eq(1).ne(USERS.id.gt(4))));
    }

    @Test
    void between_includesItsBounds() {
        assertEquals(List.of(2, 3), idsOfUsers(USERS.id.between(2, 3)));
        assertEquals(List.of(1, 4), idsOfUsers(not(USERS.id.between(2, 3))));
        assertEquals(List.of(), idsOfUsers(USERS.id.between(3, 2)));
        assertEquals(List.of(2, 3), idsOfUsers(USERS.id.betweenSymmetric(3, 2)));
        assertEquals(List.of(1, 4), idsOfUsers(USERS.id.betweenSymmetric(3, 2).not()));
        assertEquals(
                List.of(1, 2),
                idsOfUsers(USERS.id.between(literal(0), USERS.age.minus(22)).and(USERS.id.lt(3))));
    }

    @Test
    void value_withQuotes_staysAValue() {
        assertEquals(List.of(), idsOfUsers(USERS.name.eq("x' OR '1'='1")));
    }
}
