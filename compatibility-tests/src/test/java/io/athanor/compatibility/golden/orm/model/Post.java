package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A post of a blog. */
@Entity(table = "posts")
public class Post {

    @Id
    private @Nullable Integer id;

    @ForeignKey("blogs.id")
    private @Nullable Integer blogId;

    @Column(length = 30)
    private @Nullable String headline;

    @Relationship(backPopulates = "posts")
    private @Nullable Blog blog;

    public Post(String headline) {
        this.headline = headline;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getBlogId() {
        return blogId;
    }

    public @Nullable String getHeadline() {
        return headline;
    }

    public @Nullable Blog getBlog() {
        return blog;
    }

    @Override
    public String toString() {
        return "Post(" + id + ",)";
    }
}
