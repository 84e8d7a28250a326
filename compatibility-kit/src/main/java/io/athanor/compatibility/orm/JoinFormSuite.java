package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine_;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.feature.Feature;
import io.athanor.orm.EntityJoin;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.schema.Table;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each form in which a join can be asked for, and where the next criterion by name belongs. */
public class JoinFormSuite extends ShopSuite {

    JoinFormSuite(TestBed bed) {
        super(bed);
    }

    /** Ann has an order with a line for a pen, Bob one without lines. */
    @BeforeEach
    void givenOrders() {
        Customer ann = new Customer("ann");
        Order first = new Order("a-1");
        first.order(new Product("pen", "1.00"), 2);
        ann.getOrders().add(first);
        Customer bob = new Customer("bob");
        bob.getOrders().add(new Order("b-1"));
        given(ann, bob, new Customer("cid"));
    }

    private static List<String> names(Query<Customer> query) {
        return each(query.orderBy(Customer_.name).all(), Customer::getName);
    }

    private String from() {
        String last = sql().get(sql().size() - 1);
        return last.substring(last.indexOf(" FROM "))
                .replace("INNER JOIN", "JOIN")
                .replaceAll(" (WHERE|ORDER).*", "");
    }

    @Test
    @Feature("ORM-Q-26")
    void byName() {
        Session session = open();
        assertEquals(List.of("ann", "bob"), names(session.query(Customer.class).join("orders")));
        assertEquals(" FROM customers JOIN orders ON customers.id = orders.customer_id", from());
        assertEquals(
                List.of("ann", "bob", "cid"),
                names(session.query(Customer.class).outerJoin("orders")));
        String message = refusal(
                UnknownAttributeException.class,
                () -> session.query(Customer.class).join("ordres"));
        assertTrue(message.contains("Did you mean orders?"), message);
        refused(() -> session.query(Customer.class).join("name"), "\"name\"", "Customer.name", "relationship");
    }

    @Test
    @Feature("ORM-Q-27")
    void alongAPath() {
        Session session = open();
        String path = " FROM customers JOIN orders ON customers.id = orders.customer_id"
                + " JOIN order_lines ON orders.id = order_lines.order_id"
                + " JOIN products ON products.id = order_lines.product_id";
        Query<Customer> query = session.query(Customer.class);
        for (Query<Customer> joined : List.of(
                query.join(List.of("orders", "lines", "product")),
                query.join("orders", "lines", "product"),
                query.join("orders.lines.product"),
                query.join("orders", "lines.product"),
                query.join("orders").join("lines").join("product"),
                query.join(Customer_.orders, Order_.lines, OrderLine_.product))) {
            assertEquals(List.of("ann"), names(joined.filter(Product_.name.eq("pen"))));
            assertEquals(path, from());
        }
        assertEquals(List.of("ann", "bob", "cid"), names(query.outerJoin(Customer_.orders, Order_.lines)));
        assertEquals(List.of("ann", "bob", "cid"), names(query.outerJoin("orders.lines")));
        assertThrows(UnknownAttributeException.class, () -> query.join("orders..lines"));
        assertThrows(IllegalArgumentException.class, () -> query.join(List.of()));
    }

    @Test
    @Feature({"ORM-Q-32", "ORM-Q-33"})
    void resetJoinPoint_nextCriterionByName_isAboutTheClassQueried() {
        Session session = open();
        Query<Customer> joined = session.query(Customer.class).join("orders");
        assertEquals(List.of("bob"), names(joined.filterBy("reference", "b-1")));
        assertEquals(
                List.of("ann"),
                names(joined.filterBy("reference", "a-1").resetJoinPoint().filterBy("name", "ann")));
        assertEquals(List.of("ann"), names(joined.join("lines").resetJoinPoint().filterBy("name", "ann")));
        assertEquals(
                List.of("ann"),
                names(session.query(Customer.class)
                        .selectFrom(Order.class)
                        .join(Order_.customer)
                        .resetJoinPoint()
                        .filterBy("reference", "a-1")));
        assertThrows(UnknownAttributeException.class, () -> joined.filterBy("name", "ann"));
    }

    @Test
    @Feature("ORM-Q-31")
    void selectFrom_aJoinOfItsOwn() {
        Session session = open();
        assertEquals(
                List.of("ann"),
                names(session.query(Customer.class)
                        .selectFrom(EntityJoin.of(Customer_.ENTITY)
                                .join(Customer_.orders)
                                .join(Order_.lines))));
        assertEquals(
                " FROM customers JOIN orders ON customers.id = orders.customer_id"
                        + " JOIN order_lines ON orders.id = order_lines.order_id",
                from());
        assertEquals(
                List.of("b-1"),
                each(
                        session.query(Order.class)
                                .selectFrom(EntityJoin.of(Customer_.ENTITY)
                                        .outerJoin(Order_.ENTITY, Order_.customerId.eq(Customer_.id)))
                                .filterBy("reference", "b-1")
                                .all(),
                        Order::getReference));
        Table customers = Objects.requireNonNull(registry().table(Customer.class));
        Table orders = Objects.requireNonNull(registry().table(Order.class));
        assertEquals(
                List.of("ann"),
                names(session.query(Customer.class)
                        .selectFrom(customers.join(orders))
                        .filter(Order_.reference.eq("a-1"))));
        assertEquals(" FROM customers JOIN orders ON customers.id = orders.customer_id", from());
    }

    @Test
    void fullJoin_whereTheDatabaseHasIt() {
        given(new Order("nobody's"));
        Session session = open();
        Query<?> query = session.query(Customer_.name, Order_.reference).fullJoin(Customer_.orders);
        if (bed().meets(Requirement.FULL_JOIN)) {
            assertEquals(4, query.all().size());
            assertEquals(
                    4,
                    session.query(Customer_.name, Order_.reference)
                            .selectFrom(Customer.class)
                            .fullJoin(Order_.ENTITY, Order_.customerId.eq(Customer_.id))
                            .all()
                            .size());
        } else {
            refused(query::all, "FULL");
        }
    }
}
