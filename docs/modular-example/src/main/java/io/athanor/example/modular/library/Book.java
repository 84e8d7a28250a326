package io.athanor.example.modular.library;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A book of an author. */
@Entity
public class Book {

    @Id
    private @Nullable Integer id;

    @Column(length = 200, nullable = false)
    private String title;

    private int pages;

    @ForeignKey("author.id")
    private @Nullable Integer authorId;

    @Relationship(backPopulates = "books")
    private @Nullable Author author;

    /** A book that is nobody's yet. */
    public Book(String title, int pages) {
        this.title = title;
        this.pages = pages;
    }

    /** The key, which the database generates; null until then. */
    public @Nullable Integer id() {
        return id;
    }

    /** The title. */
    public String title() {
        return title;
    }

    /** The number of pages. */
    public int pages() {
        return pages;
    }

    /** The key of the author, or null if it is nobody's. */
    public @Nullable Integer authorId() {
        return authorId;
    }

    /** Who wrote it, or null if it is nobody's; loaded when it is first read. */
    public @Nullable Author author() {
        return author;
    }

    /** Says who wrote it; the book joins or leaves the authors' books. */
    public void writtenBy(@Nullable Author writer) {
        author = writer;
    }
}
