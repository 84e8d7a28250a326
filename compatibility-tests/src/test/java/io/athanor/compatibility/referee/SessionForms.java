package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Objects that are expired and read again. */
final class SessionForms extends RefereeForms {

    SessionForms() {
        super("expire-and-refresh");
        mapped(User.class, Order.class, Item.class);
        refreshing();
        collections();
        mapped(Row.class);
        fact("refresh-named", (s, flow) -> {
            Row r = new Row(1);
            s.add(r);
            s.commit();
            r.a.intValue();
            flow.other("UPDATE rws SET a = 5, b = 5");
            flow.step(() -> s.refresh(r, SessionForms_Row_.a));
            flow.step(() -> List.of(r.a, r.b));
            flow.step(() -> s.refresh(r));
            flow.step(() -> List.of(r.a, r.b));
        });
        mapped(User.class, Order.class, Item.class);
        options(SessionOption.NO_AUTOFLUSH);
        named();
    }

    @Entity(table = "rws")
    static class Row {

        @Id
        Integer id;

        Integer a;
        Integer b;

        Row(int id) {
            this.id = id;
            this.a = 1;
            this.b = 1;
        }
    }

    @Entity(table = "users")
    static class User {

        @Id
        Integer id;

        @Column(length = 10)
        String name;

        @Relationship(orderBy = "id")
        List<Order> orders;

        User(int id, String name, Order... orders) {
            this.id = id;
            this.name = name;
            this.orders = asList(orders);
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

    private static User user() {
        return new User(1, "ann", new Order(1, "o1", new Item(1, "i1")), new Order(2, "o2"));
    }

    private void collections() {
        fact("refresh-collection", (s, flow) -> {
            flow.given(user());
            User u = s.get(User.class, 1).orElseThrow();
            u.orders.size();
            flow.other("DELETE FROM orders WHERE id = 2");
            flow.step(() -> s.refresh(u, SessionForms_User_.orders));
            flow.step(() -> RefereeFlow.each(u.orders, order -> order.id));
        });
    }

    private void named() {
        fact("named-attributes", (s, flow) -> {
            flow.given(user());
            User u = s.get(User.class, 1).orElseThrow();
            u.orders.size();
            flow.step(() -> u.name = "changed");
            flow.step(() -> s.expire(u, SessionForms_User_.orders));
            flow.step(() -> RefereeFlow.loaded(u));
            flow.step(() -> RefereeFlow.each(u.orders, order -> order.id));
            flow.step(() -> u.name);
        });
        fact("expire-discards-change", (s, flow) -> {
            flow.given(user());
            User u = s.get(User.class, 1).orElseThrow();
            flow.step(() -> u.name = "changed");
            flow.step(() -> s.expire(u, SessionForms_User_.name));
            flow.step(() -> u.name);
            flow.step(s::flush);
        });
    }

    private void refreshing() {
        fact("refresh-missing-row", (s, flow) -> {
            flow.given(user());
            Order o = s.get(Order.class, 2).orElseThrow();
            flow.other("DELETE FROM orders WHERE id = 2");
            flow.step(() -> s.refresh(o));
        });
        fact("expired-missing-row", (s, flow) -> {
            flow.given(user());
            Order o = s.get(Order.class, 2).orElseThrow();
            flow.other("DELETE FROM orders WHERE id = 2");
            flow.step(() -> s.expire(o));
            flow.step(() -> o.text);
            flow.step(() -> flow.state(o));
        });
        fact("refresh-discards-own-change", (s, flow) -> {
            flow.given(user());
            User u = s.get(User.class, 1).orElseThrow();
            Order o = s.get(Order.class, 1).orElseThrow();
            flow.step(() -> u.name = "changed");
            flow.step(() -> o.text = "changed");
            flow.step(() -> s.refresh(u));
            flow.step(() -> List.of(u.name, o.text));
        });
        fact("expire-all-several-objects", (s, flow) -> {
            flow.given(user());
            List<Order> orders = s.query(Order.class).all();
            flow.step(s::expireAll);
            flow.step(() -> RefereeFlow.each(orders, order -> order.text));
        });
    }
}
