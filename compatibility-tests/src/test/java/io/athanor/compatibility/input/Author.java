package io.athanor.compatibility.input;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Goes through an association table that nobody defines. */
@Entity(table = "authors")
class Author {

    @Id
    private Integer id;

    @Relationship(secondary = "author_shelves")
    private List<Shelf> shelves;

    Integer getId() {
        return id;
    }

    List<Shelf> getShelves() {
        return shelves;
    }
}
