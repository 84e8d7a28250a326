package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Children whom two parents could own. */
final class TwoParentForms extends RefereeForms {

    TwoParentForms() {
        super("two-possible-parents");
        mapped(Shop.class, Truck.class, Item.class);
        twoParents();
    }

    @Entity(table = "shops")
    static class Shop {

        @Id
        Integer id;

        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Item> items;

        Shop(int id, Item... items) {
            this.id = id;
            this.items = asList(items);
        }
    }

    @Entity(table = "trucks")
    static class Truck {

        @Id
        Integer id;

        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Item> items;

        Truck(int id, Item... items) {
            this.id = id;
            this.items = asList(items);
        }
    }

    @Entity(table = "items")
    static class Item {

        @Id
        Integer id;

        @ForeignKey("shops.id")
        Integer shopId;

        @ForeignKey("trucks.id")
        Integer truckId;

        Item(int id) {
            this.id = id;
        }
    }

    private void twoParents() {
        options(SessionOption.NO_AUTOFLUSH);
        for (String name : List.of("never-attached-second", "never-attached-second-legacy")) {
            fact(name, (s, flow) -> {
                Shop shop = new Shop(1);
                Truck truck = new Truck(1);
                s.addAll(List.of(shop, truck));
                s.commit();
                shop.items.size();
                truck.items.size();
                Item i = flow.step(() -> new Item(1));
                flow.step(() -> shop.items.add(i));
                flow.skip(1); // asks whether it counts as an orphan, which no program needs to know
                flow.step(s::flush);
                flow.step(() -> flow.state(i));
            });
        }
        options();
        fact("never-attached-at-all", (s, flow) -> {
            Item i = flow.step(() -> new Item(1));
            flow.step(() -> s.add(i));
            flow.step(s::flush);
            flow.step(() -> flow.state(i));
        });
        fact("expunged-parent", (s, flow) -> {
            Item i = new Item(1);
            Shop shop = new Shop(1, i);
            Truck truck = given(s, shop, new Truck(1, i));
            flow.step(() -> s.expunge(shop));
            flow.step(() -> flow.states(i, shop, truck));
        });
        fact("one-parent-deleted", (s, flow) -> {
            Item i = new Item(1);
            Shop shop = new Shop(1, i);
            Truck truck = given(s, shop, new Truck(1, i));
            flow.step(() -> s.delete(shop));
            flow.step(s::flush);
            flow.step(() -> asList(flow.state(i), truck.items));
            flow.step(s::commit);
            flow.step(() -> truck.items);
        });
    }

    private static Truck given(Session s, Shop shop, Truck truck) {
        s.addAll(List.of(shop, truck));
        s.commit();
        shop.items.size();
        truck.items.size();
        return truck;
    }
}
