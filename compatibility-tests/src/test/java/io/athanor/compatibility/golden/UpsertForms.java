package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.coalesce;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.Assignment;
import io.athanor.sql.Insert;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;

/** INSERT that meets rows which are there already. */
final class UpsertForms extends GoldenForms {

    UpsertForms() {
        super("dml");
        group("upsert");
        postgresql();
        postgresqlExpressions();
        sqlite();
        mysql();
    }

    private static Insert a() {
        return insert(USERS).value(USERS.id, 1).value(USERS.name, "a");
    }

    private static Insert aged(int age) {
        return a().value(USERS.age, age);
    }

    private static Assignment newName() {
        return set(USERS.name, excluded(USERS.name));
    }

    private static Assignment addedAge() {
        return set(USERS.age, USERS.age.plus(excluded(USERS.age)));
    }

    private void postgresql() {
        add("pg-nothing-cols", () -> a().onConflict(USERS.id).doNothing());
        add(
                "pg-nothing-constraint",
                () -> a().onConflictConstraint("users_pkey").doNothing());
        add("pg-update", () -> a().onConflict(USERS.id).doUpdate(set(USERS.name, "b")));
        add(
                "pg-update-constraint",
                () -> a().onConflictConstraint("users_pkey").doUpdate(newName(), set(USERS.age, excluded(USERS.age))));
        add("pg-update-pk-constraint", () -> a().onConflict(USERS.id).doUpdate(newName()));
        add(
                "pg-update-where",
                () -> a().onConflict(USERS.id).where(USERS.age.gt(5)).doUpdate(newName()));
        add(
                "pg-update-returning",
                () -> a().onConflict(USERS.id).doUpdate(newName()).returning(USERS.id));
        add(
                "pg-update-multi",
                () -> insert(USERS)
                        .row(Map.of("id", 1, "name", "a"))
                        .row(Map.of("id", 2, "name", "b"))
                        .onConflict(USERS.id)
                        .doUpdate(newName()));
        add("pg-no-target", () -> a().onConflict().doUpdate(set(USERS.name, "b")));
    }

    private void postgresqlExpressions() {
        add("pg-update-expr", () -> aged(3).onConflict(USERS.id).doUpdate(addedAge()));
        add(
                "pg-update-set-order",
                () -> a().onConflict(USERS.id).doUpdate(set(USERS.fullname, "z"), set(USERS.name, "y")));
        add(
                "pg-update-alias-schema",
                () -> insert(ACCOUNT)
                        .value(ACCOUNT.id, 1)
                        .value(ACCOUNT.owner, "a")
                        .onConflict(ACCOUNT.id)
                        .doUpdate(set(ACCOUNT.balance, ACCOUNT.balance.plus(literal(1)))));
    }

    private void sqlite() {
        add("lite-update", () -> a().onConflict(USERS.id).doUpdate(set(USERS.name, "b")));
        add("lite-update-excluded", () -> a().onConflict(USERS.id).doUpdate(newName()));
        add(
                "lite-update-where",
                () -> a().onConflict(USERS.id).where(USERS.age.gt(5)).doUpdate(newName()));
        add("lite-update-expr", () -> aged(3).onConflict(USERS.id).doUpdate(addedAge()));
        add("lite-update-no-target", () -> a().onConflict().doUpdate(newName()));
        add(
                "lite-from-select",
                () -> insert(USERS)
                        .fromSelect(
                                List.of("id", "name"),
                                select(ADDRESSES.id, ADDRESSES.emailAddress).where(trueValue()))
                        .onConflict(USERS.id)
                        .doUpdate(newName()));
        add("lite-or-replace", () -> a().prefix("OR REPLACE"));
    }

    private void mysql() {
        add(
                "my-update-two",
                () -> a().onConflict().doUpdate(set(USERS.fullname, excluded(USERS.fullname)), set(USERS.name, "b")));
        add(
                "my-update-ordered",
                () -> a().onConflict()
                        .doUpdateInOrder(set(USERS.fullname, excluded(USERS.fullname)), set(USERS.name, "b")));
        add("my-update-expr", () -> aged(1).onConflict().doUpdate(addedAge()));
        add(
                "my-update-func",
                () -> a().onConflict().doUpdate(set(USERS.name, coalesce(excluded(USERS.name), USERS.name))));
        add(
                "my-update-now",
                () -> insert(ORDERS)
                        .value(ORDERS.id, 1)
                        .onConflict()
                        .doUpdate(set(ORDERS.placedAt, func("now", Types.DATE_TIME))));
        add(
                "my-quoted",
                () -> insert(RESERVED)
                        .value(RESERVED.id, 1)
                        .value(RESERVED.select, "a")
                        .onConflict()
                        .doUpdate(set(RESERVED.select, excluded(RESERVED.select))));
        add("mariadb-returning", () -> a().onConflict().doUpdate(newName()).returning(USERS.id));
    }
}
