package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.lower;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.Cte;
import io.athanor.sql.Expression;
import io.athanor.sql.Label;
import io.athanor.sql.Subquery;
import io.athanor.sql.type.Types;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parameters, text and sort keys. */
final class BindForms extends GoldenForms {

    BindForms() {
        super("expr");
        parameters();
        literals();
        texts();
        inlined();
        sortKeys();
        labels();
    }

    private void parameters() {
        group("bind");
        add("bindparam-named", () -> select(USERS.id).where(USERS.name.eq(parameter("who", Types.STRING, "ed"))));
        add("bindparam-required", () -> select(USERS.id).where(USERS.name.eq(parameter("who", Types.STRING))));
        add("bind-name-odd", () -> select(USERS.id).where(USERS.name.eq(parameter("a b.c", Types.STRING, "x"))));
        add("bindparam-reused", () -> {
            Expression<String> who = parameter("who", Types.STRING, "ed");
            return select(USERS.id).where(or(USERS.name.eq(who), USERS.fullname.eq(who)));
        });
        add("bindparam-unique", () -> select(USERS.id).where(or(USERS.name.eq("a"), USERS.name.eq("b"))));
        add(
                "bindparam-callable",
                Map.of("who", "late"),
                () -> select(USERS.id).where(USERS.name.eq(parameter("who", Types.STRING))));
        add(
                "params-override",
                Map.of("who", "wendy"),
                () -> select(USERS.id).where(USERS.name.eq(parameter("who", Types.STRING, "ed"))));
        add(
                "order-of-binds",
                () -> select(USERS.name, USERS.age.plus(1).label("a"))
                        .where(USERS.id.gt(2))
                        .groupBy(USERS.name, USERS.age)
                        .having(count(USERS.id).gt(3L))
                        .orderBy(USERS.age.plus(4))
                        .limit(5)
                        .offset(6));
    }

    private void literals() {
        add("literal-typed", () -> select(literal(5)));
        add("literal-column-label", () -> select(literalColumn("1 + 1").label("two")));
        add(
                "literal-column-typed",
                () -> select(literalColumn("'a'", Types.STRING).concat("b")));
        add("textual-quote", () -> select(literalColumn("'it''s'")));
    }

    private void texts() {
        add(
                "text-binds",
                () -> text("SELECT * FROM users WHERE id = :id AND name = :name")
                        .bind("id", 5)
                        .bind("name", "ed"));
        add("text-no-value", () -> text("SELECT * FROM users WHERE id = :id"));
        add("text-escaped-colon", () -> text("SELECT ':not_a_param', :x").bind("x", 4));
        add(
                "text-double-colon",
                () -> text("SELECT id::varchar FROM users WHERE id=:id").bind("id", 3));
        add(
                "text-in-where",
                () -> select(USERS.id).where(text("users.name = :n").bind("n", "ed")));
        add("text-columns", () -> {
            Subquery t = text("SELECT id, name FROM users WHERE id > :lo")
                    .bind("lo", 2)
                    .columns(USERS.id, USERS.name)
                    .subquery("t");
            return select(t.c("name")).where(t.c("id").coerce(Types.INTEGER).lt(9));
        });
        add("text-cte", () -> {
            Cte t = text("SELECT id, name FROM users")
                    .columns(column("id", Types.INTEGER), column("name", Types.STRING))
                    .cte("t");
            return select(t);
        });
        add("text-from", () -> select(text("a, b")).selectFrom(text("some_table")));
        add(
                "text-expanding",
                () -> text("SELECT id FROM users WHERE id IN :ids").bindList("ids", Types.INTEGER, List.of(1, 2, 3)));
    }

    private void inlined() {
        inline("inline-int", () -> select(USERS.id).where(USERS.id.eq(5)));
        inline("inline-str", () -> select(USERS.id).where(USERS.name.eq("o'neil")));
        inline("inline-in-empty", () -> select(USERS.id).where(USERS.id.in()));
        inline("inline-bool", () -> select(ORDERS.id).where(ORDERS.isopen.eq(literal(true))));
        inline("inline-null", () -> select(literal(null, Types.STRING)));
        inline("inline-datetime", () -> select(literal(LocalDateTime.of(2020, 1, 2, 3, 4, 5))));
        inline("inline-time", () -> select(literal(LocalTime.of(3, 4, 5))));
        inline("inline-limit", () -> select(USERS.id).limit(5).offset(3));
        inline("inline-uuid", () -> select(literal(UUID.fromString("12345678-1234-5678-1234-567812345678"))));
        inline("inline-bytes", () -> select(literal("ab".getBytes(StandardCharsets.UTF_8))));
        inline("inline-interval", () -> select(literal(Duration.ofDays(1).plusSeconds(5))));
    }

    private void sortKeys() {
        group("order");
        add("chained", () -> select(USERS.id).orderBy(USERS.name).orderBy(USERS.age.desc()));
        add("reset-then", () -> select(USERS.id).orderBy(USERS.name).unordered().orderBy(USERS.id));
        add("desc-nulls-last", () -> select(USERS.id).orderBy(USERS.name.desc().nullsLast()));
        add("asc-nulls-first", () -> select(USERS.id).orderBy(USERS.name.asc().nullsFirst()));
        add("func", () -> select(USERS.id).orderBy(lower(USERS.name)));
        add("func-in-cols", () -> select(lower(USERS.name)).orderBy(lower(USERS.name)));
        add("case", () -> select(USERS.id).orderBy(when(USERS.name.eq("ed"), 0).otherwise(1)));
        add("bool", () -> select(USERS.id).orderBy(USERS.id.eq(5)));
        add("unary-neg", () -> select(USERS.id).orderBy(USERS.id.negative()));
        add("literal", () -> select(USERS.id).orderBy(literalColumn("1")));
        add("distinct-order", () -> select(USERS.name).distinct().orderBy(USERS.id));
        add("col-str", () -> select(USERS.id, USERS.name).orderBy("name"));
    }

    private static Label<Integer> total() {
        return USERS.id.plus(USERS.age).label("total");
    }

    private void labels() {
        add("label-desc", () -> {
            Label<Integer> total = total();
            return select(total).orderBy(total.desc());
        });
        add("label-str", () -> select(total()).orderBy("total"));
        add("label-in-expr", () -> {
            Label<Integer> total = total();
            return select(total).orderBy(total.plus(5));
        });
        add("label-not-selected", () -> select(USERS.id).orderBy(total()));
        add("group-by-label", () -> {
            Label<String> name = lower(USERS.name).label("lname");
            return select(name, count(USERS.id)).groupBy(name);
        });
        add("where-label", () -> {
            Label<Integer> total = total();
            return select(total).where(total.gt(5));
        });
        add("desc-of-label-expr", () -> {
            Label<Integer> id = USERS.id.label("i");
            return select(id).orderBy(id.times(2).desc());
        });
    }
}
