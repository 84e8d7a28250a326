package io.athanor.compatibility.golden.orm;

import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.update;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.orm.Session;
import io.athanor.schema.Table;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Statement;
import java.util.Map;
import java.util.function.Function;

/** Statements that a session executes, in terms of mapped classes. */
final class StatementForms extends OrmForms<Function<Session, Statement>> {

    StatementForms() {
        super("orm-query");
        group("basic");
        selects();
        updates();
        deletes();
        inserts();
        group("join");
        add("select-join-from", s -> select(Address_.emailAddress).joinFrom(User_.ENTITY, Address_.ENTITY));
        group("legacy-style");
        add("labels-vs-plain", s -> select(User_.ENTITY).labelStyle(LabelStyle.TABLE_COLUMN));
    }

    private static Table users(Session session) {
        return session.factory().registry().table(User.class);
    }

    private void selects() {
        add("select-entity", s -> select(User_.ENTITY));
        add("select-two-entities", s -> select(User_.ENTITY, Address_.ENTITY).where(User_.id.eq(Address_.userId)));
        add("enable-assertions", s -> select(s.query(User.class).limit(5).subquery()));
    }

    private void updates() {
        add("update-stmt", s -> update(users(s)).values(Map.of("age", 5)).where(User_.name.eq("x")));
        add(
                "update-expr",
                s -> update(users(s)).values(Map.of("age", User_.age.plus(5))).where(User_.name.eq("x")));
        add(
                "update-rel",
                s -> update(users(s))
                        .values(Map.of("age", 5))
                        .where(User_.addresses.any(Address_.emailAddress.eq("x"))));
    }

    private void deletes() {
        add("delete-stmt", s -> delete(users(s)).where(User_.name.eq("x")));
        add(
                "delete-joined-exists",
                s -> delete(s.factory().registry().table(Address.class)).where(Address_.user.has(User_.name.eq("x"))));
    }

    private void inserts() {
        add("insert-stmt", s -> insert(users(s)).values(Map.of("name", "x")));
        add(
                "insert-returning",
                s -> insert(users(s)).values(Map.of("name", "x")).returning(users(s)));
    }
}
