package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import io.athanor.compatibility.world.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Programs that once went wrong, as short as they could be made: one of each kind of fault. */
final class FoundPrograms {

    private final List<Step> steps = new ArrayList<>();
    private final String name;
    private final Mapping mapping;
    private final boolean autoflush;

    private FoundPrograms(String name, boolean autoflush, String... attributes) {
        this.name = name;
        this.mapping = Mapping.of(attributes);
        this.autoflush = autoflush;
    }

    static Map<String, Program> all() {
        Map<String, Program> all = new HashMap<>();
        for (FoundPrograms one : List.of(
                new FoundPrograms("a member whose owner's key is in its own goes to a new owner", true, "Item.lines")
                        .news("item1", "line2", "item3")
                        .put(Association.LINES, "item1", "line2", true)
                        .add("item1")
                        .then(new SessionSteps.Commit())
                        .put(Association.LINES, "item3", "line2", true),
                new FoundPrograms("both ends of a link are deleted, one after the other", true, "Item.tags")
                        .news("item1", "tag2")
                        .put(Association.TAGS, "item1", "tag2", true)
                        .add("item1")
                        .then(new SessionSteps.Commit(), new LinkSteps.Read(Association.TAGS, true, "item1"))
                        .then(new ObjectSteps.Delete("tag2"), new SessionSteps.Flush())
                        .then(new ObjectSteps.Delete("item1")),
                new FoundPrograms("an owner of itself is put back where it was", false, "Owner.ownedChildren")
                        .news("owner1")
                        .put(Association.TREE, "owner1", "owner1", false)
                        .add("owner1")
                        .then(new LinkSteps.Replace(Association.TREE, true, "owner1", List.of("owner1"), true)),
                new FoundPrograms(
                                "a reference goes from a row to one that takes its unique value", true, "Item.anyOwner")
                        .owner("owner2", 7)
                        .owner("owner3", 7)
                        .news("item1")
                        .put(Association.ITEMS, "owner2", "item1", false)
                        .add("item1")
                        .then(new SessionSteps.Commit())
                        .cut(Association.ITEMS, "owner2", "item1", false)
                        .then(new ObjectSteps.Delete("owner2"))
                        .put(Association.ITEMS, "owner3", "item1", false),
                new FoundPrograms("one of one is put back that is not loaded", true, "Owner.card")
                        .news("owner1", "card2")
                        .put(Association.CARD, "owner1", "card2", true)
                        .add("owner1")
                        .then(new SessionSteps.Commit(), new SessionSteps.ExpireAll())
                        .cut(Association.CARD, "owner1", "card2", false)
                        .put(Association.CARD, "owner1", "card2", true),
                new FoundPrograms(
                                "what is deleted along stays deleted in a collection that does not own it",
                                true,
                                "Owner.cascadedChildren",
                                "Item.admirers")
                        .news("owner1", "owner2", "item3")
                        .put(Association.TREE, "owner1", "owner2", false)
                        .add("owner1", "item3")
                        .then(new SessionSteps.Commit())
                        .put(Association.FAVORITE, "item3", "owner2", true)
                        .then(new ObjectSteps.Delete("owner1")),
                new FoundPrograms(
                                "a collection is loaded after its member went elsewhere", false, "Owner.ownedChildren")
                        .news("owner1", "owner2")
                        .put(Association.TREE, "owner1", "owner1", false)
                        .add("owner1")
                        .then(new SessionSteps.Commit(), new SessionSteps.ExpireAll())
                        .put(Association.TREE, "owner2", "owner1", false)
                        .put(Association.TREE, "owner1", "owner1", true),
                new FoundPrograms(
                                "an owner is deleted whose member went to itself unread",
                                true,
                                "Owner.cascadedChildren")
                        .news("owner1", "owner2")
                        .put(Association.TREE, "owner1", "owner2", true)
                        .add("owner1")
                        .then(new SessionSteps.Commit(), new SessionSteps.Expire("owner2", false))
                        .then(new LinkSteps.Replace(Association.TREE, true, "owner2", List.of("owner2"), true))
                        .then(new ObjectSteps.Delete("owner1")),
                new FoundPrograms(
                                "a stale collection leads to a deleted object",
                                true,
                                "Owner.admired",
                                "Owner.ownedItemSet")
                        .news("item1", "owner2", "owner3")
                        .put(Association.FAVORITE, "item1", "owner2", true)
                        .put(Association.ITEMS, "owner3", "item1", true)
                        .add("owner3")
                        .then(new SessionSteps.Commit(), new LinkSteps.Read(Association.FAVORITE, true, "item1"))
                        .then(new ObjectSteps.Delete("owner2"), new SessionSteps.Flush())
                        .then(new ObjectSteps.Detach("owner3", "green")),
                new FoundPrograms(
                                "a key is free that its row gives up for that of a new owner",
                                true,
                                "Item.lineSet",
                                "Owner.itemList",
                                "Owner.favorite")
                        .news("item1", "line2", "line3", "item4", "owner5", "item6")
                        .add("item1", "owner5")
                        .then(new SessionSteps.Commit(), new SessionSteps.Reopen())
                        .put(Association.LINES, "item1", "line2", true)
                        .put(Association.ITEMS, "owner5", "item6", true) // loads, and so flushes
                        .put(Association.FAVORITE, "item4", "owner5", false)
                        .then(new LinkSteps.Move(new Link(Association.LINES, "item1", "line2"), "item4", false))
                        .put(Association.LINES, "item1", "line3", true),
                new FoundPrograms(
                                "a unique reference is free that its row gives up for a new object",
                                true,
                                "Card.anyOwner")
                        .news("card1", "owner2", "card3", "owner4")
                        .put(Association.CARD, "owner2", "card3", false)
                        .add("card1", "card3")
                        .then(new SessionSteps.Commit())
                        .put(Association.CARD, "owner4", "card3", false)
                        .put(Association.CARD, "owner2", "card1", false),
                new FoundPrograms("a set has a member that was told otherwise unread", false, "Owner.cascadedItems")
                        .news("owner1", "item2")
                        .put(Association.ITEMS, "owner1", "item2", true)
                        .add("owner1")
                        .then(new SessionSteps.Flush(), new SessionSteps.Expire("item2", false))
                        .cut(Association.ITEMS, "owner1", "item2", false)
                        .put(Association.ITEMS, "owner1", "item2", true))) {
            one.then(new SessionSteps.Commit());
            all.put(one.name, new Program(0, one.mapping, one.autoflush, one.steps));
        }
        return all;
    }

    private FoundPrograms then(Step... more) {
        steps.addAll(List.of(more));
        return this;
    }

    private FoundPrograms news(String... names) {
        for (String object : names) {
            switch (Names.kind(object)) {
                case OWNER -> create(object, "code", null);
                case LINE -> create(object, "number", 1);
                case TAG -> create(object, "code", object);
                default -> create(object, "note", null);
            }
        }
        return this;
    }

    private FoundPrograms owner(String object, int code) {
        create(object, "code", code);
        return this;
    }

    private void create(String object, String column, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("note", null);
        values.put(column, value);
        steps.add(new ObjectSteps.New(object, values));
    }

    private FoundPrograms add(String... names) {
        for (String object : names) {
            steps.add(new ObjectSteps.Add(object));
        }
        return this;
    }

    private FoundPrograms put(Association association, String left, String right, boolean leftSide) {
        return then(new LinkSteps.Put(new Link(association, left, right), leftSide));
    }

    private FoundPrograms cut(Association association, String left, String right, boolean leftSide) {
        return then(new LinkSteps.Cut(new Link(association, left, right), leftSide));
    }
}
