package io.athanor.compatibility.world;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pair of classes whose objects are linked, by a foreign key of the right one or by an association table. How classes
 * show it is another matter: see {@link Variant}.
 */
public enum Association {
    /** An owner's items. */
    ITEMS(EntityKind.OWNER, EntityKind.ITEM, "owner_id"),
    /** An item's lines, whose key contains that of the item. */
    LINES(EntityKind.ITEM, EntityKind.LINE, "item_id"),
    /** An owner's card, at most one by a unique constraint. */
    CARD(EntityKind.OWNER, EntityKind.CARD, "owner_id"),
    /** The owners of a badge. */
    BADGE(EntityKind.BADGE, EntityKind.OWNER, "badge_id"),
    /** The children of an owner. */
    TREE(EntityKind.OWNER, EntityKind.OWNER, "parent_id"),
    /** The owners whose favorite an item is: the other way round than their items, so that tables refer in a circle. */
    FAVORITE(EntityKind.ITEM, EntityKind.OWNER, "favorite_id"),
    /** The tags of items. */
    TAGS(EntityKind.ITEM, EntityKind.TAG, null);

    /** The association table of {@link #TAGS}. */
    public static final String ITEM_TAGS = "item_tags";

    private final EntityKind left;
    private final EntityKind right;
    private final @Nullable String foreignKey;

    Association(EntityKind left, EntityKind right, @Nullable String foreignKey) {
        this.left = left;
        this.right = right;
        this.foreignKey = foreignKey;
    }

    /** The kind of those that are referred to. */
    public EntityKind left() {
        return left;
    }

    /** The kind of those that refer. */
    public EntityKind right() {
        return right;
    }

    /** The foreign key in the right table, or empty if there is an association table. */
    public Optional<String> foreignKey() {
        return Optional.ofNullable(foreignKey);
    }

    /** Whether both sides have any number of the other. */
    public boolean isManyToMany() {
        return foreignKey == null;
    }

    /** Whether a right object cannot be without a left one. */
    public boolean isRequired() {
        return this == LINES;
    }

    /** Whether the table allows one right object only. */
    public boolean isUnique() {
        return this == CARD;
    }

    /** The foreign key as the right object has it. */
    public static @Nullable Object foreignKeyOf(Association association, Object right) {
        return switch (association) {
            case ITEMS -> ((Item) right).ownerId;
            case LINES -> ((Line) right).itemId;
            case CARD -> ((Card) right).ownerId;
            case BADGE -> ((Owner) right).badgeId;
            case TREE -> ((Owner) right).parentId;
            case FAVORITE -> ((Owner) right).favoriteId;
            case TAGS -> throw new IllegalArgumentException("tags are in no foreign key");
        };
    }
}
