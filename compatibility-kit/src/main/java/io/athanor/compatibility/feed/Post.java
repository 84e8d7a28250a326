package io.athanor.compatibility.feed;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** One of many in a feed. */
@Entity(table = "posts")
public class Post {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String text;

    @ForeignKey(value = "feeds.id", onDelete = "CASCADE")
    private @Nullable Integer feedId;

    @Relationship(backPopulates = "posts")
    private @Nullable Feed feed;

    public Post(String text) {
        this.text = text;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Integer getFeedId() {
        return feedId;
    }

    public @Nullable Feed getFeed() {
        return feed;
    }
}
