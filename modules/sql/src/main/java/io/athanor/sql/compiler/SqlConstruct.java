package io.athanor.sql.compiler;

import static io.athanor.sql.Functions.aggregateStrings;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.cube;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.groupingSet;
import static io.athanor.sql.Functions.groupingSets;
import static io.athanor.sql.Functions.nextValue;
import static io.athanor.sql.Functions.rollup;
import static io.athanor.sql.Functions.rowNumber;
import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.merge;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.set;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.tuple;
import static io.athanor.sql.Sql.update;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Frame;
import io.athanor.sql.FrameBound;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What some databases, or some versions of them, cannot say; {@link SqlFacet#supports} tells whether one can, be it in
 * other words.
 */
public enum SqlConstruct {
    /** Common table expressions. */
    WITH(() -> select(select(Sample.ID).cte("c").c("id"))),
    /** Common table expressions that change rows. */
    DATA_CHANGE_IN_WITH(
            () -> select(delete(Sample.T).returning(Sample.ID).cte("c").c("id"))),
    /** Functions over windows. */
    WINDOW_FUNCTION(() -> select(rowNumber().over().orderBy(Sample.ID))),
    /** Frames of windows that are counted in groups of equal rows. */
    FRAME_OF_GROUPS(() -> select(count(Sample.ID)
            .over()
            .orderBy(Sample.ID)
            .groups(FrameBound.unboundedPreceding(), FrameBound.currentRow()))),
    /** Frames of windows that leave rows out. */
    FRAME_EXCLUSION(() -> select(count(Sample.ID)
            .over()
            .orderBy(Sample.ID)
            .rows(FrameBound.unboundedPreceding(), FrameBound.currentRow())
            .exclude(Frame.Exclusion.CURRENT_ROW))),
    /** Aggregates of some of the rows. */
    FILTERED_AGGREGATE(() -> select(count(Sample.ID).filter(Sample.NUMBER.gt(1)))),
    /** Aggregates of sorted rows. */
    WITHIN_GROUP(
            () -> select(func("percentile_cont", Types.DOUBLE, Sql.literal(0.5)).withinGroup(Sample.NUMBER))),
    /** Joined strings of the rows of a group. */
    AGGREGATE_STRINGS(() -> select(aggregateStrings(Sample.NAME, ","))),
    /** Groups and groups of groups. */
    ROLLUP(() -> select(Sample.ID).groupBy(rollup(Sample.ID))),
    /** Groups by all subsets of some expressions. */
    CUBE(() -> select(Sample.ID).groupBy(cube(Sample.ID))),
    /** Groups by several sets of expressions. */
    GROUPING_SETS(() -> select(Sample.ID).groupBy(groupingSets(groupingSet(Sample.ID)))),
    /** The first row of those that agree on some expressions. */
    DISTINCT_ON(() -> select(Sample.ID).distinctOn(Sample.NUMBER)),
    /** Full outer joins. */
    FULL_JOIN(() -> select(Sample.ID).selectFrom(Sample.T.fullJoin(Sample.U, Sample.ID.eq(Sample.U_ID)))),
    /** Subqueries in FROM that refer to what stands before them. */
    LATERAL(() -> select(
            Sample.ID,
            select(Sample.U_ID).where(Sample.U_ID.eq(Sample.ID)).lateral("l").c("id"))),
    /** Random samples of a table's rows. */
    TABLE_SAMPLE(() -> select(Sample.T.sample(func("bernoulli", Sql.literal(1))).c("id"))),
    /** Rows that two queries have in common. */
    INTERSECT(() -> select(Sample.ID).intersect(select(Sample.U_ID))),
    /** Rows that two queries have in common, doubles kept. */
    INTERSECT_ALL(() -> select(Sample.ID).intersectAll(select(Sample.U_ID))),
    /** The first rows and those that equal the last of them. */
    FETCH_WITH_TIES(() -> select(Sample.ID).orderBy(Sample.NUMBER).fetchWithTies(1)),
    /** A part of the rows in hundredths. */
    FETCH_PERCENT(() -> select(Sample.ID).fetchPercent(10)),
    /** Locks that leave out rows which are locked already. */
    SKIP_LOCKED(() -> select(Sample.ID).forUpdate(ForUpdate.LOCK.skipLocked())),
    /** Locks on the rows of a query that is limited to some. */
    LOCK_OF_LIMITED_ROWS(() -> select(Sample.ID).limit(1).forUpdate()),
    /** Comparisons with any or all rows of a query. */
    QUANTIFIED_COMPARISON(() ->
            select(Sample.ID).where(Sample.ID.gt(Sql.all(select(Sample.U_ID).scalar(Types.INTEGER))))),
    /** Rows of values that are compared as a whole. */
    ROW_COMPARISON(() -> select(Sample.ID).where(tuple(Sample.ID, Sample.NUMBER).eqValues(1, 2))),
    /** Arrays. */
    ARRAY(() -> select(Sql.array(Types.INTEGER, Sql.literal(1)))),
    /** Regular expressions with flags. */
    REGEXP_FLAGS(() -> select(Sample.ID).where(Sample.NAME.regexpMatch("a").flags("i"))),
    /** Replacement by regular expressions. */
    REGEXP_REPLACE(() -> select(Sample.NAME.regexpReplace("a", "b"))),
    /** Conversions that result in NULL where they fail. */
    TRY_CAST(() -> select(Sql.tryCast(Sample.NAME, Types.INTEGER))),
    /** Sequences. */
    SEQUENCE(() -> select(nextValue("s"))),
    /** Several rows in one INSERT. */
    INSERT_OF_ROWS(() -> insert(Sample.T).rows(List.of(Map.of("id", 1), Map.of("id", 2)))),
    /** What inserted rows result in. */
    INSERT_RETURNING(() -> insert(Sample.T).values(Map.of("id", 1)).returning(Sample.ID)),
    /** What updated rows result in. */
    UPDATE_RETURNING(() -> update(Sample.T).values(Map.of("id", 1)).returning(Sample.ID)),
    /** What deleted rows result in. */
    DELETE_RETURNING(() -> delete(Sample.T).returning(Sample.ID)),
    /** An INSERT that updates rows which are there already. */
    ON_CONFLICT_UPDATE(() -> insert(Sample.T)
            .values(Map.of("id", 1, "number", 2))
            .onConflict(Sample.ID)
            .doUpdate(set(Sample.NUMBER, Sql.excluded(Sample.NUMBER)))),
    /** An INSERT that leaves rows alone which are there already, whatever key they violate. */
    ON_CONFLICT_IGNORE(
            () -> insert(Sample.T).values(Map.of("id", 1)).onConflict().doNothing()),
    /** UPDATE with the criteria of other tables. */
    UPDATE_FROM(() -> update(Sample.T).values(Map.of("number", 1)).where(Sample.ID.eq(Sample.U_ID))),
    /** UPDATE that sets columns of other tables besides. */
    UPDATE_OF_SEVERAL_TABLES(() -> update(Sample.T)
            .values(Map.of("number", 1))
            .setOfOtherTable(Sample.U_ID, 2)
            .where(Sample.ID.eq(Sample.U_ID))),
    /** DELETE with the criteria of other tables. */
    DELETE_USING(() -> delete(Sample.T).where(Sample.ID.eq(Sample.U_ID))),
    /** The assignment of a query's row to several columns. */
    ROW_ASSIGNMENT(() -> update(Sample.T)
            .set(tuple(Sample.ID, Sample.NUMBER), select(Functions.min(Sample.U_ID), Functions.max(Sample.U_ID)))),
    /** MERGE. */
    MERGE(() -> merge(Sample.T)
            .using(Sample.U, Sample.ID.eq(Sample.U_ID))
            .whenMatchedUpdate(set(Sample.NUMBER, Sample.U_ID)));

    private final Supplier<Statement> sample;

    SqlConstruct(Supplier<Statement> sample) {
        this.sample = sample;
    }

    /** A small statement with the construct, about tables {@code t} and {@code u} or a sequence {@code s}. */
    public Statement sample() {
        return sample.get();
    }

    /** The tables of the samples. */
    private static final class Sample {

        static final TableClause T =
                table("t", column("id", Types.INTEGER), column("number", Types.INTEGER), column("name", Types.STRING));
        static final TableClause U = table("u", column("id", Types.INTEGER));
        static final ColumnClause<Integer> ID = T.c("id", Integer.class);
        static final ColumnClause<Integer> NUMBER = T.c("number", Integer.class);
        static final ColumnClause<String> NAME = T.c("name", String.class);
        static final ColumnClause<Integer> U_ID = U.c("id", Integer.class);
    }
}
