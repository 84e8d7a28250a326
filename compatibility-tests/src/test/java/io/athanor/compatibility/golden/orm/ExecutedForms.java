package io.athanor.compatibility.golden.orm;

import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.update;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.orm.Session;
import io.athanor.schema.Table;
import io.athanor.sql.LabelStyle;

/** Statements about classes and attributes that a session executes. */
final class ExecutedForms extends QueryForms {

    ExecutedForms() {
        group("basic");
        selected();
        changed();
        group("join");
        add("select-join-from", s -> s.execute(select(Address_.emailAddress).joinFrom(User_.ENTITY, Address_.ENTITY)));
        group("legacy-style");
        add("labels-vs-plain", s -> s.execute(select(User_.ENTITY).labelStyle(LabelStyle.TABLE_COLUMN)));
    }

    private void selected() {
        add("select-entity", s -> s.execute(select(User_.ENTITY)));
        add(
                "select-two-entities",
                s -> s.execute(select(User_.ENTITY, Address_.ENTITY).where(User_.id.eq(Address_.userId))));
        add(
                "enable-assertions",
                s -> s.execute(select(s.query(User.class).limit(5).subquery())));
    }

    private static Table users(Session session) {
        return session.factory().registry().table(User.class);
    }

    private void changed() {
        add(
                "update-stmt",
                s -> s.execute(update(users(s)).where(User_.name.eq("x")).set(User_.age, 5)));
        add(
                "update-expr",
                s -> s.execute(update(users(s)).where(User_.name.eq("x")).set(User_.age, User_.age.plus(5))));
        add(
                "update-rel",
                s -> s.execute(update(users(s))
                        .where(User_.addresses.any(Address_.emailAddress.eq("x")))
                        .set(User_.age, 5)));
        add("delete-stmt", s -> s.execute(delete(users(s)).where(User_.name.eq("x"))));
        add(
                "delete-joined-exists",
                s -> s.execute(delete(s.factory().registry().table(Address.class))
                        .where(Address_.user.has(User_.name.eq("x")))));
    }
}
