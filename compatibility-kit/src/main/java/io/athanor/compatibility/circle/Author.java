package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who writes books and has a favourite one: two tables that may refer to each other. */
@Entity(table = "authors")
@SuppressWarnings("NullAway.Init")
public class Author {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("books.id")
    private @Nullable Integer favouriteId;

    @Relationship
    private @Nullable Book favourite;

    @Relationship(backPopulates = "author", orderBy = "id")
    private List<Book> books;

    public Author(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Integer getFavouriteId() {
        return favouriteId;
    }

    public @Nullable Book getFavourite() {
        return favourite;
    }

    public void setFavourite(@Nullable Book favourite) {
        this.favourite = favourite;
    }

    public List<Book> getBooks() {
        return books;
    }
}
