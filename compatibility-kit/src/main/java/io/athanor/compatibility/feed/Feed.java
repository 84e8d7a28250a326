package io.athanor.compatibility.feed;

import io.athanor.orm.WriteOnlyCollection;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.PassiveDeletes;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What posts are written to. */
@Entity(table = "feeds")
@SuppressWarnings("NullAway.Init")
public class Feed {

    @Id
    private @Nullable Integer id;

    @Column(length = 20, nullable = false)
    private String name;

    @Relationship(
            backPopulates = "feed",
            orderBy = "text",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            passiveDeletes = PassiveDeletes.TRUE)
    private WriteOnlyCollection<Post> posts;

    public Feed(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public WriteOnlyCollection<Post> getPosts() {
        return posts;
    }

    public void setPosts(WriteOnlyCollection<Post> posts) {
        this.posts = posts;
    }
}
