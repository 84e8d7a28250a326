package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.*;
import static io.athanor.sql.Sql.*;

import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Alias;
import io.athanor.sql.Label;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Subquery;
import io.athanor.sql.type.Types;

/** Joins, aliases and labels. */
final class JoinForms extends GoldenForms {

    JoinForms() {
        super("select");
        inferredJoins();
        joinsWithConditions();
        chains();
        aliasedJoins();
        undecidableJoins();
        aliases();
        subqueries();
        labels();
        labelsOfExpressions();
    }

    private void inferredJoins() {
        group("join");
        add("inner-fk", () -> select(USERS.name, ADDRESSES.emailAddress).join(ADDRESSES));
        add("inner-fk-reverse", () -> select(ADDRESSES.id).join(USERS));
        add("join-obj", () -> select(USERS.id).selectFrom(USERS.join(ADDRESSES)));
        add("full", () -> select(USERS.id).fullJoin(ADDRESSES));
        add("join-from", () -> select(count()).joinFrom(USERS, ADDRESSES));
        add(
                "join-where",
                () -> select(USERS.id).join(ADDRESSES).where(USERS.name.eq("a"), ADDRESSES.emailAddress.eq("b")));
        add("ambiguous-left", () -> select(USERS.id, ITEMS.id).join(ORDER_ITEMS));
    }

    private void joinsWithConditions() {
        add(
                "on-complex",
                () -> select(USERS.id)
                        .join(ADDRESSES, and(USERS.id.eq(ADDRESSES.userId), ADDRESSES.emailAddress.ne("x"))));
        add("on-literal-true", () -> select(USERS.id).join(ADDRESSES, trueValue()));
        add("cross-by-true", () -> select(USERS.id).outerJoin(ADDRESSES, falseValue()));
        add("join-quoted", () -> select(RESERVED.id).join(USERS, USERS.id.eq(RESERVED.id)));
        add("lateral-comma", () -> {
            Subquery l = select(ADDRESSES.emailAddress)
                    .where(ADDRESSES.userId.eq(USERS.id))
                    .lateral("l");
            return select(USERS.name, l.c("email_address"));
        });
    }

    private void chains() {
        add("chain-three", () -> select(USERS.id).join(ADDRESSES).join(ORDERS, ORDERS.userId.eq(USERS.id)));
        add(
                "chain-four",
                () -> select(ORDERS.id, ITEMS.description)
                        .selectFrom(ORDERS.join(ORDER_ITEMS).join(ITEMS)));
        add(
                "chain-left-inner",
                () -> select(USERS.id).selectFrom(USERS.outerJoin(ADDRESSES).join(ORDERS, ORDERS.userId.eq(USERS.id))));
        add(
                "nested-right",
                () -> select(USERS.id)
                        .selectFrom(USERS.outerJoin(ADDRESSES.join(ORDERS, ORDERS.addressId.eq(ADDRESSES.id)))));
        add(
                "nested-right-on",
                () -> select(USERS.id, ORDERS.id)
                        .selectFrom(USERS.join(
                                ORDERS.join(ORDER_ITEMS, ORDER_ITEMS.orderId.eq(ORDERS.id)),
                                USERS.id.eq(ORDERS.userId))));
        add(
                "join-aliased-as-subquery",
                () -> select(USERS.join(ADDRESSES).select().subquery("j")));
        add("two-from-joins", () -> {
            Alias n2 = NODES.alias("n2");
            return select(USERS.id, NODES.id)
                    .selectFrom(USERS.join(ADDRESSES))
                    .selectFrom(NODES.join(n2, n2.c(NODES.parentId).eq(NODES.id)));
        });
    }

    private void aliasedJoins() {
        add("self-ref", () -> {
            Alias c = NODES.alias("c");
            return select(NODES.id, c.c("id")).join(c, c.c(NODES.parentId).eq(NODES.id));
        });
        add("self-ref-inferred", () -> {
            Alias c = NODES.alias("c");
            return select(NODES.id).selectFrom(NODES.join(c, NODES.id.eq(c.c(NODES.parentId))));
        });
        add("alias-join", () -> {
            Alias u = USERS.alias("u");
            Alias a = ADDRESSES.alias("a");
            return select(u.c("name"), a.c("email_address"))
                    .selectFrom(u.join(a, u.c(USERS.id).eq(a.c(ADDRESSES.userId))));
        });
        add("alias-join-fk", () -> {
            Alias u = USERS.alias("u");
            return select(u.c("name")).selectFrom(u.join(ADDRESSES.alias("a")));
        });
    }

    private void undecidableJoins() {
        add("ambiguous-fk", () -> {
            MetaData metadata = new MetaData();
            Table t1 =
                    Table.create("t1", metadata, Column.of("id", Types.INTEGER).primaryKey());
            Table t2 = Table.create(
                    "t2",
                    metadata,
                    Column.of("a", Types.INTEGER).references("t1.id"),
                    Column.of("b", Types.INTEGER).references("t1.id"));
            return select(t1).join(t2);
        });
        add("no-fk", () -> select(USERS.id).join(KEYWORDS));
    }

    private void aliases() {
        group("alias-label");
        add("alias-named", () -> {
            Alias u = USERS.alias("u");
            return select(u.c("id"), u.c("name")).where(u.c(USERS.name).eq("x"));
        });
        add(
                "alias-and-table-labels",
                () -> select(USERS.id, USERS.alias().c("id")).labelStyle(LabelStyle.TABLE_COLUMN));
        add("two-anon", () -> select(USERS.alias().c("id"), USERS.alias().c("id")));
        add(
                "two-anon-two-tables",
                () -> select(USERS.alias().c("id"), ADDRESSES.alias().c("id")));
        add("alias-of-alias", () -> select(USERS.alias("u").alias("v").c("id")));
    }

    private void subqueries() {
        add("anon-subquery", () -> select(select(USERS.id).subquery()));
        add("anon-subquery-nested", () -> {
            Subquery s1 = select(USERS.id).subquery();
            return select(select(s1.c("id")).subquery().c("id"));
        });
        add(
                "anon-subquery-labels",
                () -> select(select(USERS.id, USERS.name).subquery()).labelStyle(LabelStyle.TABLE_COLUMN));
        add("anon-expr-ref", () -> select(select(max(USERS.id)).subquery().c(0)));
        add("label-in-subquery-where", () -> {
            Subquery sq = select(USERS.id.plus(1).label("nxt")).subquery();
            return select(sq.c("nxt")).where(sq.c("nxt", Integer.class).gt(3));
        });
        add(
                "scalar-subq-anon",
                () -> select(
                        USERS.id,
                        select(count(ADDRESSES.id))
                                .where(ADDRESSES.userId.eq(USERS.id))
                                .scalar()));
        add("exists-label", () -> select(exists().where(USERS.id.eq(5))));
        add(
                "exists-of-select",
                () -> select(select(USERS.id).where(USERS.id.eq(5)).exists()));
    }

    private void labels() {
        add("label-twice", () -> {
            Label<String> foo = USERS.name.label("foo");
            return select(foo, foo);
        });
        add("two-labels-same", () -> select(USERS.id.label("x"), USERS.name.label("x")));
        add("label-anon", () -> select(USERS.id.label()));
        add("label-anon-expr", () -> select(USERS.id.plus(1).label()));
        add("label-of-label", () -> select(USERS.id.label("a").label("b")));
    }

    private void labelsOfExpressions() {
        add("cast-dup", () -> select(USERS.id.cast(Types.STRING), USERS.id.cast(Types.TEXT)));
        add("type-coerce-label", () -> select(USERS.id.coerce(Types.STRING), USERS.id));
        add("distinct-label", () -> select(USERS.name.distinct()));
        add("bind-label", () -> select(literal("a"), literal("b")));
        add("collate-label", () -> select(USERS.name.collate("x"), USERS.name));
    }
}
