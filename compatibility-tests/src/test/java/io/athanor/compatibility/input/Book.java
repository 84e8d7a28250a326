package io.athanor.compatibility.input;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;

/** Has two foreign keys to one table, and a relationship that chooses none of them. */
@Entity(table = "books")
class Book {

    @Id
    private Integer id;

    @ForeignKey("authors.id")
    private Integer authorId;

    @ForeignKey("authors.id")
    private Integer translatorId;

    @Relationship
    private Author author;

    Integer getId() {
        return id;
    }

    Integer getAuthorId() {
        return authorId;
    }

    Integer getTranslatorId() {
        return translatorId;
    }

    Author getAuthor() {
        return author;
    }
}
