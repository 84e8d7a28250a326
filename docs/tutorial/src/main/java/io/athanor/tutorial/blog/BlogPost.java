package io.athanor.tutorial.blog;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post of a user, with keywords. */
@Entity(table = "posts")
public class BlogPost {

    @Id
    private @Nullable Integer id;

    @ForeignKey("users.id")
    private @Nullable Integer userId;

    @Column(length = 255, nullable = false)
    private String headline;

    @Column(text = true)
    private String body;

    @Relationship(secondary = "post_keywords", backPopulates = "posts")
    private List<Keyword> keywords = List.of();

    @Relationship(backPopulates = "posts")
    private @Nullable User author;

    /** A post of an author. */
    public BlogPost(String headline, String body, User author) {
        this.author = author;
        this.headline = headline;
        this.body = body;
    }

    /** The key, which the database generates; null until then. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The key of the author, or null if there is none. */
    public @Nullable Integer getUserId() {
        return userId;
    }

    /** What it is about. */
    public String getHeadline() {
        return headline;
    }

    /** What it says. */
    public String getBody() {
        return body;
    }

    /** The words it is found by. */
    public List<Keyword> getKeywords() {
        return keywords;
    }

    /** Who wrote it. */
    public @Nullable User getAuthor() {
        return author;
    }

    @Override
    public String toString() {
        return "BlogPost(\"" + headline + "\", '" + body + "', " + author + ")";
    }
}
