package io.athanor.compatibility.world;

import io.athanor.orm.DynamicCollection;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has items, a card, a badge and, in a tree, other owners; its code is unique. */
@Entity(table = "owners")
@SuppressWarnings("NullAway.Init")
public class Owner {

    @Id
    @Nullable Integer id;

    @Column(length = 20, nullable = false)
    String name;

    @Column(length = 20)
    @Nullable String note;

    @Column(unique = true)
    @Nullable Integer code;

    @ForeignKey("owners.id")
    @Nullable Integer parentId;

    @ForeignKey("items.id")
    @Nullable Integer favoriteId;

    @ForeignKey("badges.id")
    @Nullable Integer badgeId;

    @Relationship
    List<Item> itemList;

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    Set<Item> ownedItemSet;

    @Relationship(backPopulates = "owner", orderBy = "id")
    List<Item> items;

    @Relationship(backPopulates = "cascadingOwner", cascade = Cascade.ALL)
    Set<Item> cascadedItems;

    @Relationship(
            backPopulates = "owningOwner",
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Item> ownedItems;

    @Relationship(backPopulates = "dynamicOwner", lazy = Lazy.DYNAMIC)
    DynamicCollection<Item> dynamicItems;

    @Relationship(
            backPopulates = "owningDynamicOwner",
            lazy = Lazy.DYNAMIC,
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    DynamicCollection<Item> ownedDynamicItems;

    @Relationship
    @Nullable Card looseCard;

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @Nullable Card privateCard;

    @Relationship(backPopulates = "owner")
    @Nullable Card card;

    @Relationship(
            backPopulates = "owningOwner",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @Nullable Card ownedCard;

    @Relationship
    @Nullable Badge sharedBadge;

    @Relationship(backPopulates = "owner")
    @Nullable Badge badge;

    @Relationship(remoteSide = "id")
    @Nullable Owner anyParent;

    @Relationship
    List<Owner> childList;

    @Relationship(backPopulates = "children", remoteSide = "id")
    @Nullable Owner parent;

    @Relationship(backPopulates = "parent", orderBy = "id")
    List<Owner> children;

    @Relationship(backPopulates = "cascadedChildren", remoteSide = "id")
    @Nullable Owner cascadingParent;

    @Relationship(backPopulates = "cascadingParent", cascade = Cascade.ALL)
    List<Owner> cascadedChildren;

    @Relationship(backPopulates = "ownedChildren", remoteSide = "id")
    @Nullable Owner owningParent;

    @Relationship(
            backPopulates = "owningParent",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    Set<Owner> ownedChildren;

    @Relationship
    @Nullable Item favorite;

    @Relationship(backPopulates = "admirers")
    @Nullable Item admired;

    Owner(String name) {
        this.name = name;
    }
}
