package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** What the mappings of users and their orders have in common. */
final class Orders {

    private Orders() {}

    @MappedSuperclass
    abstract static class UserColumns {

        @Id
        Integer id;

        @Column(length = 10)
        String name;

        UserColumns(Integer id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity(table = "orders")
    static class Order {

        @Id
        Integer id;

        @ForeignKey("users.id")
        Integer userId;

        @Column(length = 10)
        String text;

        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Item> items;

        Order(int id, String text) {
            this.id = id;
            this.text = text;
        }

        Order(int id, String text, Item... items) {
            this.id = id;
            this.text = text;
            this.items = asList(items);
        }
    }

    @Entity(table = "items")
    static class Item {

        @Id
        Integer id;

        @ForeignKey("orders.id")
        Integer orderId;

        @Column(length = 10)
        String text;

        Item(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }
}
