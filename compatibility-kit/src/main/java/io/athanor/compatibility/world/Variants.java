package io.athanor.compatibility.world;

import static io.athanor.compatibility.world.Variant.deleting;
import static io.athanor.compatibility.world.Variant.owning;
import static io.athanor.compatibility.world.Variant.plain;

import java.util.List;

/** All forms of the associations. */
final class Variants {

    private Variants() {}

    static List<Variant> of(Association association) {
        return switch (association) {
            case ITEMS -> items();
            case LINES -> lines();
            case CARD -> cards();
            case BADGE -> badges();
            case TREE -> trees();
            case FAVORITE -> favorites();
            case TAGS -> tags();
        };
    }

    private static List<Variant> items() {
        Association items = Association.ITEMS;
        return List.of(
                plain(items, null, Side.reference(Item_.anyOwner, i -> i.anyOwner, (i, v) -> i.anyOwner = v)),
                plain(items, Side.list(Owner_.itemList, o -> o.itemList, (o, v) -> o.itemList = v), null),
                owning(items, Side.set(Owner_.ownedItemSet, o -> o.ownedItemSet, (o, v) -> o.ownedItemSet = v), null),
                plain(
                        items,
                        Side.list(Owner_.items, o -> o.items, (o, v) -> o.items = v),
                        Side.reference(Item_.owner, i -> i.owner, (i, v) -> i.owner = v)),
                deleting(
                        items,
                        Side.set(Owner_.cascadedItems, o -> o.cascadedItems, (o, v) -> o.cascadedItems = v),
                        Side.reference(Item_.cascadingOwner, i -> i.cascadingOwner, (i, v) -> i.cascadingOwner = v)),
                owning(
                        items,
                        Side.list(Owner_.ownedItems, o -> o.ownedItems, (o, v) -> o.ownedItems = v),
                        Side.reference(Item_.owningOwner, i -> i.owningOwner, (i, v) -> i.owningOwner = v)),
                plain(
                        items,
                        Side.dynamic(Owner_.dynamicItems, o -> o.dynamicItems),
                        Side.reference(Item_.dynamicOwner, i -> i.dynamicOwner, (i, v) -> i.dynamicOwner = v)),
                owning(
                        items,
                        Side.dynamic(Owner_.ownedDynamicItems, o -> o.ownedDynamicItems),
                        Side.reference(
                                Item_.owningDynamicOwner,
                                i -> i.owningDynamicOwner,
                                (i, v) -> i.owningDynamicOwner = v)));
    }

    private static List<Variant> lines() {
        Association lines = Association.LINES;
        return List.of(
                owning(
                        lines,
                        Side.list(Item_.lines, i -> i.lines, (i, v) -> i.lines = v),
                        Side.reference(Line_.item, l -> l.item, (l, v) -> l.item = v)),
                owning(lines, Side.set(Item_.lineSet, i -> i.lineSet, (i, v) -> i.lineSet = v), null));
    }

    private static List<Variant> cards() {
        Association card = Association.CARD;
        return List.of(
                plain(card, null, Side.reference(Card_.anyOwner, c -> c.anyOwner, (c, v) -> c.anyOwner = v)),
                plain(card, Side.reference(Owner_.looseCard, o -> o.looseCard, (o, v) -> o.looseCard = v), null),
                owning(card, Side.reference(Owner_.privateCard, o -> o.privateCard, (o, v) -> o.privateCard = v), null),
                plain(
                        card,
                        Side.reference(Owner_.card, o -> o.card, (o, v) -> o.card = v),
                        Side.reference(Card_.owner, c -> c.owner, (c, v) -> c.owner = v)),
                owning(
                        card,
                        Side.reference(Owner_.ownedCard, o -> o.ownedCard, (o, v) -> o.ownedCard = v),
                        Side.reference(Card_.owningOwner, c -> c.owningOwner, (c, v) -> c.owningOwner = v)));
    }

    private static List<Variant> badges() {
        Association badge = Association.BADGE;
        return List.of(
                plain(badge, null, Side.reference(Owner_.sharedBadge, o -> o.sharedBadge, (o, v) -> o.sharedBadge = v)),
                plain(badge, Side.reference(Badge_.looseOwner, b -> b.looseOwner, (b, v) -> b.looseOwner = v), null),
                plain(
                        badge,
                        Side.reference(Badge_.owner, b -> b.owner, (b, v) -> b.owner = v),
                        Side.reference(Owner_.badge, o -> o.badge, (o, v) -> o.badge = v)));
    }

    private static List<Variant> trees() {
        Association tree = Association.TREE;
        return List.of(
                plain(tree, null, Side.reference(Owner_.anyParent, o -> o.anyParent, (o, v) -> o.anyParent = v)),
                plain(tree, Side.list(Owner_.childList, o -> o.childList, (o, v) -> o.childList = v), null),
                plain(
                        tree,
                        Side.list(Owner_.children, o -> o.children, (o, v) -> o.children = v),
                        Side.reference(Owner_.parent, o -> o.parent, (o, v) -> o.parent = v)),
                deleting(
                        tree,
                        Side.list(Owner_.cascadedChildren, o -> o.cascadedChildren, (o, v) -> o.cascadedChildren = v),
                        Side.reference(
                                Owner_.cascadingParent, o -> o.cascadingParent, (o, v) -> o.cascadingParent = v)),
                owning(
                        tree,
                        Side.set(Owner_.ownedChildren, o -> o.ownedChildren, (o, v) -> o.ownedChildren = v),
                        Side.reference(Owner_.owningParent, o -> o.owningParent, (o, v) -> o.owningParent = v)));
    }

    private static List<Variant> favorites() {
        Association favorite = Association.FAVORITE;
        return List.of(
                plain(favorite, null, Side.reference(Owner_.favorite, o -> o.favorite, (o, v) -> o.favorite = v)),
                plain(
                        favorite,
                        Side.set(Item_.admirers, i -> i.admirers, (i, v) -> i.admirers = v),
                        Side.reference(Owner_.admired, o -> o.admired, (o, v) -> o.admired = v)));
    }

    private static List<Variant> tags() {
        Association tags = Association.TAGS;
        return List.of(
                plain(tags, Side.set(Item_.tagSet, i -> i.tagSet, (i, v) -> i.tagSet = v), null),
                plain(tags, Side.list(Item_.tagList, i -> i.tagList, (i, v) -> i.tagList = v), null),
                plain(
                        tags,
                        Side.set(Item_.tags, i -> i.tags, (i, v) -> i.tags = v),
                        Side.list(Tag_.items, t -> t.items, (t, v) -> t.items = v)),
                plain(tags, null, Side.list(Tag_.itemList, t -> t.itemList, (t, v) -> t.itemList = v)));
    }
}
