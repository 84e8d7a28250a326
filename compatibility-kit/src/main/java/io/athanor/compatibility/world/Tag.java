package io.athanor.compatibility.world;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word for items; the program gives and changes its key. */
@Entity(table = "tags")
@SuppressWarnings("NullAway.Init")
public class Tag {

    @Id
    @Column(length = 20)
    String code;

    @Column(length = 20, nullable = false)
    String name;

    @Column(length = 20)
    @Nullable String note;

    @Relationship(secondary = "item_tags", backPopulates = "tags", orderBy = "id")
    List<Item> items;

    @Relationship(secondary = "item_tags", orderBy = "id")
    List<Item> itemList;

    Tag(String name, String code) {
        this.name = name;
        this.code = code;
    }
}
