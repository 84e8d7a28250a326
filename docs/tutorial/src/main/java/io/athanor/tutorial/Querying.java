package io.athanor.tutorial;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.and;
import static io.athanor.sql.Sql.not;
import static io.athanor.sql.Sql.or;
import static io.athanor.sql.Sql.text;
import static io.athanor.sql.Sql.tuple;

import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Row;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.sql.TextStatement;
import io.athanor.tutorial.basic.User;
import io.athanor.tutorial.basic.User_;
import java.util.List;

/** Queries for objects and columns, filters, results, textual SQL, counting. */
final class Querying {

    private final Story story;
    private final Session session;

    Querying(Story story, Session session) {
        this.story = story;
        this.session = session;
    }

    void entitiesAndColumns() {
        story.section("Querying");
        story.step(
                "029",
                () -> session.query(User.class).orderBy(User_.id).stream()
                        .map(user -> List.of(user.getName(), user.getFullname()))
                        .toList());
        story.step("030", () -> session.query(User_.name, User_.fullname).all());
        story.step(
                "031",
                () -> session.query(User.class, User_.name).stream()
                        .map(row -> List.of(row.get("User"), row.get(User_.name)))
                        .toList());
        story.step(
                "032",
                () -> session.query(User_.name.label("name_label")).stream()
                        .map(row -> row.get("name_label"))
                        .toList());
        User_.Alias userAlias = story.step("033", () -> User_.alias("user_alias"));
        story.step(
                "034",
                () -> session.query(userAlias, userAlias.name).stream()
                        .map(row -> row.get("user_alias"))
                        .toList());
        story.step(
                "035",
                () -> session.query(User.class).orderBy(User_.id).slice(1, 3).all());
        story.step(
                "036",
                () -> session.query(User_.name).filterBy("fullname", "Ed Jones").stream()
                        .map(row -> row.get(User_.name))
                        .toList());
        story.step(
                "037",
                () -> session.query(User_.name).filter(User_.fullname.eq("Ed Jones")).stream()
                        .map(row -> row.get(User_.name))
                        .toList());
        story.step(
                "038",
                () -> session.query(User.class)
                        .filter(User_.name.eq("ed"))
                        .filter(User_.fullname.eq("Ed Jones"))
                        .all());
    }

    void filters() {
        story.section("Common Filter Operators");
        Query<User> query = story.step("039", () -> session.query(User.class));
        story.step("040", () -> query.filter(User_.name.eq("ed")).all());
        story.step("041", () -> query.filter(User_.name.ne("ed")).all());
        story.step("042", () -> query.filter(User_.name.like("%ed%")).all());
        story.step("043", () -> query.filter(User_.name.ilike("%ed%")).all());
        story.step(
                "044", () -> query.filter(User_.name.in("ed", "wendy", "jack")).all());
        story.step(
                "045",
                () -> query.filter(User_.name.in(session.query(User_.name).filter(User_.name.like("%ed%"))))
                        .all());
        story.step(
                "046",
                () -> query.filter(tuple(User_.name, User_.nickname)
                                .in(List.of(List.of("ed", "eddie"), List.of("wendy", "windy"))))
                        .all());
        story.step(
                "047",
                () -> query.filter(not(User_.name.in("ed", "wendy", "jack"))).all());
        String nobody = null;
        story.step("048", () -> query.filter(User_.name.eq(nobody)).all());
        story.step("049", () -> query.filter(User_.name.isNull()).all());
        story.step("050", () -> query.filter(User_.name.ne(nobody)).all());
        story.step("051", () -> query.filter(User_.name.isNotNull()).all());
        story.step(
                "052",
                () -> query.filter(and(User_.name.eq("ed"), User_.fullname.eq("Ed Jones")))
                        .all());
        story.step(
                "053",
                () -> query.filter(User_.name.eq("ed"), User_.fullname.eq("Ed Jones"))
                        .all());
        story.step(
                "054",
                () -> query.filter(User_.name.eq("ed"))
                        .filter(User_.fullname.eq("Ed Jones"))
                        .all());
        story.step(
                "055",
                () -> query.filter(or(User_.name.eq("ed"), User_.name.eq("wendy")))
                        .all());
    }

    void listsAndScalars() {
        story.section("Returning Lists and Scalars");
        Query<User> query = story.step(
                "056",
                () -> session.query(User.class).filter(User_.name.like("%ed")).orderBy(User_.id));
        story.step("057", () -> query.all());
        story.step("058", () -> query.first().orElseThrow());
        story.failing("059", MultipleResultsFoundException.class, () -> query.one());
        story.failing(
                "060",
                NoResultFoundException.class,
                () -> query.filter(User_.id.eq(99)).one());
        story.step("061", () -> query.filter(User_.id.eq(99)).oneOrNone());
        Query<Row> ids = story.step(
                "062", () -> session.query(User_.id).filter(User_.name.eq("ed")).orderBy(User_.id));
        story.step("063", () -> ids.scalar());
    }

    void textualSql() {
        story.section("Using Textual SQL");
        story.step(
                "064",
                () -> session.query(User.class).filter(text("id<224")).orderBy(text("id")).stream()
                        .map(User::getName)
                        .toList());
        story.step(
                "065",
                () -> session.query(User.class)
                        .filter(text("id<:value and name=:name"))
                        .params("value", 224)
                        .params("name", "fred")
                        .orderBy(User_.id)
                        .one());
        story.step(
                "066",
                () -> session.query(User.class)
                        .fromStatement(text("SELECT * FROM users where name=:name"))
                        .params("name", "ed")
                        .all());
        TextStatement users = story.step(
                "067",
                () -> text("SELECT name, id, fullname, nickname FROM users where name=:name")
                        .columns(User_.name, User_.id, User_.fullname, User_.nickname));
        story.step(
                "068",
                () -> session.query(User.class)
                        .fromStatement(users)
                        .params("name", "ed")
                        .all());
        TextStatement names = story.step(
                "069", () -> text("SELECT name, id FROM users where name=:name").columns(User_.name, User_.id));
        story.step(
                "070",
                () -> session.query(User_.id, User_.name)
                        .fromStatement(names)
                        .params("name", "ed")
                        .all());
    }

    void counting() {
        story.section("Counting");
        story.step(
                "071",
                () -> session.query(User.class).filter(User_.name.like("%ed")).count());
        story.step(
                "072",
                () -> session.query(count(User_.name), User_.name)
                        .groupBy(User_.name)
                        .all());
        story.step("073", () -> session.query(count("*")).selectFrom(User.class).scalar());
        story.step("074", () -> session.query(count(User_.id)).scalar());
    }
}
