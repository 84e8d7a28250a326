package io.athanor.compatibility.world;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an owner has, and what has lines and tags itself. */
@Entity(table = "items")
@SuppressWarnings("NullAway.Init")
public class Item {

    @Id
    @Nullable Integer id;

    @Column(length = 20, nullable = false)
    String name;

    @Column(length = 20)
    @Nullable String note;

    @ForeignKey("owners.id")
    @Nullable Integer ownerId;

    @Relationship
    @Nullable Owner anyOwner;

    @Relationship(backPopulates = "items")
    @Nullable Owner owner;

    @Relationship(backPopulates = "cascadedItems")
    @Nullable Owner cascadingOwner;

    @Relationship(backPopulates = "ownedItems")
    @Nullable Owner owningOwner;

    @Relationship(backPopulates = "dynamicItems")
    @Nullable Owner dynamicOwner;

    @Relationship(backPopulates = "ownedDynamicItems")
    @Nullable Owner owningDynamicOwner;

    @Relationship(
            backPopulates = "item",
            orderBy = "number",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Line> lines;

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    Set<Line> lineSet;

    @Relationship(backPopulates = "admired")
    Set<Owner> admirers;

    @Relationship(secondary = "item_tags")
    Set<Tag> tagSet;

    @Relationship(secondary = "item_tags", orderBy = "code")
    List<Tag> tagList;

    @Relationship(secondary = "item_tags", backPopulates = "items")
    Set<Tag> tags;

    Item(String name) {
        this.name = name;
    }
}
