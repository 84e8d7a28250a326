package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.FrameBound.currentRow;
import static io.athanor.sql.FrameBound.following;
import static io.athanor.sql.FrameBound.preceding;
import static io.athanor.sql.FrameBound.unboundedPreceding;
import static io.athanor.sql.Functions.*;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.Frame;
import io.athanor.sql.type.Types;
import java.time.Duration;
import java.time.LocalDate;

/** CASE, conversions, functions and windows. */
final class FunctionForms extends GoldenForms {

    FunctionForms() {
        super("expr");
        cases();
        casts();
        castsOfValues();
        fields();
        aggregates();
        functionsWithoutArguments();
        calls();
        sequences();
        orderedAggregates();
        windows();
        frames();
    }

    private void cases() {
        group("case-cast");
        add("case-no-else", () -> select(when(USERS.id.gt(5), "high")));
        add(
                "case-value",
                () -> select(switchOn(USERS.name, Types.INTEGER)
                        .whenEqual("ed", 1)
                        .whenEqual("wendy", 2)
                        .otherwise(0)));
        add("case-columns", () -> select(when(USERS.id.gt(5), USERS.name).otherwise(USERS.fullname)));
        add(
                "case-nested",
                () -> select(when(USERS.id.gt(5), when(USERS.age.gt(1), "a").otherwise("b"))
                        .otherwise("c")));
        add("case-arith", () -> select(when(USERS.id.gt(5), 1).otherwise(0).plus(3)));
        add("case-sum", () -> select(sum(when(USERS.id.gt(5), 1).otherwise(0))));
        add(
                "case-and",
                () -> select(when(and(USERS.id.gt(5), USERS.age.lt(3)), 1).otherwise(0)));
    }

    private void casts() {
        add("cast-string", () -> select(USERS.id.cast(Types.STRING)));
        add("cast-string-len", () -> select(USERS.id.cast(Types.string(10))));
        add("cast-bigint", () -> select(USERS.name.cast(Types.BIG_INTEGER)));
        add("cast-smallint", () -> select(USERS.name.cast(Types.SMALL_INTEGER)));
        add("cast-numeric", () -> select(USERS.name.cast(Types.NUMERIC)));
        add("cast-numeric-ps", () -> select(USERS.name.cast(Types.numeric(10, 2))));
        add("cast-float", () -> select(USERS.name.cast(Types.FLOAT)));
        add("cast-double", () -> select(USERS.name.cast(Types.DOUBLE)));
        add("cast-date", () -> select(ORDERS.placedAt.cast(Types.DATE)));
        add("cast-timestamp-tz", () -> select(ORDERS.placedAt.cast(Types.OFFSET_DATE_TIME)));
        add("cast-json", () -> select(USERS.name.cast(Types.JSON)));
        add("cast-enum", () -> select(USERS.name.cast(Types.enumeration(Color.class))));
    }

    private void castsOfValues() {
        add("cast-datetime", () -> select(literal("2020-01-01").cast(Types.DATE_TIME)));
        add("cast-value", () -> select(literal(5).cast(Types.numeric(10, 2))));
        add("cast-null", () -> select(nullValue().cast(Types.INTEGER)));
        add("cast-expr", () -> select(USERS.id.plus(5).cast(Types.string(5))));
        add("cast-method", () -> select(USERS.id.cast(Types.string(5))));
        add("try-cast", () -> select(tryCast(USERS.name, Types.INTEGER)));
        add("type-coerce-value", () -> select(literal("5").coerce(Types.INTEGER)));
    }

    private void fields() {
        group("extract");
        for (String field : new String[] {"year", "month", "hour", "second", "dow", "doy", "milliseconds"}) {
            add(field, () -> select(extract(field, ORDERS.placedAt)));
        }
        add("unknown-field", () -> select(extract("century", ORDERS.placedAt)));
        add("of-expr", () -> select(extract("year", ORDERS.placedAt.plus(literal(Duration.ofDays(1))))));
        add("of-value", () -> select(extract("year", literal(LocalDate.of(2020, 5, 6)))));
    }

    private void aggregates() {
        group("func");
        add("count-star", () -> select(count()));
        add("count-col", () -> select(count(USERS.id)));
        add("count-star-arg", () -> select(count("*")));
        add("count-distinct", () -> select(count(USERS.name.distinct())));
        add("count-distinct-method", () -> select(count(USERS.name.distinct())));
        add("max", () -> select(max(USERS.id)));
        add("min", () -> select(min(USERS.id)));
        add("sum", () -> select(sum(USERS.age)));
        add("avg", () -> select(avg(USERS.age)));
        add("filter", () -> select(count(USERS.id).filter(USERS.age.gt(5))));
        add("group-concat", () -> select(func("group_concat", USERS.name)));
        add("grouping-sets-col", () -> select(groupingSets(groupingSet(USERS.name), groupingSet(USERS.age))));
        add("in-arith", () -> select(count(USERS.id).plus(1L)));
        add("and-arg", () -> select(count(and(USERS.id.gt(3), USERS.age.gt(4)))));
    }

    private void functionsWithoutArguments() {
        add("now", () -> select(now()));
        add("localtime", () -> select(func("localtime")));
        add("localtimestamp", () -> select(func("localtimestamp")));
        add("user", () -> select(func("user")));
        add("session-user", () -> select(func("session_user")));
        add("current-user", () -> select(func("current_user")));
        add("unknown-noargs", () -> select(func("my_func")));
    }

    private void calls() {
        add("concat", () -> select(func("concat", literal("a"), USERS.name)));
        add("packaged", () -> select(func("pkg.sub.my_func", USERS.id)));
        add("quoted-fn", () -> select(func("my func", USERS.id)));
        add("nested", () -> select(lower(trim(USERS.name))));
        add("arith-arg", () -> select(func("abs", USERS.id.minus(5))));
        add("none-arg", () -> select(func("coalesce", nullValue(), USERS.name)));
        add("date-arg", () -> select(func("my_func", literal(LocalDate.of(2020, 1, 2)))));
        add(
                "list-arg-subquery",
                () -> select(func("coalesce", select(max(ADDRESSES.id)).scalar(), literal(0))));
        add(
                "function-kwargs-type",
                () -> select(func("my_str", Types.STRING, USERS.id).concat("x")));
        add("untyped-plus", () -> select(func("my_str", USERS.id).concat("x")));
    }

    private void sequences() {
        add("next-value", () -> select(nextValue("my_seq")));
        add("next-value-schema", () -> select(nextValue("acct", "my_seq")));
    }

    private void orderedAggregates() {
        add(
                "within-group-filter",
                () -> select(func("mode", Types.INTEGER).withinGroup(USERS.age).filter(USERS.id.gt(3))));
        add("array-agg-order", () -> select(arrayAgg(USERS.id).orderBy(USERS.name.desc())));
        add(
                "string-agg-order",
                () -> select(
                        func("string_agg", USERS.name, literalColumn("','")).orderBy(USERS.name)));
        add("aggregate-order-by", () -> select(aggregateStrings(USERS.name, ",").orderBy(USERS.id)));
    }

    private void windows() {
        group("over");
        add("empty", () -> select(rowNumber().over()));
        add("order", () -> select(rowNumber().over().orderBy(USERS.id)));
        add("partition", () -> select(sum(USERS.age).over().partitionBy(USERS.name)));
        add("both", () -> select(sum(USERS.age).over().partitionBy(USERS.name).orderBy(USERS.id)));
        add("label", () -> select(rank().over().orderBy(USERS.id).label("rnk")));
        add("arith", () -> select(rank().over().orderBy(USERS.id).plus(1L)));
        add("over-fn", () -> select(lag(USERS.age, 1).over().orderBy(USERS.id)));
        add("sum-of-sum", () -> select(sum(count(USERS.id)).over().orderBy(USERS.name)));
    }

    private void frames() {
        add(
                "range-unbounded",
                () -> select(sum(USERS.age).over().orderBy(USERS.id).range(unboundedPreceding(), currentRow())));
        add("rows-pre-fol", () -> select(sum(USERS.age).over().orderBy(USERS.id).rows(preceding(5), following(10))));
        add("rows-fol-fol", () -> select(sum(USERS.age).over().orderBy(USERS.id).rows(following(1), following(5))));
        add("groups", () -> select(sum(USERS.age).over().orderBy(USERS.id).groups(preceding(1), following(1))));
        add(
                "exclude",
                () -> select(sum(USERS.age)
                        .over()
                        .orderBy(USERS.id)
                        .rows(preceding(1), following(1))
                        .exclude(Frame.Exclusion.CURRENT_ROW)));
    }
}
