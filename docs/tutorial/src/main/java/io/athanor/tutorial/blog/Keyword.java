package io.athanor.tutorial.blog;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word that posts are found by. */
@Entity(table = "keywords")
public class Keyword {

    @Id
    private @Nullable Integer id;

    @Column(name = "keyword", length = 50, nullable = false, unique = true)
    private String keyword;

    @Relationship(secondary = "post_keywords", backPopulates = "keywords")
    private List<BlogPost> posts = List.of();

    /** A word that no post has yet. */
    public Keyword(String keyword) {
        this.keyword = keyword;
    }

    /** The key, which the database generates; null until then. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The word. */
    public String getKeyword() {
        return keyword;
    }

    /** The posts that have it. */
    public List<BlogPost> getPosts() {
        return posts;
    }

    @Override
    public String toString() {
        return "Keyword('" + keyword + "')";
    }
}
