package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An author's book. */
@Entity(table = "books")
public class Book {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String title;

    @ForeignKey("authors.id")
    private @Nullable Integer authorId;

    @Relationship(backPopulates = "books")
    private @Nullable Author author;

    public Book(String title) {
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable Integer getAuthorId() {
        return authorId;
    }

    public @Nullable Author getAuthor() {
        return author;
    }

    public void setAuthor(@Nullable Author author) {
        this.author = author;
    }
}
