package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.Orders.Order;
import io.athanor.compatibility.referee.Orders.UserColumns;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Users whose orders are not merged along with them. */
final class UnmergedOrders {

    private UnmergedOrders() {}

    @Entity(table = "users")
    static class User extends UserColumns {

        @Relationship(orderBy = "id", cascade = Cascade.SAVE_UPDATE)
        List<Order> orders;

        User(Integer id, String name) {
            super(id, name);
        }

        User(Integer id, String name, Order... orders) {
            super(id, name);
            this.orders = asList(orders);
        }
    }
}
