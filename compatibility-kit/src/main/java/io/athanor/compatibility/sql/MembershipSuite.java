package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values in lists, in queries, and in lists of rows. */
public class MembershipSuite extends SqlSuite {

    MembershipSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void list_findsItsMembers() {
        assertEquals(List.of(1, 2), idsOfUsers(USERS.name.in("ed", "wendy", "jack")));
        assertEquals(List.of(3, 4), idsOfUsers(USERS.name.notIn("ed", "wendy", "jack")));
        assertEquals(List.of(3, 4), idsOfUsers(not(USERS.name.in("ed", "wendy", "jack"))));
        assertEquals(List.of(2), idsOfUsers(USERS.id.in(listOf(literal(2), USERS.age.plus(100)))));
        assertEquals(List.of(3), idsOfUsers(literal(41).in(listOf(USERS.id, USERS.age))));
    }

    @Test
    void null_inAList_isUnknown() {
        assertEquals(List.of(1), idsOfUsers(USERS.nickname.in(Arrays.asList("eddie", null))));
        assertEquals(List.of(), idsOfUsers(USERS.nickname.notIn(Arrays.asList("eddie", null))));
    }

    @Test
    @Feature("SQL-X-10")
    void emptyList_isNeverTrueOfAny_andAlwaysOfNone() {
        assertEquals(List.of(), idsOfUsers(USERS.name.in()));
        assertEquals(List.of(1, 2, 3, 4), idsOfUsers(USERS.name.notIn()));
        assertEquals(List.of(1, 2, 3, 4), idsOfUsers(USERS.nickname.notIn()));
        assertEquals(List.of(1, 2, 3, 4), idsOfUsers(not(USERS.name.in())));
        assertEquals(List.of(2), idsOfUsers(and(USERS.name.notIn(), USERS.id.eq(2))));
        assertEquals(List.of(2), idsOfUsers(or(USERS.name.in(), USERS.id.eq(2))));
        assertEquals(List.of(), idsOfUsers(tuple(USERS.id, USERS.name).in(List.of())));
        assertEquals(List.of(1, 2, 3, 4), idsOfUsers(tuple(USERS.id, USERS.name).notIn(List.of())));
    }

    @Test
    void query_findsItsRows() {
        assertEquals(List.of(1, 4), idsOfUsers(USERS.name.in(select(USERS.name).where(USERS.name.like("%ed")))));
        assertEquals(
                List.of(3, 4),
                idsOfUsers(USERS.id.notIn(select(ADDRESSES.userId).where(ADDRESSES.userId.isNotNull()))));
        assertEquals(
                List.of(1, 2), idsOfUsers(USERS.id.in(select(ADDRESSES.userId).subquery())));
        assertEquals(List.of(1, 2), idsOfUsers(USERS.id.in(union(select(ADDRESSES.userId), select(ORDERS.userId)))));
    }

    @Test
    @Feature("SQL-X-11")
    void rows_areFoundAsAWhole() {
        var pair = tuple(USERS.name, USERS.nickname);
        assertEquals(List.of(1), idsOfUsers(pair.in(List.of(List.of("ed", "eddie"), List.of("wendy", "eddie")))));
        assertEquals(
                List.of(2),
                idsOfUsers(pair.notIn(List.of(List.of("ed", "eddie"), List.of("mary", "x")))
                        .and(USERS.nickname.isNotNull())));
        assertEquals(List.of(2), idsOfUsers(pair.eqValues("wendy", "windy")));
        assertEquals(List.of(2), idsOfUsers(tuple(USERS.id, USERS.age).in(select(literal(2), literal(25)))));
    }

    @Test
    @Feature("SQL-X-11")
    void rows_inListsOfAnyLength_areFound() {
        for (int length : new int[] {1_000, 1_001, 8_000, 20_000}) {
            assertFoundAmong(length);
        }
    }

    private void assertFoundAmong(int length) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < length - 1; i++) {
            rows.add(List.of(-i, "nobody"));
        }
        rows.add(List.of(2, "wendy"));
        var pair = tuple(USERS.id, USERS.name);
        assertEquals(List.of(2), idsOfUsers(pair.in(rows)));
        assertEquals(List.of(1, 3, 4), idsOfUsers(pair.notIn(rows)));
    }

    @Test
    void lists_ofAnyLength_shareAStatement() {
        long before = engine().statementCache().statistics().misses();
        for (int length : new int[] {1, 2, 7, 100}) {
            List<Integer> wanted = IntStream.rangeClosed(1, length).boxed().toList();
            assertEquals(
                    wanted.subList(0, Math.min(length, 4)),
                    ids(USERS.id, and(USERS.id.in(wanted), USERS.name.ne("shared"))));
        }
        assertEquals(1, engine().statementCache().statistics().misses() - before);
    }

    @Test
    void list_givenAtExecution_expands() {
        var query = select(USERS.id)
                .where(USERS.id.in(listParameter("ids", Types.INTEGER)))
                .orderBy(USERS.id);
        assertEquals(
                List.of(2, 3),
                connection()
                        .execute(query, java.util.Map.of("ids", List.of(3, 2)))
                        .scalars()
                        .all());
    }
}
