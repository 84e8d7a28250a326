package io.athanor.tutorial;

import io.athanor.engine.Engine;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.tutorial.blog.Address;
import io.athanor.tutorial.blog.Address_;
import io.athanor.tutorial.blog.BlogPost;
import io.athanor.tutorial.blog.BlogPost_;
import io.athanor.tutorial.blog.Keyword;
import io.athanor.tutorial.blog.Keyword_;
import io.athanor.tutorial.blog.User;
import io.athanor.tutorial.blog.User_;

/** Objects that are deleted with their owner, and posts with keywords. */
final class Blog {

    private final Engine engine;
    private final Story story;
    private final MetaData metadata;
    private final boolean commitBeforeDdl;

    Blog(Engine engine, Story story, MetaData metadata, boolean commitBeforeDdl) {
        this.engine = engine;
        this.story = story;
        this.metadata = metadata;
        this.commitBeforeDdl = commitBeforeDdl;
    }

    /** Runs the last sections; {@code jackKey} is the primary key of the user jack. */
    void run(int jackKey) {
        story.section("Configuring delete/delete-orphan Cascade");
        story.say("""
                Another User class maps the same table: its addresses cascade ALL and
                DELETE_ORPHAN. Its posts are left out until there is a table for them.""");
        Registry registry = story.step(
                "130",
                () -> Registry.of(metadata)
                        .mapWithout(User_.ENTITY, User_.posts)
                        .map(Address_.ENTITY));
        try (Session session = SessionFactory.of(engine, registry).open()) {
            cascades(session, jackKey);
            manyToMany(session, registry);
        }
    }

    private void cascades(Session session, int jackKey) {
        User jack = story.step("133", () -> session.get(User.class, jackKey).orElseThrow());
        story.step("134", () -> jack.getAddresses().remove(1));
        story.step(
                "135",
                () -> session.query(Address.class)
                        .filter(Address_.emailAddress.in("jack@google.com", "j25@yahoo.com"))
                        .count());
        story.step("136", () -> session.delete(jack));
        story.step(
                "137", () -> session.query(User.class).filterBy("name", "jack").count());
        story.step(
                "138",
                () -> session.query(Address.class)
                        .filter(Address_.emailAddress.in("jack@google.com", "j25@yahoo.com"))
                        .count());
    }

    private void manyToMany(Session session, Registry registry) {
        story.section("Building a Many To Many Relationship");
        story.step(
                "139",
                () -> Table.create(
                        "post_keywords",
                        registry.metadata(),
                        Column.of("post_id").primaryKey().references("posts.id"),
                        Column.of("keyword_id").primaryKey().references("keywords.id")));
        story.step("140", () -> registry.map(BlogPost_.ENTITY, Keyword_.ENTITY).add(User_.posts));
        if (commitBeforeDdl) {
            session.commit();
        }
        story.step("144", () -> registry.metadata().createAll(engine));
        User wendy = story.step(
                "145", () -> session.query(User.class).filterBy("name", "wendy").one());
        BlogPost post = story.step("146", () -> new BlogPost("Wendy's Blog Post", "This is a test", wendy));
        story.step("147", () -> session.add(post));
        story.step("148", () -> post.getKeywords().add(new Keyword("wendy")));
        story.step("149", () -> post.getKeywords().add(new Keyword("firstpost")));
        story.step(
                "150",
                () -> session.query(BlogPost.class)
                        .filter(BlogPost_.keywords.any("keyword", "firstpost"))
                        .all());
        story.step(
                "151",
                () -> session.query(BlogPost.class)
                        .filter(BlogPost_.author.eq(wendy))
                        .filter(BlogPost_.keywords.any("keyword", "firstpost"))
                        .all());
        story.step(
                "152",
                () -> wendy.getPosts()
                        .filter(BlogPost_.keywords.any("keyword", "firstpost"))
                        .all());
        story.step("153", () -> session.commit());
        story.step("154", () -> session.close());
    }
}
