package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.Orders.Item;
import io.athanor.compatibility.referee.Orders.Order;
import io.athanor.compatibility.referee.OrphanOrders.User;
import io.athanor.orm.Session;
import io.athanor.orm.option.LoaderOptions;
import java.util.List;

/** Objects in no session whose values are taken over by those of one. */
final class MergeForms extends RefereeForms {

    MergeForms() {
        super("merge");
        mapped(User.class, Order.class, Item.class);
        graphs();
        values();
        copies();
        unloaded();
        mapped(PlainOrders.User.class, Order.class, Item.class);
        fact("no-delete-orphan", (s, flow) -> {
            flow.given(new PlainOrders.User(1, "ann", orders()));
            flow.step(() -> s.merge(new PlainOrders.User(1, "amy", new Order(1, "o1", new Item(1, "i1")))));
            flow.step(s::flush);
        });
        withoutLoading();
        mapped(UnmergedOrders.User.class, Order.class, Item.class);
        fact("no-merge-cascade", (s, flow) -> {
            flow.given(new UnmergedOrders.User(1, "ann", orders()));
            flow.step(() -> s.merge(new UnmergedOrders.User(1, "amy", new Order(5, null))));
            flow.step(s::flush);
        });
    }

    private static Order[] orders() {
        return new Order[] {new Order(1, "o1", new Item(1, "i1")), new Order(2, "o2")};
    }

    private static User user() {
        return new User(1, "ann", orders());
    }

    private void graphs() {
        fact("three-levels", (s, flow) -> {
            flow.given(user());
            User g = flow.step(() ->
                    new User(1, "amy", new Order(1, "o1x", new Item(1, "i1"), new Item(5, "new")), new Order(3, "o3")));
            User m = flow.step(() -> s.merge(g));
            flow.step(() -> List.of(m == g, s.contains(m), s.contains(g)));
            flow.step(s::flush);
        });
        fact("not-in-database", (s, flow) -> {
            flow.given(user());
            User m = flow.step(() -> s.merge(new User(9, "new", new Order(9, null))));
            flow.step(() -> flow.state(m));
            flow.step(s::flush);
        });
        fact("no-key", (s, flow) -> {
            flow.given(user());
            User m = flow.step(() -> s.merge(new User(null, "new")));
            flow.step(() -> flow.state(m));
            flow.step(s::flush);
        });
        fact("persistent-itself", (s, flow) -> {
            flow.given(user());
            User u = s.get(User.class, 1).orElseThrow();
            flow.step(() -> s.merge(u) == u);
        });
    }

    private void values() {
        instead("attributes-not-set", (s, flow) -> {
            flow.given(user());
            User m = s.merge(new User(1, null));
            flow.equal(asList(null, 2), asList(m.name, m.orders.size()));
            s.flush();
            flow.rows("users", asList(1, null));
            flow.rows("orders", List.of(1, 1, "o1"), List.of(2, 1, "o2"));
        });
        fact("attribute-none", (s, flow) -> {
            flow.given(user());
            flow.step(() -> s.merge(new User(1, null)));
            flow.step(s::flush);
        });
    }

    private void withoutLoading() {
        fact("options", (s, flow) -> {
            flow.given(new PlainOrders.User(1, "ann", orders()));
            flow.step(() -> s.merge(
                    new PlainOrders.User(1, "amy", new Order(1, "o1", new Item(1, "x")), new Order(2, "o2")),
                    LoaderOptions.selectinload(PlainOrders_User_.orders).selectinload(Orders_Order_.items)));
            flow.step(s::flush);
        });
    }

    private static User elsewhere(RefereeFlow flow) {
        try (Session other = flow.anotherSession()) {
            User d = other.get(User.class, 1).orElseThrow();
            d.orders.size();
            return d;
        }
    }

    private void unloaded() {
        fact("load-false", (s, flow) -> {
            flow.given(user());
            User d = elsewhere(flow);
            User m = flow.step(() -> s.mergeWithoutLoading(d));
            flow.step(() -> List.of(m.name, s.dirty().contains(m), RefereeFlow.loaded(m)));
            flow.step(s::flush);
            flow.step(() -> m.orders.get(0).text);
        });
        fact("load-false-dirty", (s, flow) -> {
            flow.given(user());
            User d = elsewhere(flow);
            d.name = "x";
            flow.step(() -> s.mergeWithoutLoading(d));
        });
        fact("load-false-transient", (s, flow) -> {
            flow.given(user());
            flow.step(() -> s.mergeWithoutLoading(new User(1, "x")));
        });
    }

    private void copies() {
        fact("two-copies-of-one-identity", (s, flow) -> {
            flow.given(user());
            User m = flow.step(() -> s.merge(new User(1, "ann", new Order(1, "first"), new Order(1, "second"))));
            flow.step(() -> RefereeFlow.each(m.orders, order -> order.text));
            flow.step(s::flush);
        });
        fact("two-pending-copies", (s, flow) -> {
            flow.given(user());
            User m = flow.step(() -> s.merge(new User(1, "ann", new Order(7, "first"), new Order(7, "second"))));
            flow.step(() -> RefereeFlow.each(m.orders, order -> order.text));
            flow.step(s::flush);
        });
    }
}
