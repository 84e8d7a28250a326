package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.Keyword;
import io.athanor.sql.Predicate;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.Stream;

/** Comparisons, logic and arithmetic. */
final class OperatorForms extends GoldenForms {

    OperatorForms() {
        super("expr");
        compare();
        nulls();
        between();
        conjunctions();
        negations();
        truthValues();
        arithmetic();
        precedence();
        moreOperators();
    }

    private void compare() {
        group("compare");
        add("eq-int", () -> select(USERS.id).where(USERS.id.eq(7)));
        add("ne-str", () -> select(USERS.id).where(USERS.name.ne("ed")));
        add("lt", () -> select(USERS.id).where(USERS.id.lt(7)));
        add("value-left", () -> select(USERS.id).where(USERS.id.gt(7)));
        add("literal-left", () -> select(USERS.id).where(literal(7).lt(USERS.id)));
        add("ne-of-comparison", () -> select(USERS.id).where(USERS.id.eq(5).ne(ORDERS.isopen)));
        add("eq-date", () -> select(ORDERS.id).where(ORDERS.placedAt.ge(LocalDateTime.of(2020, 1, 2, 3, 4, 5))));
        add("eq-decimal", () -> select(ORDERS.id).where(ORDERS.total.eq(new BigDecimal("10.50"))));
        add("eq-bool-true", () -> select(ORDERS.id).where(ORDERS.isopen.eq(true)));
        add("ne-bool-true", () -> select(ORDERS.id).where(ORDERS.isopen.ne(true)));
    }

    private void nulls() {
        add("eq-none", () -> select(USERS.id).where(USERS.fullname.eq((String) null)));
        add("none-left", () -> select(USERS.id).where(USERS.fullname.isNull()));
        add("ne-null", () -> select(USERS.id).where(USERS.fullname.isNotNull()));
        add("is-none", () -> select(USERS.id).where(USERS.fullname.is((Boolean) null)));
        add("is-true", () -> select(ORDERS.id).where(ORDERS.isopen.is(true)));
        add("is-not-false", () -> select(ORDERS.id).where(ORDERS.isopen.isNot(false)));
        add("is-col", () -> select(USERS.id).where(USERS.name.is(USERS.fullname)));
        add("is-distinct-value", () -> select(USERS.id).where(USERS.name.isDistinctFrom("ed")));
        add("is-not-distinct-value", () -> select(USERS.id).where(USERS.name.isNotDistinctFrom("ed")));
        add("is-distinct-none", () -> select(USERS.id).where(USERS.name.isDistinctFrom((String) null)));
        add("is-not-distinct-col", () -> select(USERS.id).where(USERS.name.isNotDistinctFrom(USERS.fullname)));
        add("lt-none", () -> select(USERS.id).where(USERS.id.lt(literal(null, Types.INTEGER))));
    }

    private void between() {
        group("between");
        add("not-ints", () -> select(USERS.id).where(USERS.id.between(5, 10).not()));
        add("not-fn", () -> select(USERS.id).where(not(USERS.id.between(5, 10))));
        add("double-not", () -> select(USERS.id).where(not(not(USERS.id.between(5, 10)))));
        add(
                "not-symmetric",
                () -> select(USERS.id).where(USERS.id.betweenSymmetric(10, 5).not()));
        add("cols", () -> select(USERS.id).where(USERS.id.between(USERS.age, USERS.age.plus(10))));
        add("and-combined", () -> select(USERS.id).where(and(USERS.id.between(1, 2), USERS.age.between(3, 4))));
        add(
                "dates",
                () -> select(ORDERS.id)
                        .where(ORDERS.placedAt.between(
                                LocalDateTime.of(2020, 1, 1, 0, 0), LocalDateTime.of(2021, 1, 1, 0, 0))));
        add("eq-between", () -> select(USERS.id).where(ORDERS.isopen.eq(USERS.id.between(1, 2))));
    }

    private static Predicate id() {
        return USERS.id.gt(5);
    }

    private static Predicate ed() {
        return USERS.name.eq("ed");
    }

    private void conjunctions() {
        group("logic");
        add("and-two", () -> select(USERS.id).where(and(id(), ed())));
        add("and-op", () -> select(USERS.id).where(id().and(ed())));
        add("or-two", () -> select(USERS.id).where(or(id(), ed())));
        add("or-op", () -> select(USERS.id).where(id().or(ed())));
        add("and-in-and", () -> select(USERS.id).where(and(and(id(), ed()), USERS.age.eq(3))));
        add("or-in-or", () -> select(USERS.id).where(or(id(), or(ed(), USERS.age.eq(3)))));
        add("and-true-first", () -> select(USERS.id).where(and(trueValue(), id())));
        add("and-false", () -> select(USERS.id).where(and(id(), falseValue())));
        add("or-false-false", () -> select(USERS.id).where(or(falseValue(), falseValue())));
        add("and-py-true", () -> select(USERS.id).where(and(trueValue(), id())));
        add("or-py-false", () -> select(USERS.id).where(or(falseValue(), id())));
        add("empty-and", () -> select(USERS.id).where(and()));
        add("and-text", () -> select(USERS.id).where(and(id(), text("users.age < 9"))));
        add("or-text", () -> select(USERS.id).where(and(id(), text("users.age < 9 OR users.age > 20"))));
        add(
                "and-generator",
                () -> select(USERS.id)
                        .where(Stream.of(1, 2, 3)
                                .map(number -> USERS.id.ne(number))
                                .reduce(Predicate::and)
                                .orElseThrow()));
        add("self-group-eq", () -> select(USERS.id).where(USERS.id.eq(5).eq(true)));
        add("bool-op-custom", () -> select(USERS.id).where(USERS.name.test("&&", "x")));
        add("not-bool-op", () -> select(USERS.id).where(not(USERS.name.test("&&", "x"))));
    }

    private void negations() {
        add("not-ne", () -> select(USERS.id).where(not(USERS.id.ne(5))));
        add("not-le", () -> select(USERS.id).where(not(USERS.id.le(5))));
        add("not-gt", () -> select(USERS.id).where(not(USERS.id.gt(5))));
        add("not-ge", () -> select(USERS.id).where(not(USERS.id.ge(5))));
        add("not-and", () -> select(USERS.id).where(not(and(id(), ed()))));
        add("not-or", () -> select(USERS.id).where(not(or(id(), ed()))));
        add("not-not-and", () -> select(USERS.id).where(not(not(and(id(), ed())))));
        add("not-single-and", () -> select(USERS.id).where(not(and(USERS.id.eq(5)))));
        add("not-exists", () -> select(USERS.id).where(not(exists().where(ADDRESSES.userId.eq(USERS.id)))));
        add("not-func", () -> select(USERS.id).where(not(func("is_valid", Types.BOOLEAN, USERS.name))));
        add("not-func-untyped", () -> select(USERS.id).where(not(func("is_valid", USERS.name))));
    }

    private void truthValues() {
        add("boolcol-and", () -> select(USERS.id).where(and(ORDERS.isopen, USERS.id.eq(3))));
        add("not-boolcol-and", () -> select(USERS.id).where(and(not(ORDERS.isopen), USERS.id.eq(3))));
        add("true-const", () -> select(USERS.id).where(trueValue()));
        add("false-const", () -> select(USERS.id).where(falseValue()));
        add("not-true", () -> select(USERS.id).where(not(trueValue())));
        add("null-const", () -> select(USERS.id).where(Keyword.NULL.coerce(Types.BOOLEAN)));
        add("literal-bool", () -> select(USERS.id).where(literal(true)));
    }

    private void arithmetic() {
        group("arith");
        add("sub", () -> select(USERS.id.minus(5)));
        add("rsub", () -> select(literal(5).minus(USERS.id)));
        add("mul", () -> select(USERS.id.times(5)));
        add("floordiv", () -> select(USERS.id.floorDividedBy(5)));
        add("div-col", () -> select(USERS.id.dividedBy(USERS.age)));
        add("floordiv-col", () -> select(USERS.id.floorDividedBy(USERS.age)));
        add("floordiv-numeric", () -> select(ORDERS.total.floorDividedBy(ITEMS.price)));
        add("mod", () -> select(USERS.id.modulo(5)));
        add("mod-col", () -> select(USERS.id.modulo(USERS.age)));
        add("neg", () -> select(USERS.id.negative()));
        add("labelled", () -> select(USERS.id.plus(5).label("plus5")));
        add("two-anon", () -> select(USERS.id.plus(5), USERS.id.plus(6)));
        add("same-twice", () -> select(USERS.id.plus(USERS.age), USERS.id.plus(USERS.age)));
        add("date-plus-interval", () -> select(ORDERS.placedAt.plus(literal(Duration.ofDays(3)))));
        add("date-minus-date", () -> select(ORDERS.placedAt.minus(LocalDateTime.of(2020, 1, 1, 0, 0))));
        add("pow-fn", () -> select(func("power", USERS.id, literal(2))));
    }

    private void precedence() {
        add("mul-of-add", () -> select(USERS.id.plus(5).times(3)));
        add("add-of-mul", () -> select(USERS.id.plus(literal(5).times(USERS.age))));
        add("mul-left", () -> select(USERS.id.times(3).plus(5)));
        add("sub-sub-left", () -> select(USERS.id.minus(5).minus(3)));
        add("add-add-right", () -> select(USERS.id.plus(USERS.age.plus(3))));
        add("sub-of-mod", () -> select(USERS.id.minus(USERS.age.modulo(2))));
        add("bit-mix", () -> select(USERS.id.bitAnd(USERS.age.bitOr(4))));
        add("bit-add", () -> select(USERS.id.bitAnd(5).plus(3)));
        add("bit-compare", () -> select(USERS.id.bitAnd(5).eq(4)));
    }

    private void moreOperators() {
        add("compare-col", () -> select(USERS.id.eq(5)));
        add("and-col", () -> select(and(USERS.id.eq(5), USERS.age.eq(7))));
        add("not-col", () -> select(not(ORDERS.isopen)));
        add("true-col", () -> select(trueValue()));
        add("false-col", () -> select(falseValue()));
        add("custom-op", () -> select(USERS.id.op("<->", 5)));
        add("custom-op-word", () -> select(USERS.id.op("DIV", 5)));
        add("bitxor", () -> select(USERS.id.bitXor(5)));
        add("bitshl", () -> select(USERS.id.shiftLeft(2)));
    }
}
