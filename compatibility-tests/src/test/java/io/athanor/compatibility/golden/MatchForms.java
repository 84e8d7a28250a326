package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.aggregateStrings;
import static io.athanor.sql.Functions.charLength;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.trim;
import static io.athanor.sql.LikeOption.AUTOESCAPE;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.type.Types;
import java.util.Arrays;
import java.util.List;

/** Strings, patterns and membership. */
final class MatchForms extends GoldenForms {

    MatchForms() {
        super("expr");
        strings();
        like();
        startsAndEnds();
        contains();
        words();
        inLists();
        inQueries();
        inTuples();
    }

    private static Select users(Predicate criterion) {
        return select(USERS.id).where(criterion);
    }

    private void strings() {
        group("string");
        add("concat-op", () -> select(USERS.name.concat("x")));
        add("concat-radd", () -> select(literal("x").concat(USERS.name)));
        add("concat-cols", () -> select(USERS.name.concat(USERS.fullname)));
        add("concat-three", () -> select(USERS.name.concat(" ").concat(USERS.fullname)));
        add("concat-method", () -> select(USERS.name.concat("x")));
        add("concat-func", () -> select(func("concat", USERS.name, literal("-"), USERS.fullname)));
        add("concat-literals", () -> select(literal("a").concat(literal("b"))));
        add("concat-int-left", () -> select(USERS.id.cast(Types.STRING).concat(USERS.name)));
        add("collate", () -> select(USERS.name.collate("utf8_bin")));
        add("collate-mixed", () -> select(USERS.name.collate("de_DE")));
        add("char-length", () -> select(charLength(USERS.name)));
        add("trim", () -> select(trim(USERS.name)));
        add(
                "regexp-replace-flags",
                () -> select(USERS.name.regexpReplace("a(b)", "X").flags("ig")));
        add("aggregate-strings", () -> select(aggregateStrings(USERS.name, ",")));
    }

    private void like() {
        group("like");
        add("like-backslash-escape", () -> users(USERS.name.like("a\\%b%", '\\')));
        add("not-like", () -> users(USERS.name.notLike("%ed%")));
        add("not-like-escape", () -> users(USERS.name.notLike("%ed%", '^')));
        add(
                "like-concat",
                () -> users(USERS.name.like(literal("%").concat(USERS.nickname).concat("%"))));
        add("ilike", () -> users(USERS.name.ilike("%Ed%")));
        add("ilike-escape", () -> users(USERS.name.ilike("%Ed%", '/')));
        add("not-ilike", () -> users(USERS.name.notIlike("%Ed%")));
        add("not-ilike-escape", () -> users(USERS.name.notIlike("%Ed%", '/')));
        add("ilike-col", () -> users(USERS.name.ilike(USERS.fullname)));
        add("like-and", () -> users(and(USERS.name.like("a%"), or(USERS.name.like("%z"), USERS.fullname.ilike("q%")))));
    }

    private void startsAndEnds() {
        add("startswith-autoescape", () -> users(USERS.name.startsWith("e%d_f", AUTOESCAPE)));
        add("startswith-escape", () -> users(USERS.name.startsWith("e#%d", '#')));
        add("not-startswith", () -> users(not(USERS.name.startsWith("ed"))));
        add("endswith", () -> users(USERS.name.endsWith("ed")));
        add("endswith-col", () -> users(USERS.name.endsWith(USERS.nickname)));
        add("not-endswith", () -> users(not(USERS.name.endsWith("ed"))));
        add("istartswith", () -> users(USERS.name.istartsWith("Ed")));
    }

    private void contains() {
        add("contains", () -> users(USERS.name.contains("ed")));
        add("contains-autoescape", () -> users(USERS.name.contains("a%b_c/d", AUTOESCAPE)));
        add("contains-escape", () -> users(USERS.name.contains("a$%b", '$')));
        add("contains-col", () -> users(USERS.name.contains(USERS.nickname)));
        add("icontains", () -> users(USERS.name.icontains("Ed")));
        add("icontains-autoescape", () -> users(USERS.name.icontains("E%d", AUTOESCAPE)));
    }

    private void words() {
        add("match", () -> users(USERS.name.match("ed")));
        add("match-modifier", () -> users(USERS.name.match("ed").language("english")));
        add("regexp", () -> users(USERS.name.regexpMatch("^ed")));
        add("not-regexp", () -> users(not(USERS.name.regexpMatch("^ed"))));
        add("regexp-col", () -> users(USERS.name.regexpMatch(USERS.nickname)));
    }

    private void inLists() {
        group("in");
        add("list", () -> users(USERS.id.in(1, 2, 3)));
        add("strings", () -> users(USERS.name.in("ed", "wendy")));
        add("empty", () -> users(USERS.id.in()));
        add("not-in", () -> users(USERS.id.notIn(1, 2)));
        add("not-in-empty", () -> users(USERS.id.notIn()));
        add("not-empty-op", () -> users(not(USERS.name.in())));
        add("with-none", () -> users(USERS.name.in(Arrays.asList("ed", null))));
        add("mixed", () -> users(USERS.id.in(listOf(literal(1), USERS.age.plus(2), literal(3)))));
        add("literal-left", () -> users(literal(5).in(listOf(USERS.id, USERS.age))));
        add("expr-left", () -> users(USERS.id.plus(1).in(2, 3)));
        add("in-in-or", () -> users(or(USERS.id.in(1), USERS.age.in(2, 3))));
        add("enum-values", () -> select(ALL_TYPES.id).where(ALL_TYPES.color.in(Color.red, Color.blue)));
        add("literal-execute-in", () -> users(USERS.id.in(inlineList(Types.INTEGER, List.of(1, 2)))));
    }

    private void inQueries() {
        add(
                "not-subquery",
                () -> users(USERS.id.notIn(select(ADDRESSES.userId).where(ADDRESSES.emailAddress.eq("x")))));
        add("scalar-subquery", () -> users(USERS.id.in(select(ADDRESSES.userId).scalar())));
        add("union", () -> users(USERS.id.in(union(select(ADDRESSES.userId), select(ORDERS.userId)))));
        add(
                "subquery-limit",
                () -> users(USERS.id.in(
                        select(ADDRESSES.userId).orderBy(ADDRESSES.id).limit(3))));
        add("table-subquery", () -> users(USERS.id.in(select(ADDRESSES.userId).subquery())));
    }

    private void inTuples() {
        add("tuple-not-in", () -> users(tuple(USERS.id, USERS.name).notIn(List.of(List.of(1, "a"), List.of(2, "b")))));
        add("tuple-empty", () -> users(tuple(USERS.id, USERS.name).in(List.of())));
        add(
                "tuple-subquery",
                () -> users(tuple(USERS.id, USERS.name).in(select(ADDRESSES.userId, ADDRESSES.emailAddress))));
        add("tuple-eq", () -> users(tuple(USERS.id, USERS.name).eqValues(3, "ed")));
        add(
                "tuple-cols-composite",
                () -> select(STATIONS.line)
                        .where(tuple(STATIONS.line, STATIONS.num).in(List.of(List.of("A", 1), List.of("B", 2)))));
    }
}
