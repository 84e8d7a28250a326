package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.max;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.sql.Alias;
import io.athanor.sql.Subquery;
import io.athanor.sql.TableFunction;
import io.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is selected from: aliases, joins, derived tables, subqueries, rows of values, functions. */
public class FromSuite extends SqlSuite {

    FromSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void aliases_ofOneTable_areApart() {
        Alias first = ADDRESSES.alias("ad1");
        Alias second = ADDRESSES.alias();
        assertRows(
                select(USERS.name, first.c(ADDRESSES.id), second.c(ADDRESSES.id))
                        .where(
                                USERS.id.eq(first.c(ADDRESSES.userId)),
                                USERS.id.eq(second.c(ADDRESSES.userId)),
                                first.c(ADDRESSES.id).lt(second.c(ADDRESSES.id))),
                row("wendy", 2, 3));
    }

    @Test
    void joins_derivedAndExplicit() {
        assertRows(
                select(USERS.name, ADDRESSES.id).join(ADDRESSES).orderBy(ADDRESSES.id),
                row("ed", 1),
                row("wendy", 2),
                row("wendy", 3));
        assertRows(
                select(USERS.name)
                        .join(ADDRESSES, and(ADDRESSES.userId.eq(USERS.id), ADDRESSES.email.startsWith("ed"))),
                row("ed"));
        assertRows(
                select(USERS.id, ORDERS.id)
                        .outerJoin(ORDERS)
                        .where(USERS.id.gt(1))
                        .orderBy(USERS.id),
                row(2, 3),
                row(3, null),
                row(4, null));
        assertRows(
                select(ITEMS.title, USERS.name)
                        .selectFrom(USERS.join(ORDERS).join(ITEMS))
                        .where(ITEMS.quantity.gt(1)),
                row("pen", "ed"));
        assertRows(
                select(USERS.id, ITEMS.id)
                        .selectFrom(USERS.outerJoin(ORDERS.join(ITEMS), ORDERS.userId.eq(USERS.id)))
                        .where(USERS.id.between(2, 3))
                        .orderBy(USERS.id),
                row(2, 3),
                row(3, null));
        assertRows(select(count()).selectFrom(USERS.crossJoin(NODES)), row(16L));
    }

    @Test
    @Feature("SQL-X-48")
    void criteria_addTheirTables() {
        assertRows(
                select(USERS.name).where(USERS.id.eq(ADDRESSES.userId), ADDRESSES.email.eq("ed@example.org")),
                row("ed"));
    }

    @Test
    void fullJoin_keepsBothSides() {
        assertRows(
                Requirement.FULL_JOIN,
                select(USERS.id, ADDRESSES.id)
                        .selectFrom(USERS.fullJoin(ADDRESSES, ADDRESSES.userId.eq(USERS.id)))
                        .where(or(USERS.id.isNull(), USERS.id.eq(1)))
                        .orderBy(ADDRESSES.id),
                row(1, 1),
                row(null, 4));
    }

    @Test
    void lateral_refersToWhatStandsBefore() {
        Subquery last = select(ADDRESSES.email)
                .where(ADDRESSES.userId.eq(USERS.id))
                .orderBy(ADDRESSES.id.desc())
                .limit(1)
                .lateral("last");
        assertRows(
                Requirement.LATERAL,
                select(USERS.name, last.c("email"))
                        .selectFrom(USERS.join(last, trueValue()))
                        .orderBy(USERS.id),
                row("ed", "ed@example.org"),
                row("wendy", "w_w@100%.org"));
    }

    @Test
    @Feature("SQL-X-40")
    void derivedTable_hasTypedColumns() {
        Subquery counts = select(ADDRESSES.userId, count().label("address_count"))
                .groupBy(ADDRESSES.userId)
                .subquery();
        assertRows(
                select(USERS.name, counts.c("address_count"))
                        .outerJoin(counts, USERS.id.eq(counts.c(ADDRESSES.userId)))
                        .where(USERS.id.between(2, 3))
                        .orderBy(USERS.id),
                row("wendy", 2L),
                row("mary", null));
        assertRows(
                select(counts.c("user_id"))
                        .where(counts.c("address_count", Long.class).gt(1L)),
                row(2));
    }

    @Test
    @Feature("SQL-X-41")
    void exists_correlates() {
        assertEquals(List.of(1, 2), idsOfUsers(exists().where(ADDRESSES.userId.eq(USERS.id))));
        assertEquals(
                List.of(1, 2),
                idsOfUsers(select(ORDERS.id).where(ORDERS.userId.eq(USERS.id)).exists()));
        assertEquals(List.of(1, 2, 3, 4), idsOfUsers(exists(select(ADDRESSES.id))));
        assertEquals(
                List.of(1),
                idsOfUsers(exists(select(ADDRESSES.id).where(ADDRESSES.userId.eq(USERS.id)))
                        .and(not(select(ADDRESSES.id)
                                .where(ADDRESSES.userId.eq(USERS.id), ADDRESSES.email.like("w%"))
                                .exists()))));
    }

    @Test
    @Feature("SQL-X-68")
    void scalarSubquery_isAValue() {
        var newest = select(max(ORDERS.id)).where(ORDERS.userId.eq(USERS.id)).scalar(Types.INTEGER);
        assertRows(
                select(USERS.id, newest.label("newest")).orderBy(USERS.id),
                row(1, 2),
                row(2, 3),
                row(3, null),
                row(4, null));
        assertEquals(List.of(2), idsOfUsers(newest.plus(1).gt(3)));
        var everywhere =
                select(count()).selectFrom(USERS).correlateExcept(USERS).scalar(Types.BIG_INTEGER);
        assertRows(select(everywhere.label("n")).selectFrom(USERS).where(USERS.id.eq(1)), row(4L));
    }

    @Test
    void correlation_canBeTurnedOff() {
        Alias others = USERS.alias("others");
        var inner = select(max(USERS.id)).where(USERS.id.lt(others.c(USERS.id)));
        assertRows(
                select(
                                others.c(USERS.id),
                                inner.correlate(others).scalar(Types.INTEGER).label("before"))
                        .orderBy(others.c(USERS.id))
                        .limit(2),
                row(1, null),
                row(2, 1));
    }

    @Test
    void quantifiedQueries_compareWithAllRows() {
        var ages = select(USERS.age)
                .where(USERS.age.isNotNull())
                .correlateExcept(USERS)
                .scalar(Types.INTEGER);
        assertRows(Requirement.QUANTIFIED_QUERIES, select(USERS.id).where(USERS.age.ge(all(ages))), row(3));
        assertRows(
                Requirement.QUANTIFIED_QUERIES,
                select(USERS.id).where(USERS.age.lt(any(ages))).orderBy(USERS.id),
                row(1),
                row(2));
    }

    @Test
    void values_areRows() {
        var values = values(column("n", Types.INTEGER), column("word", Types.STRING))
                .row(1, "one")
                .row(2, "it's")
                .named("v");
        assertRows(
                select(values.c("word"), USERS.name)
                        .join(USERS, USERS.id.eq(values.c("n", Integer.class)))
                        .orderBy(USERS.id),
                row("one", "ed"),
                row("it's", "wendy"));
    }

    @Test
    void tableFunctions_areSelectedFrom() {
        if (meets(Requirement.JSON_EACH)) {
            TableFunction each = func("json_each", literal("[10, 20]"))
                    .tableValued(column("value", Types.INTEGER))
                    .named("e");
            assertRows(
                    select(each.c("value")).where(each.c("value", Integer.class).gt(10)), row(20));
        }
        if (meets(Requirement.GENERATED_SERIES)) {
            TableFunction series = func("generate_series", literal(1), literal(3))
                    .tableValued(column("n", Types.INTEGER))
                    .renderNames()
                    .named("s");
            assertRows(select(series.c("n")).where(series.c("n", Integer.class).ge(2)), row(2), row(3));
        }
        if (meets(Requirement.ARRAYS)) {
            TableFunction unnested = func("unnest", array(Types.INTEGER, literal(7), literal(8)))
                    .tableValued(column("n", Types.INTEGER))
                    .renderNames()
                    .named("u");
            assertRows(select(unnested.c("n")), row(7), row(8));
        } else {
            assertRefused(select(array(Types.INTEGER, literal(7)).label("a")));
        }
    }
}
