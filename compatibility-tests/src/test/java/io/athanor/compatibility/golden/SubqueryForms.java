package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.max;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.Alias;
import io.athanor.sql.Cte;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import io.athanor.sql.Values;
import io.athanor.sql.type.Types;

/** Queries inside others. */
final class SubqueryForms extends GoldenForms {

    SubqueryForms() {
        super("select");
        derivedTables();
        scalars();
        correlation();
        exist();
        rows();
        functions();
        quantified();
    }

    private void derivedTables() {
        group("subquery");
        add("from", () -> {
            Subquery sq = select(USERS.id, USERS.name).where(USERS.id.gt(5)).subquery("sq");
            return select(sq.c("name")).where(sq.c(USERS.id).lt(10));
        });
        add("from-subq-not-correlated", () -> {
            Subquery sq = select(ADDRESSES.id, USERS.name)
                    .where(ADDRESSES.userId.eq(USERS.id))
                    .subquery();
            return select(USERS.id, sq.c("id"));
        });
        add("subq-limit", () -> {
            Subquery sq = select(USERS).orderBy(USERS.id).limit(5).offset(2).subquery();
            return select(sq.c("name"), ADDRESSES.emailAddress).join(ADDRESSES, ADDRESSES.userId.eq(sq.c(USERS.id)));
        });
        add(
                "in-subq-multi",
                () -> select(USERS.id)
                        .where(USERS.id.in(select(ORDERS.userId)
                                .join(ADDRESSES, ADDRESSES.id.eq(ORDERS.addressId))
                                .where(ADDRESSES.emailAddress.like("%x")))));
    }

    private static Expression<Long> countOfAddresses() {
        return select(count(ADDRESSES.id)).where(ADDRESSES.userId.eq(USERS.id)).scalar(Types.BIG_INTEGER);
    }

    private void scalars() {
        add("scalar-col", () -> select(USERS.name, countOfAddresses().label("n")));
        add(
                "scalar-arith",
                () -> select(select(max(ADDRESSES.id)).scalar(Types.INTEGER).plus(5)));
        add(
                "scalar-in-case",
                () -> select(when(countOfAddresses().gt(2L), "many").otherwise("few")));
        add(
                "scalar-having",
                () -> select(USERS.name)
                        .groupBy(USERS.name)
                        .having(count().gt(select(count(ADDRESSES.id)).scalar(Types.BIG_INTEGER))));
    }

    private void correlation() {
        add(
                "autocorrelate",
                () -> select(USERS.id)
                        .where(USERS.id.eq(select(ADDRESSES.userId)
                                .where(ADDRESSES.userId.eq(USERS.id))
                                .scalar(Types.INTEGER))));
        add(
                "correlate-explicit",
                () -> select(USERS.id, ORDERS.id)
                        .where(addressesOfBoth().correlate(USERS).exists()));
        add(
                "correlate-except-orders",
                () -> select(USERS.id, ORDERS.id)
                        .where(addressesOfBoth()
                                .correlateExcept(ADDRESSES, ORDERS)
                                .exists()));
        add("correlate-nested", () -> {
            Select inner = select(ORDERS.id).where(ORDERS.userId.eq(USERS.id), ORDERS.addressId.eq(ADDRESSES.id));
            return select(USERS.id)
                    .where(exists(select(ADDRESSES.id)
                            .where(ADDRESSES.userId.eq(USERS.id))
                            .where(inner.exists())));
        });
        add("correlate-alias", () -> {
            Alias u = USERS.alias("u");
            return select(u.c("id")).where(exists().where(ADDRESSES.userId.eq(u.c(USERS.id))));
        });
    }

    private static Select addressesOfBoth() {
        return select(ADDRESSES.id).where(ADDRESSES.userId.eq(USERS.id), ADDRESSES.id.eq(ORDERS.addressId));
    }

    private void exist() {
        add("exists", () -> select(USERS.id).where(exists().where(ADDRESSES.userId.eq(USERS.id))));
        add(
                "exists-select",
                () -> select(USERS.id)
                        .where(select(ADDRESSES.id)
                                .where(ADDRESSES.userId.eq(USERS.id))
                                .exists()));
        add(
                "exists-col",
                () -> select(USERS.id).where(exists(select(ADDRESSES.id)).where(ADDRESSES.userId.eq(USERS.id))));
        add(
                "exists-literal",
                () -> select(USERS.id).where(exists(select(literalColumn("1"))).where(ADDRESSES.userId.eq(USERS.id))));
        add(
                "exists-and",
                () -> select(USERS.id).where(and(exists().where(ADDRESSES.userId.eq(USERS.id)), USERS.name.eq("x"))));
        add(
                "select-exists-correlate",
                () -> select(USERS.id)
                        .where(select(ADDRESSES.id)
                                .where(ADDRESSES.userId.eq(USERS.id))
                                .limit(1)
                                .exists()));
    }

    private static Values twoColumns() {
        return values(column("id", Types.INTEGER), column("nm", Types.STRING));
    }

    private static Values numbers() {
        return values(column("id", Types.INTEGER)).row(1).row(2);
    }

    private void rows() {
        add("values", () -> {
            Values v = twoColumns().row(1, "a").row(2, "b").named("v");
            return select(v.c("id"), v.c("nm"));
        });
        add(
                "values-literal",
                () -> select(twoColumns()
                        .row(literalColumn("1", Types.INTEGER), literalColumn("'a'", Types.STRING))
                        .row(literalColumn("2", Types.INTEGER), literalColumn("'b'", Types.STRING))
                        .named("v")));
        add("values-anon", () -> select(numbers()));
        add("values-cte", () -> {
            Cte v = twoColumns().row(1, "a").cte("v");
            return select(v.c("nm"));
        });
        add("values-scalar", () -> select(USERS.id).where(USERS.id.in(numbers().query())));
    }

    private void functions() {
        add(
                "func-from",
                () -> select(func("my_table_fn", literal(5)).columnValued("f").column()));
        add("scalar-table-valued", () -> select(func("my_fn", literal(5)).field("x", Types.UNKNOWN)));
    }

    private void quantified() {
        add(
                "any-subq",
                () -> select(USERS.id).where(USERS.age.ge(any(select(ORDERS.id).scalar(Types.INTEGER)))));
        add(
                "all-subq",
                () -> select(USERS.id).where(USERS.age.ge(all(select(ORDERS.id).scalar(Types.INTEGER)))));
    }
}
