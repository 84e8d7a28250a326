package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.upper;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.Alias;
import io.athanor.sql.Subscript;
import io.athanor.sql.Update;
import io.athanor.sql.type.Types;
import java.util.Map;

/** UPDATE and DELETE. */
final class ChangeForms extends GoldenForms {

    ChangeForms() {
        super("dml");
        values();
        subqueries();
        severalTables();
        restOfUpdate();
        targets();
        deletes();
        deletesOfSeveralTables();
        restOfDelete();
    }

    private static Update x() {
        return update(USERS).set(USERS.name, "x");
    }

    private void values() {
        group("update");
        add("values-two", () -> update(USERS).set(USERS.fullname, "b").set(USERS.name, "a"));
        add("ordered", () -> update(USERS).orderedValues(set(USERS.fullname, "b"), set(USERS.name, "a")));
        add("where", () -> x().where(USERS.id.eq(5)));
        add("expr", () -> update(USERS).set(USERS.age, USERS.age.plus(1)));
        add("expr-col-key", () -> update(USERS).set(USERS.age, USERS.id).set(USERS.name, "x"));
        add("null", () -> update(USERS).set(USERS.fullname, (String) null));
        add("func", () -> update(USERS).set(USERS.name, upper(USERS.name)));
        add("keys", () -> update(USERS).keys("name", "age").where(USERS.id.eq(5)));
        add("unknown-column", () -> update(USERS).values(Map.of("nosuch", 5)));
        add(
                "schema",
                () -> update(ACCOUNT)
                        .set(ACCOUNT.balance, ACCOUNT.balance.minus(literal(5)))
                        .where(ACCOUNT.id.eq(1)));
        add(
                "reserved",
                () -> update(RESERVED)
                        .set(RESERVED.select, "a")
                        .set(RESERVED.withSpace, "b")
                        .where(RESERVED.from.eq("c")));
    }

    private void subqueries() {
        add(
                "subquery",
                () -> update(USERS)
                        .set(
                                USERS.fullname,
                                select(ADDRESSES.emailAddress)
                                        .where(ADDRESSES.userId.eq(USERS.id))
                                        .scalar(Types.STRING)));
        add(
                "where-subquery",
                () -> x().where(USERS.id.eq(select(ADDRESSES.userId)
                        .where(ADDRESSES.userId.eq(USERS.id))
                        .scalar(Types.INTEGER))));
        add("where-exists", () -> x().where(exists().where(ADDRESSES.userId.eq(USERS.id))));
        add("where-in", () -> x().where(USERS.id.in(1, 2, 3)));
    }

    private void severalTables() {
        add("from", () -> update(USERS).set(USERS.name, ADDRESSES.emailAddress).where(USERS.id.eq(ADDRESSES.userId)));
        add("from-criteria", () -> x().where(USERS.id.eq(ADDRESSES.userId), ADDRESSES.emailAddress.eq("y")));
        add("from-two", () -> x().where(USERS.id.eq(ADDRESSES.userId), ADDRESSES.id.eq(ORDERS.addressId)));
        add("from-alias", () -> {
            Alias a = ADDRESSES.alias("a");
            return update(USERS).set(USERS.name, a.c(ADDRESSES.emailAddress)).where(USERS.id.eq(a.c(ADDRESSES.userId)));
        });
        add(
                "from-join",
                () -> update(USERS.join(ADDRESSES)).set(USERS.name, "a").where(ADDRESSES.emailAddress.eq("b")));
        add(
                "from-bind-order",
                () -> update(USERS)
                        .set(USERS.name, "set")
                        .where(USERS.id.eq(ADDRESSES.userId), ADDRESSES.emailAddress.eq("where")));
        add(
                "correlate-both",
                () -> update(USERS)
                        .set(
                                USERS.name,
                                select(ORDERS.description)
                                        .where(ORDERS.addressId.eq(ADDRESSES.id))
                                        .scalar(Types.STRING))
                        .where(USERS.id.eq(ADDRESSES.userId)));
    }

    private void restOfUpdate() {
        add("returning-all", () -> x().returning(USERS));
        add("prefix", () -> x().prefix("LOW_PRIORITY", "mysql").prefix("OR IGNORE", "sqlite"));
        add("hint", () -> x().hint("USE INDEX (ix)", "mysql"));
    }

    private void targets() {
        add("array-element", () -> update(PG_TYPES).set(new Subscript<>(PG_TYPES.nums, literal(2), Types.INTEGER), 5));
        add(
                "tuple-set",
                () -> update(USERS)
                        .set(
                                tuple(USERS.name, USERS.fullname),
                                select(ADDRESSES.emailAddress, literal("x")).where(ADDRESSES.userId.eq(USERS.id))));
    }

    private void deletes() {
        group("delete");
        add("where", () -> delete(USERS).where(USERS.id.eq(5)));
        add("where-two", () -> delete(USERS).where(USERS.id.eq(5)).where(USERS.name.eq("x")));
        add("where-or", () -> delete(USERS).where(or(USERS.id.eq(5), USERS.name.eq("x"))));
        add("in", () -> delete(USERS).where(USERS.id.in(1, 2)));
        add("in-empty", () -> delete(USERS).where(USERS.id.in()));
        add("bindparam", () -> delete(USERS).where(USERS.id.eq(parameter("b_id", Types.INTEGER))));
        add("composite", () -> delete(STATIONS).where(STATIONS.line.eq("A"), STATIONS.num.eq(1)));
        add("reserved", () -> delete(RESERVED).where(RESERVED.user.eq("x")));
    }

    private void deletesOfSeveralTables() {
        add("using-two", () -> delete(USERS).where(USERS.id.eq(ADDRESSES.userId), ADDRESSES.id.eq(ORDERS.addressId)));
        add(
                "using-alias",
                () -> delete(USERS).where(USERS.age.eq(USERS.alias("u2").c(USERS.id))));
        add(
                "using-returning",
                () -> delete(USERS).where(USERS.id.eq(ADDRESSES.userId)).returning(USERS.id));
    }

    private void restOfDelete() {
        add("returning", () -> delete(USERS).where(USERS.id.eq(5)).returning(USERS.id));
        add("returning-all", () -> delete(USERS).returning(USERS));
        add("prefix", () -> delete(USERS).prefix("QUICK", "mysql"));
        add("hint", () -> delete(USERS).hint("ONLY", "postgresql"));
    }
}
