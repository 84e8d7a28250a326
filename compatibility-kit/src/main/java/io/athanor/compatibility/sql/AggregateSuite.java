package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.FrameBound.*;
import static io.athanor.sql.Functions.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Row;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.feature.Feature;
import io.athanor.sql.Expression;
import io.athanor.sql.Frame;
import io.athanor.sql.Label;
import io.athanor.sql.Over;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Functions, aggregates, groups and windows. */
public class AggregateSuite extends SqlSuite {

    AggregateSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void functions_ofAnyName_areCalled() {
        assertEquals("ED JONES", valueOf(func("upper", Types.STRING, USERS.fullname), 1));
        assertEquals("ed", valueOf(func("lower", literal("ED")).coerce(Types.STRING)));
        assertEquals(3, valueOf(func("abs", Types.INTEGER, literal(-3))));
        assertEquals("none", valueOf(coalesce(USERS.nickname, literal("none")), 3));
        assertEquals(8, valueOf(charLength(USERS.fullname), 1));
        assertEquals("x", valueOf(trim(literal("  x "))));
    }

    @Test
    @Feature("SQL-X-29")
    void aggregates_haveTheirTypes() {
        Row row = connection()
                .execute(select(
                                count(USERS.id).label("c"),
                                max(USERS.name).label("m"),
                                min(ORDERS.total).label("least"),
                                sum(USERS.id).label("s"),
                                coalesce(max(USERS.age), literal(0)).label("a"))
                        .selectFrom(USERS.crossJoin(ORDERS)))
                .one();
        assertEquals(12L, row.get(0));
        assertEquals("wendy", row.get(1));
        assertEquals(new java.math.BigDecimal("7.25"), row.get(2));
        assertEquals(30L, number(row.get(3)));
        assertEquals(41, row.get(4));
    }

    @Test
    @Feature("SQL-X-30")
    void count_ofStarAndOfAValue() {
        assertEquals(4L, connection().execute(select(count()).selectFrom(USERS)).scalarOne());
        assertEquals(
                4L, connection().execute(select(count("*")).selectFrom(USERS)).scalarOne());
        assertEquals(2L, connection().execute(select(count(USERS.nickname))).scalarOne());
        assertEquals(
                2L,
                connection().execute(select(count(ADDRESSES.userId.distinct()))).scalarOne());
    }

    @Test
    @Feature("SQL-X-31")
    void label_namesTheField() {
        Row row = connection()
                .execute(select(USERS.name.label("name_label")).where(USERS.id.eq(1)))
                .one();
        assertEquals("ed", row.get("name_label"));
    }

    @Test
    void order_ascendsAndDescends() {
        assertRows(select(USERS.id).orderBy(USERS.name.desc()).limit(2), row(2), row(3));
        assertRows(select(USERS.id).orderBy(USERS.name.asc()).limit(1), row(1));
        assertRows(
                select(USERS.id, USERS.age.times(-1).label("older"))
                        .where(USERS.age.isNotNull())
                        .orderBy("older"),
                row(3, -41),
                row(1, -30),
                row(2, -25));
    }

    private static Select addressesByUser() {
        return select(ADDRESSES.userId, count(ADDRESSES.id).label("n"))
                .where(ADDRESSES.userId.isNotNull())
                .groupBy(ADDRESSES.userId)
                .orderBy(ADDRESSES.userId);
    }

    @Test
    void groups_andTheirCriteria() {
        assertRows(addressesByUser(), row(1, 1L), row(2, 2L));
        assertRows(addressesByUser().having(count(ADDRESSES.id).gt(1L)), row(2, 2L));
        assertRows(
                select(USERS.name)
                        .groupBy(USERS.name)
                        .having(USERS.name.eq(max(USERS.name)))
                        .orderBy(USERS.name)
                        .limit(1),
                row("ed"));
    }

    private static Select aged(Expression<?> selected) {
        return select(selected, count()).where(USERS.age.isNotNull());
    }

    @Test
    void groups_byAnExpressionThatHoldsAValue() {
        Expression<Integer> parity = USERS.age.modulo(2);
        assertRows(aged(parity).groupBy(parity).orderBy(parity), row(0, 1L), row(1, 2L));
        assertRows(aged(parity.label("p")).groupBy(parity).orderBy(parity.desc()), row(1, 2L), row(0, 1L));
        Label<Integer> label = parity.label("p");
        assertRows(aged(label).groupBy(label).orderBy(label), row(0, 1L), row(1, 2L));
        Expression<String> word = when(USERS.age.gt(28), "old").otherwise("young");
        assertRows(aged(word).groupBy(word).orderBy(word), row("old", 2L), row("young", 1L));
        Expression<String> nickname = coalesce(USERS.nickname, literal("none"));
        assertRows(
                aged(nickname).groupBy(nickname).orderBy(nickname),
                row("eddie", 1L),
                row("none", 1L),
                row("windy", 1L));
    }

    @Test
    void groups_byAnExpressionThatHoldsAValue_areKnownWhereverItStands() {
        Expression<Integer> parity = USERS.age.modulo(2);
        Expression<Integer> hundred = parity.plus(100);
        assertGrouped(aged(hundred).groupBy(parity).orderBy(hundred), row(100, 1L), row(101, 2L));
        assertGrouped(aged(parity).groupBy(parity).having(parity.eq(1)), row(1, 2L));
        assertGrouped(
                select(count()).where(USERS.age.isNotNull()).groupBy(parity).orderBy(parity.times(-1)),
                row(2L),
                row(1L));
        assertGrouped(
                aged(when(parity.eq(0), "even").otherwise("odd"))
                        .groupBy(parity)
                        .orderBy(parity),
                row("even", 1L),
                row("odd", 2L));
        Expression<String> nickname = coalesce(USERS.nickname, literal("none"));
        assertGrouped(
                aged(nickname.concat("!"))
                        .groupBy(nickname)
                        .having(func("lower", Types.STRING, nickname).ne("eddie"))
                        .orderBy(nickname.concat("?")),
                row("none!", 1L),
                row("windy!", 1L));
        assertGrouped(
                select(sum(parity).coerce(Types.BIG_INTEGER), max(parity.plus(1)))
                        .where(USERS.age.isNotNull())
                        .groupBy(parity)
                        .orderBy(parity),
                row(0L, 1),
                row(2L, 2));
        assertGrouped(aged(literal(5).plus(1)).groupBy(literal(5).plus(1)), row(6, 3L));
    }

    @Test
    void groups_ofWhichAValueStandsElsewhereBesides_areTheSame() {
        Expression<Integer> two = literal(2);
        Expression<Integer> parity = USERS.age.modulo(two);
        assertGrouped(
                select(parity.plus(two), USERS.id.plus(two))
                        .where(USERS.age.isNotNull(), USERS.id.gt(literal(0)))
                        .groupBy(parity, USERS.id)
                        .orderBy(USERS.id),
                row(2, 3),
                row(3, 4),
                row(3, 5));
        Subquery halves = select(parity.plus(two).label("half"))
                .where(USERS.age.isNotNull())
                .groupBy(parity)
                .having(parity.plus(two).gt(two))
                .subquery();
        assertGrouped(select(halves.c("half")).selectFrom(halves), row(3));
    }

    @Test
    void groups_byANamedValue_areKnownWhereverItStands() {
        Expression<Integer> rest = USERS.age.modulo(parameter("by", Types.INTEGER));
        Subquery groups = aged(rest.plus(10).label("r")).groupBy(rest).subquery();
        assertGrouped(select(groups.c("r")).orderBy(groups.c("r")), Map.of("by", 2), List.of(row(10), row(11)));
        assertGrouped(select(groups.c("r")).orderBy(groups.c("r")), Map.of("by", 1), List.of(row(10)));
    }

    @Test
    void rollups_ofAnExpressionThatHoldsAValue_haveTheirTotal() {
        Expression<Integer> parity = USERS.age.modulo(2);
        Subquery groups = select(parity.label("p"), count().label("n"))
                .where(USERS.age.isNotNull())
                .groupBy(rollup(parity))
                .subquery();
        Select statement = select(groups.c("p"), groups.c("n")).orderBy(groups.c("n"));
        if (meets(Requirement.ROLLUP)) {
            assertGrouped(statement, row(0, 1L), row(1, 2L), row(null, 3L));
        } else {
            assertRefused(statement);
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void assertGrouped(Select statement, List<@Nullable Object>... expected) {
        assertGrouped(statement, Map.of(), List.of(expected));
    }

    /** A database that refuses the statement refuses it with literals in place of values, too. */
    private void assertGrouped(Select statement, Map<String, ?> values, List<List<@Nullable Object>> expected) {
        List<List<@Nullable Object>> found = new ArrayList<>();
        try {
            connection().execute(statement, values).forEach(read -> found.add(new ArrayList<>(read.values())));
        } catch (ProgrammingException e) {
            String inlined = statement.literalText(connection().dialect().name(), values);
            assertThrows(ProgrammingException.class, () -> connection().execute(text(inlined)), inlined);
            return;
        }
        assertEquals(expected, found, statement::toString);
    }

    @Test
    void distinctRows_areSortedByAnExpressionThatHoldsAValue() {
        Expression<Integer> parity = USERS.age.modulo(2);
        Select parities = select(parity).where(USERS.age.isNotNull());
        assertRows(parities.distinct().orderBy(parity.desc()), row(1), row(0));
        assertRows(
                Requirement.DISTINCT_ON,
                parities.columns(USERS.id).distinctOn(parity).orderBy(parity, USERS.id),
                row(0, 1),
                row(1, 2));
    }

    @Test
    @Feature("SQL-X-67")
    void filter_countsSomeRows() {
        assertRows(
                select(
                        count(ORDERS.id).filter(ORDERS.open).label("open"),
                        sum(ORDERS.id)
                                .filter(ORDERS.total.gt(new java.math.BigDecimal(10)))
                                .coerce(Types.BIG_INTEGER)
                                .label("big"),
                        count().filter(ORDERS.open.ne(true)).label("closed")),
                row(2L, 4L, 1L));
    }

    @Test
    void groupingSets_rollUp() {
        Select byUser = select(ORDERS.userId, count().label("n")).where(ORDERS.id.gt(0));
        Subquery rolledUp = byUser.groupBy(rollup(ORDERS.userId)).subquery("r");
        assertRows(
                Requirement.ROLLUP,
                select(rolledUp.c("user_id"), rolledUp.c("n")).orderBy(rolledUp.c("n")),
                row(2, 1L),
                row(1, 2L),
                row(null, 3L));
        assertRows(
                Requirement.GROUPING_SETS,
                byUser.groupBy(groupingSets(groupingSet(ORDERS.userId), groupingSet()))
                        .orderBy(count()),
                row(2, 1L),
                row(1, 2L),
                row(null, 3L));
        assertRows(
                Requirement.GROUPING_SETS,
                byUser.groupBy(cube(ORDERS.userId)).orderBy(count()),
                row(2, 1L),
                row(1, 2L),
                row(null, 3L));
    }

    @Test
    void orderedAggregates_takeTheMiddle() {
        assertRows(
                Requirement.ORDERED_AGGREGATES,
                select(func("percentile_disc", Types.INTEGER, literalColumn("0.5"))
                        .withinGroup(USERS.age)
                        .label("m")),
                row(30));
    }

    @Test
    void strings_areJoined() {
        Select names = select(USERS.name).where(USERS.id.le(2));
        assertEquals(
                "ed,wendy",
                connection()
                        .execute(select(aggregateStrings(names.subquery("n").c("name"), ",")
                                .label("all_names")))
                        .scalarOne());
    }

    @Test
    @Feature("SQL-X-57")
    void windows_numberRankAndAddUp() {
        assertRows(
                select(
                                ADDRESSES.id,
                                rowNumber()
                                        .over()
                                        .partitionBy(ADDRESSES.userId)
                                        .orderBy(ADDRESSES.id)
                                        .label("n"),
                                count().over().partitionBy(ADDRESSES.userId).label("of"))
                        .where(ADDRESSES.userId.isNotNull())
                        .orderBy(ADDRESSES.id),
                row(1, 1L, 1L),
                row(2, 1L, 2L),
                row(3, 2L, 2L));
        assertRows(
                select(
                                ORDERS.id,
                                rank().over().orderBy(ORDERS.userId).label("r"),
                                lag(ORDERS.id, 1).over().orderBy(ORDERS.id).label("b"))
                        .orderBy(ORDERS.id),
                row(1, 1L, null),
                row(2, 1L, 1),
                row(3, 3L, 2));
    }

    private static Over<Long> sumOfIds() {
        return sum(USERS.id.cast(Types.BIG_INTEGER)).over().orderBy(USERS.id);
    }

    private static Select sums(Over<Long> over) {
        return select(USERS.id, over.coerce(Types.BIG_INTEGER).label("s")).orderBy(USERS.id);
    }

    @Test
    void frames_limitTheWindow() {
        assertRows(sums(sumOfIds().rows(preceding(1), currentRow())), row(1, 1L), row(2, 3L), row(3, 5L), row(4, 7L));
        assertRows(
                sums(sumOfIds().rows(currentRow(), unboundedFollowing())),
                row(1, 10L),
                row(2, 9L),
                row(3, 7L),
                row(4, 4L));
        assertRows(
                sums(sumOfIds().range(unboundedPreceding(), currentRow())),
                row(1, 1L),
                row(2, 3L),
                row(3, 6L),
                row(4, 10L));
        assertRows(
                Requirement.FRAMES_OF_GROUPS,
                sums(sumOfIds().groups(preceding(1), following(1))),
                row(1, 3L),
                row(2, 6L),
                row(3, 9L),
                row(4, 7L));
        assertRows(
                Requirement.FRAMES_OF_GROUPS,
                sums(sumOfIds().rows(preceding(1), following(1)).exclude(Frame.Exclusion.CURRENT_ROW)),
                row(1, 2L),
                row(2, 4L),
                row(3, 6L),
                row(4, 3L));
    }
}
