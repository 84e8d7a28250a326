package io.athanor.compatibility.input;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Says that it has books, to which no foreign key leads. */
@Entity(table = "shelves")
class Shelf {

    @Id
    private Integer id;

    @Relationship
    private List<Book> books;

    Integer getId() {
        return id;
    }

    List<Book> getBooks() {
        return books;
    }
}
