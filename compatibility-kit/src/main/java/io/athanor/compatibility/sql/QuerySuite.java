package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.sql.Alias;
import io.athanor.sql.Cte;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Select;
import io.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits, common table expressions, set operations, distinctness and locks. */
public class QuerySuite extends SqlSuite {

    QuerySuite(TestBed bed) {
        super(bed);
    }

    private static Select users() {
        return select(USERS.id).orderBy(USERS.id);
    }

    @Test
    void limits_cutTheRows() {
        assertRows(users().limit(2), row(1), row(2));
        assertRows(users().limit(2).offset(1), row(2), row(3));
        assertRows(users().offset(3), row(4));
        assertRows(users().slice(1, 3), row(2), row(3));
        assertRows(users().limit(0));
        assertRows(users().limit(1).limit(3), row(1), row(2), row(3));
        assertRows(users().fetch(1), row(1));
        assertRows(users().fetch(2).offset(2), row(3), row(4));
        assertRows(select(users().limit(2).subquery().c("id")), row(1), row(2));
        assertEquals(
                List.of(1, 2),
                idsOfUsers(USERS.id.in(select(users().limit(2).subquery("x").c("id")))));
    }

    @Test
    void limitWithTies_keepsEqualRows() {
        assertRows(
                Requirement.LIMIT_WITH_TIES,
                select(ORDERS.userId).orderBy(ORDERS.userId).fetchWithTies(1),
                row(1),
                row(1));
    }

    @Test
    void cte_isNamedOnceAndUsedTwice() {
        Cte busy =
                select(ORDERS.userId, count().label("n")).groupBy(ORDERS.userId).cte("busy");
        Alias again = busy.alias("again");
        assertRows(
                select(busy.c("user_id"), again.c("n"))
                        .join(again, again.c(ORDERS.userId).eq(busy.c(ORDERS.userId)))
                        .orderBy(busy.c("user_id")),
                row(1, 2L),
                row(2, 1L));
        assertEquals(List.of(1, 2), idsOfUsers(USERS.id.in(select(busy.c("user_id")))));
    }

    @Test
    void recursiveCte_walksATree() {
        Cte tree = select(NODES.id, literal(0).label("depth"))
                .where(NODES.id.eq(1))
                .recursiveCte("tree");
        tree = tree.unionAll(select(NODES.id, tree.c("depth", Integer.class).plus(1))
                .join(tree, NODES.parentId.eq(tree.c(NODES.id))));
        assertRows(
                select(tree.c("id"), tree.c("depth")).orderBy(tree.c("id")),
                row(1, 0),
                row(2, 1),
                row(3, 1),
                row(4, 2));
        Cte numbers = select(literal(1).label("n")).recursiveCte("numbers");
        numbers = numbers.union(select(numbers.c("n", Integer.class).plus(1))
                .where(numbers.c("n", Integer.class).lt(4)));
        assertRows(select(count()).selectFrom(numbers), row(4L));
    }

    @Test
    void cteOfAChange() {
        Cte unused = select(STOCK.id).where(STOCK.quantity.eq(0)).cte("unused");
        var deletion = delete(STOCK).where(STOCK.id.in(select(unused.c("id"))));
        if (meets(Requirement.CTE_OF_CHANGES)) {
            assertEquals(1, changed(deletion));
        } else {
            assertRefused(deletion);
        }
        assertEquals(
                2,
                changed(insert(STOCK)
                        .fromSelect(
                                List.of("id", "title"),
                                select(users().where(USERS.id.gt(2)).cte("late").c("id"), literal("x")))));
    }

    @Test
    void changesInACte_resultInRows() {
        Cte deleted = delete(STOCK).where(STOCK.id.eq(2)).returning(STOCK.id).cte("deleted");
        assertRows(Requirement.CHANGES_IN_CTE, select(deleted.c("id")), row(2));
    }

    private static QueryExpression upTo(int id) {
        return select(USERS.id).where(USERS.id.le(id));
    }

    private static QueryExpression from(int id) {
        return select(USERS.id).where(USERS.id.ge(id));
    }

    @Test
    void setOperations_combine() {
        assertRows(union(upTo(2), from(2)).orderBy("id"), row(1), row(2), row(3), row(4));
        assertRows(unionAll(upTo(1), upTo(2)).orderBy("id"), row(1), row(1), row(2));
        assertRows(intersect(upTo(3), from(2)).orderBy("id"), row(2), row(3));
        assertRows(except(upTo(3), from(2)).orderBy("id"), row(1));
        assertRows(union(upTo(2), from(3)).orderBy("id").limit(2).offset(1), row(2), row(3));
        assertRows(
                Requirement.SET_OPERATIONS_KEEPING_DOUBLES,
                unionAll(upTo(1), upTo(1)).exceptAll(upTo(1)),
                row(1));
    }

    @Test
    void setOperations_nest() {
        assertRows(except(union(upTo(2), from(4)), upTo(1)).orderBy("id"), row(2), row(4));
        assertRows(union(upTo(1), except(from(3), from(4))).orderBy("id"), row(1), row(3));
        assertRows(
                union(
                                users().limit(1),
                                select(USERS.id).orderBy(USERS.id.desc()).limit(1))
                        .orderBy("id"),
                row(1),
                row(4));
        var ends = union(upTo(1), from(4)).subquery("ends");
        assertRows(select(ends.c("id")).orderBy(ends.c("id").desc()), row(4), row(1));
    }

    @Test
    void distinct_dropsDoubles() {
        assertRows(select(ORDERS.userId).distinct().orderBy(ORDERS.userId), row(1), row(2));
        assertRows(
                Requirement.DISTINCT_ON,
                select(ORDERS.userId, ORDERS.id).distinctOn(ORDERS.userId).orderBy(ORDERS.userId, ORDERS.id.desc()),
                row(1, 2),
                row(2, 3));
    }

    @Test
    void nulls_areSortedAsAsked() {
        Select byAge = select(USERS.id);
        assertRows(byAge.orderBy(USERS.age.asc().nullsFirst()), row(4), row(2), row(1), row(3));
        assertRows(byAge.orderBy(USERS.age.asc().nullsLast()), row(2), row(1), row(3), row(4));
        assertRows(byAge.orderBy(USERS.age.desc().nullsFirst()), row(4), row(3), row(1), row(2));
        assertRows(byAge.orderBy(USERS.age.desc().nullsLast()), row(3), row(1), row(2), row(4));
    }

    @Test
    void locks_areTaken() {
        Select one = users().where(USERS.id.eq(1));
        assertRows(one.forUpdate(), row(1));
        assertRows(one.forUpdate(ForUpdate.LOCK.shared()), row(1));
        assertRows(one.forUpdate(ForUpdate.LOCK.noWait()), row(1));
        assertRows(one.forUpdate(ForUpdate.LOCK.skipLocked()), row(1));
        assertRows(Requirement.LOCKS_OF_LIMITED_ROWS, users().limit(1).forUpdate(), row(1));
        assertRows(select(USERS.id).join(ADDRESSES).where(USERS.id.eq(1)).forUpdate(ForUpdate.LOCK.of(USERS)), row(1));
    }

    @Test
    void lockedRows_areSkipped() {
        if (!meets(Requirement.ROW_LOCKS)) {
            return;
        }
        assertRows(users().where(USERS.id.eq(1)).forUpdate(), row(1));
        var free = engine().beginAndGet(other -> other.execute(users().forUpdate(ForUpdate.LOCK.skipLocked()))
                .scalars()
                .all());
        assertEquals(List.of(2, 3, 4), free);
    }

    @Test
    void keyLocks_letOthersRefer() {
        if (meets(Requirement.KEY_LOCKS)) {
            assertRows(users().where(USERS.id.eq(1)).forUpdate(ForUpdate.LOCK.keyShare()), row(1));
            engine().begin(other -> other.execute(insert(ADDRESSES)
                    .value(ADDRESSES.id, 50)
                    .value(ADDRESSES.userId, 1)
                    .value(ADDRESSES.email, "x")));
            engine().begin(other -> other.execute(delete(ADDRESSES).where(ADDRESSES.id.eq(50))));
        }
    }

    @Test
    @Feature("SQL-X-35")
    void statements_areNeverChanged() {
        Select all = users();
        Select some = all.where(USERS.id.gt(2));
        Select fewer = some.limit(1);
        assertRows(all, row(1), row(2), row(3), row(4));
        assertRows(some, row(3), row(4));
        assertRows(fewer, row(3));
        assertRows(all.where(USERS.id.lt(literal(2, Types.INTEGER))), row(1));
    }
}
