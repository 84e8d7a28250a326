package io.athanor.tutorial;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.not;

import io.athanor.engine.Engine;
import io.athanor.orm.Session;
import io.athanor.sql.Exists;
import io.athanor.sql.Sql;
import io.athanor.sql.Subquery;
import io.athanor.tutorial.basic.Address;
import io.athanor.tutorial.basic.Address_;
import io.athanor.tutorial.basic.User;
import io.athanor.tutorial.basic.User_;
import java.util.List;

/** Related objects: in memory, in joins and criteria, loaded eagerly, deleted. */
final class Relationships {

    private final Engine engine;
    private final Story story;
    private final Session session;
    private final boolean commitBeforeDdl;

    Relationships(Engine engine, Story story, Session session, boolean commitBeforeDdl) {
        this.engine = engine;
        this.story = story;
        this.session = session;
        this.commitBeforeDdl = commitBeforeDdl;
    }

    User build() {
        story.section("Building a Relationship");
        story.say("User.addresses and Address.user populate each other; the foreign key addresses.user_id joins them.");
        if (commitBeforeDdl) {
            session.commit();
        }
        story.step("077", () -> session.factory().registry().metadata().createAll(engine));

        story.section("Working with Related Objects");
        User jack = story.step("078", () -> new User("jack", "Jack Bean", "gjffdd"));
        story.step("079", () -> jack.getAddresses());
        story.step(
                "080", () -> jack.setAddresses(List.of(new Address("jack@google.com"), new Address("j25@yahoo.com"))));
        story.step("081", () -> jack.getAddresses().get(1));
        story.step("082", () -> jack.getAddresses().get(1).getUser());
        story.step("083", () -> session.add(jack));
        story.step("084", () -> session.commit());
        User loaded = story.step(
                "085", () -> session.query(User.class).filterBy("name", "jack").one());
        story.step("086", () -> loaded);
        story.step("087", () -> loaded.getAddresses());
        return loaded;
    }

    void joins() {
        story.section("Querying with Joins");
        story.step(
                "088",
                () -> session.query(User.class, Address.class)
                        .filter(User_.id.eq(Address_.userId))
                        .filter(Address_.emailAddress.eq("jack@google.com"))
                        .all());
        story.step(
                "089",
                () -> session.query(User.class)
                        .join(Address.class)
                        .filter(Address_.emailAddress.eq("jack@google.com"))
                        .all());
        story.step(
                "090",
                () -> session.query(User.class)
                        .join(Address.class, User_.id.eq(Address_.userId))
                        .all());
        story.step("091", () -> session.query(User.class).join(User_.addresses).all());
        story.step(
                "092",
                () -> session.query(User.class)
                        .join(Address.class, User_.addresses)
                        .all());
        story.step(
                "093",
                () -> session.query(User.class).outerJoin(User_.addresses).all());
        story.step(
                "094",
                () -> session.query(User.class, Address.class)
                        .selectFrom(Address.class)
                        .join(User.class)
                        .all());

        story.section("Using Aliases");
        Address_.Alias adalias1 = story.step("095", () -> Address_.alias());
        Address_.Alias adalias2 = story.step("096", () -> Address_.alias());
        story.step(
                "097",
                () -> session.query(User_.name, adalias1.emailAddress, adalias2.emailAddress)
                        .join(User_.addresses.ofType(adalias1))
                        .join(User_.addresses.ofType(adalias2))
                        .filter(adalias1.emailAddress.eq("jack@google.com"))
                        .filter(adalias2.emailAddress.eq("j25@yahoo.com"))
                        .all());

        story.section("Using Subqueries");
        Subquery counts = story.step(
                "098",
                () -> session.query(Address_.userId, count("*").label("address_count"))
                        .groupBy(Address_.userId)
                        .subquery());
        story.step(
                "099",
                () -> session.query(User.class, counts.c("address_count"))
                        .outerJoin(counts, User_.id.eq(counts.c("user_id", Integer.class)))
                        .orderBy(User_.id)
                        .all());

        story.section("Selecting Entities from Subqueries");
        Subquery others = story.step(
                "100",
                () -> session.query(Address.class)
                        .filter(Address_.emailAddress.ne("j25@yahoo.com"))
                        .subquery());
        Address_.Alias adalias = story.step("101", () -> Address_.alias(others));
        story.step(
                "102",
                () -> session.query(User_.ENTITY, adalias)
                        .join(adalias, User_.addresses)
                        .all());
    }

    void exists() {
        story.section("Using EXISTS");
        Exists addressed = story.step("103", () -> Sql.exists().where(Address_.userId.eq(User_.id)));
        story.step(
                "104",
                () -> session.query(User_.name).filter(addressed).stream()
                        .map(row -> row.get(User_.name))
                        .toList());
        story.step(
                "105",
                () -> session.query(User_.name).filter(User_.addresses.any()).stream()
                        .map(row -> row.get(User_.name))
                        .toList());
        story.step(
                "106",
                () ->
                        session
                                .query(User_.name)
                                .filter(User_.addresses.any(Address_.emailAddress.like("%google%")))
                                .stream()
                                .map(row -> row.get(User_.name))
                                .toList());
        story.step(
                "107",
                () -> session.query(Address.class)
                        .filter(not(Address_.user.has(User_.name.eq("jack"))))
                        .all());
    }

    void comparisons(User jack) {
        story.section("Common Relationship Operators");
        story.step(
                "108",
                () -> session.query(Address.class)
                        .filter(Address_.user.eq(jack))
                        .all());
        story.step(
                "109",
                () -> session.query(Address.class)
                        .filter(Address_.user.ne(jack))
                        .all());
        story.step(
                "110",
                () -> session.query(Address.class)
                        .filter(Address_.user.eq(null))
                        .all());
        story.step(
                "111",
                () -> session.query(User.class)
                        .filter(User_.addresses.contains(jack.getAddresses().get(0)))
                        .all());
        story.step(
                "112",
                () -> session.query(User.class)
                        .filter(User_.addresses.any("emailAddress", "bar"))
                        .all());
        story.step(
                "113",
                () -> session.query(Address.class)
                        .filter(Address_.user.has("name", "ed"))
                        .all());
        story.step(
                "114",
                () -> session.query(Address.class)
                        .withParent(jack, User_.addresses)
                        .all());
    }

    void eagerLoading(User known) {
        story.section("Selectin Load");
        story.say(
                "What is loaded already is not loaded again, so the session is told to forget jack's addresses first.");
        session.expire(known);
        User jack = story.step(
                "115",
                () -> session.query(User.class)
                        .options(selectinload(User_.addresses))
                        .filterBy("name", "jack")
                        .one());
        story.step("116", () -> jack);
        story.step("117", () -> jack.getAddresses());

        story.section("Subquery Load");
        session.expire(known);
        User again = story.step(
                "118",
                () -> session.query(User.class)
                        .options(subqueryload(User_.addresses))
                        .filterBy("name", "jack")
                        .one());
        story.step("119", () -> again.getAddresses());

        story.section("Joined Load");
        User joined = story.step(
                "120",
                () -> session.query(User.class)
                        .options(joinedload(User_.addresses))
                        .filterBy("name", "jack")
                        .one());
        story.step("121", () -> joined);
        story.step("122", () -> joined.getAddresses());

        story.section("Explicit Join + Eagerload");
        List<Address> jacksAddresses = story.step(
                "123",
                () -> session.query(Address.class)
                        .join(Address_.user)
                        .filter(User_.name.eq("jack"))
                        .options(containsEager(Address_.user))
                        .all());
        story.step("124", () -> jacksAddresses);
        story.step("125", () -> jacksAddresses.get(0).getUser());
    }

    void delete(User jack) {
        story.section("Deleting");
        story.step("126", () -> session.delete(jack));
        story.step(
                "127", () -> session.query(User.class).filterBy("name", "jack").count());
        story.step(
                "128",
                () -> session.query(Address.class)
                        .filter(Address_.emailAddress.in("jack@google.com", "j25@yahoo.com"))
                        .count());
        story.step("129", () -> session.close());
    }
}
