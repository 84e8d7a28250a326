package io.athanor.compatibility.referee;

import io.athanor.orm.Session;
import io.athanor.orm.WriteOnlyCollection;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import java.util.Map;

/** Collections that are never loaded. */
final class WriteOnlyForms extends RefereeForms {

    WriteOnlyForms() {
        super("write-only-collection");
        mapped(Feed.class, Post.class);
        fact("add-and-remove", (s, flow) -> {
            Feed f = given(s);
            flow.step(() -> f.posts.add(new Post(3, "c")));
            flow.step(() -> {
                s.flush();
                f.posts.remove(s.get(Post.class, 1).orElseThrow());
            });
            flow.step(s::flush);
        });
        fact("select", (s, flow) -> {
            Feed f = given(s);
            flow.step(() -> RefereeFlow.each(
                    f.posts
                            .query()
                            .filter(WriteOnlyForms_Post_.text.eq("b"))
                            .limit(1)
                            .all(),
                    post -> post.id));
        });
        fact("iterate", (s, flow) -> {
            given(s);
            // It is no Iterable, so that javac refuses what was recorded.
            flow.skip(1);
        });
        fact("bulk", (s, flow) -> {
            Feed f = given(s);
            flow.step(() -> {
                s.bulk()
                        .insert(
                                WriteOnlyForms_Post_.ENTITY,
                                List.of(
                                        Map.of("id", 8, "feedId", f.id, "text", "x"),
                                        Map.of("id", 9, "feedId", f.id, "text", "y")));
            });
            flow.step(() -> {
                f.posts
                        .unordered()
                        .filter(WriteOnlyForms_Post_.id.gt(8))
                        .update(set -> set.set(WriteOnlyForms_Post_.text, "z"));
            });
            flow.step(() -> {
                f.posts.unordered().filter(WriteOnlyForms_Post_.id.eq(1)).delete();
            });
        });
        fact("delete-parent", (s, flow) -> {
            Feed f = given(s);
            flow.step(() -> s.delete(f));
            flow.step(s::flush);
        });
        fact("replace-persistent", (s, flow) -> {
            Feed f = given(s);
            flow.step(() -> {
                f.posts = new Feed(7).posts;
            });
        });
    }

    private static Feed given(Session s) {
        Feed feed = new Feed(1);
        feed.posts.addAll(List.of(new Post(1, "a"), new Post(2, "b")));
        s.add(feed);
        s.commit();
        feed.name();
        return feed;
    }

    @Entity(table = "feeds")
    static class Feed {

        @Id
        Integer id;

        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
                passiveDeletes = PassiveDeletes.TRUE)
        WriteOnlyCollection<Post> posts;

        Feed(int id) {
            this.id = id;
        }

        Integer name() {
            return id;
        }
    }

    @Entity(table = "posts")
    static class Post {

        @Id
        Integer id;

        @ForeignKey(value = "feeds.id", onDelete = "CASCADE")
        Integer feedId;

        @Column(length = 10)
        String text;

        Post(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }
}
