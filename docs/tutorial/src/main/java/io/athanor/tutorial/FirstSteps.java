package io.athanor.tutorial;

import io.athanor.engine.Engine;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.schema.MetaData;
import io.athanor.tutorial.basic.Address_;
import io.athanor.tutorial.basic.User;
import io.athanor.tutorial.basic.User_;
import java.util.List;

/** Declaring a mapping, creating a schema, adding and changing objects, rolling back. */
final class FirstSteps {

    private final Engine engine;
    private final Story story;
    private final MetaData metadata;

    FirstSteps(Engine engine, Story story, MetaData metadata) {
        this.engine = engine;
        this.story = story;
        this.metadata = metadata;
    }

    SessionFactory declareAndCreate() {
        story.section("Declare a Mapping");
        story.say("""
                The class User is annotated with @Entity and compiled with athanor-processor,
                which has made User_ from it. A registry takes the classes; their tables are in
                its metadata.""");
        Registry registry = story.step("001", () -> Registry.of(metadata, User_.ENTITY, Address_.ENTITY));

        story.section("Create a Schema");
        story.step("003", () -> registry.metadata().createAll(engine, registry.table(User.class)));

        story.section("Create an Instance of the Mapped Class");
        User user = story.step("004", () -> new User("ed", "Ed Jones", "edsnickname"));
        story.step("005", () -> user.getName());
        story.step("006", () -> user.getNickname());
        story.step("007", () -> String.valueOf(user.getId()));

        story.section("Creating a Session");
        return story.step("008", () -> SessionFactory.of(engine, registry));
    }

    void addAndRollBack(Session session) {
        story.section("Adding and Updating Objects");
        User edUser = story.step("010", () -> new User("ed", "Ed Jones", "edsnickname"));
        story.step("011", () -> session.add(edUser));
        User ourUser = story.step(
                "012",
                () -> session.query(User.class).filterBy("name", "ed").first().orElseThrow());
        story.step("013", () -> ourUser);
        story.step("014", () -> edUser == ourUser);
        story.step(
                "015",
                () -> session.addAll(List.of(
                        new User("wendy", "Wendy Williams", "windy"),
                        new User("mary", "Mary Contrary", "mary"),
                        new User("fred", "Fred Flintstone", "freddy"))));
        story.step("016", () -> edUser.setNickname("eddie"));
        story.step("017", () -> session.dirty());
        story.step(
                "018",
                () -> session.pending().stream()
                        .map(u -> ((User) u).getName())
                        .sorted()
                        .toList());
        story.step("019", () -> session.commit());
        story.step("020", () -> edUser.getId());

        story.section("Rolling Back");
        story.step("021", () -> edUser.setName("Edwardo"));
        User fakeUser = story.step("022", () -> new User("fakeuser", "Invalid", "12345"));
        story.step("023", () -> session.add(fakeUser));
        story.step(
                "024",
                () -> session.query(User.class)
                        .filter(User_.name.in("Edwardo", "fakeuser"))
                        .all());
        story.step("025", () -> session.rollback());
        story.step("026", () -> edUser.getName());
        story.step("027", () -> session.contains(fakeUser));
        story.step(
                "028",
                () -> session.query(User.class)
                        .filter(User_.name.in("ed", "fakeuser"))
                        .all());
    }
}
