package io.athanor.example.modular.library;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who writes books; they are deleted along with the author. */
@Entity
public class Author {

    @Id
    private @Nullable Integer id;

    @Column(length = 100, nullable = false)
    private String name;

    @Relationship(
            backPopulates = "author",
            orderBy = "title",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Book> books = List.of();

    /** An author who is in no database yet. */
    public Author(String name) {
        this.name = name;
    }

    /** The key, which the database generates; null until then. */
    public @Nullable Integer id() {
        return id;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** Changes the name. */
    public void rename(String newName) {
        name = newName;
    }

    /** The books by title; loaded when they are first read. */
    public List<Book> books() {
        return books;
    }
}
