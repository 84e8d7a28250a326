package io.athanor.compatibility.world;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A numbered part of an item; the item and the number are its key together. */
@Entity(table = "lines_of_items")
@SuppressWarnings("NullAway.Init")
public class Line {

    @Id
    @ForeignKey("items.id")
    @Nullable Integer itemId;

    @Id
    Integer number;

    @Column(length = 20, nullable = false)
    String name;

    @Column(length = 20)
    @Nullable String note;

    @Relationship(backPopulates = "lines")
    @Nullable Item item;

    Line(String name, int number) {
        this.name = name;
        this.number = number;
    }
}
