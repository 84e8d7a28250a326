package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.OrderLine_;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Profile;
import io.athanor.compatibility.shop.Profile_;
import io.athanor.compatibility.shop.Tag;
import io.athanor.engine.Row;
import io.athanor.feature.Feature;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.JoinConditionException;
import io.athanor.sql.Sql;
import io.athanor.sql.Subquery;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries over several classes: joins, aliases, subqueries, EXISTS and criteria about relationships. */
public class JoinSuite extends ShopSuite {

    JoinSuite(TestBed bed) {
        super(bed);
    }

    /** Ann has the orders a-1 (2 pens, 1 ink) and a-2 (no lines), Bob has b-1 (1 pen), Cid has none. */
    @BeforeEach
    void givenOrders() {
        Product pen = new Product("pen", "1.00");
        Product ink = new Product("ink", "5.00");
        Customer ann = new Customer("ann", null, 1);
        Order first = new Order("a-1");
        first.order(pen, 2);
        first.order(ink, 1);
        ann.getOrders().addAll(List.of(first, new Order("a-2")));
        ann.setProfile(new Profile("carpe diem"));
        Customer bob = new Customer("bob", null, 2);
        Order second = new Order("b-1");
        second.order(pen, 1);
        bob.getOrders().add(second);
        given(ann, bob, new Customer("cid", null, 3));
    }

    private static List<String> names(Query<Customer> query) {
        return each(query.orderBy(Customer_.name).all(), Customer::getName);
    }

    @Test
    @Feature({"ORM-Q-01", "ORM-Q-23"})
    void join_alongARelationship() {
        Session session = open();
        assertEquals(
                List.of("ann"),
                names(session.query(Customer.class).join(Customer_.orders).filter(Order_.reference.eq("a-1"))));
        assertEquals(
                List.of("SELECT customers.id AS customers_id, customers.name AS customers_name,"
                        + " customers.email AS customers_email, customers.score AS customers_score"
                        + " FROM customers JOIN orders ON customers.id = orders.customer_id"
                        + " WHERE orders.reference = ? ORDER BY customers.name"),
                plainJoins());
    }

    /** The statements with joins as most dialects write them: one of them says INNER. */
    private List<String> plainJoins() {
        return each(sql(), text -> text.replace("INNER JOIN", "JOIN"));
    }

    @Test
    @Feature("ORM-L-19")
    void join_severalRowsOfAnObject_giveItOnce() {
        Session session = open();
        Query<Customer> query = session.query(Customer.class).join(Customer_.orders);
        assertEquals(List.of("ann", "bob"), names(query));
        assertEquals(3, query.count());
    }

    @Test
    @Feature({"ORM-Q-24", "ORM-Q-32"})
    void join_toAClass_findsTheForeignKey() {
        assertEquals(
                List.of("bob"),
                names(open().query(Customer.class).join(Order.class).filterBy("reference", "b-1")));
    }

    @Test
    @Feature("ORM-Q-25")
    void join_onACondition() {
        assertEquals(
                List.of("bob"),
                names(open().query(Customer.class)
                        .join(Order.class, Order_.customerId.eq(Customer_.id).and(Order_.reference.like("b%")))));
    }

    @Test
    void join_withoutForeignKey_isRefused() {
        assertThrows(
                JoinConditionException.class,
                () -> open().query(Customer.class).join(Tag.class).all());
    }

    @Test
    void join_inSteps() {
        Session session = open();
        assertEquals(
                List.of("ann", "bob"),
                names(session.query(Customer.class)
                        .join(Customer_.orders)
                        .join(Order_.lines)
                        .join(OrderLine_.product)
                        .filter(Product_.name.eq("pen"))));
    }

    @Test
    @Feature("ORM-Q-28")
    void outerjoin_keepsObjectsWithoutRelated() {
        Session session = open();
        List<Row> rows = session.query(Customer_.name, Order_.reference)
                .outerJoin(Customer_.orders)
                .orderBy(Customer_.name, Order_.reference)
                .all();
        assertEquals(List.of("ann", "ann", "bob", "cid"), each(rows, row -> row.get(Customer_.name)));
        assertNull(rows.get(3).get(Order_.reference));
        assertEquals(
                List.of("cid"),
                names(session.query(Customer.class).outerJoin(Customer_.orders).filter(Order_.id.isNull())));
    }

    @Test
    @Feature({"ORM-L-20", "ORM-Q-30"})
    void selectFrom_leftSideIsChosen() {
        Session session = open();
        assertEquals(
                List.of("ann", "ann", "bob"),
                each(
                        session.query(Customer_.name)
                                .selectFrom(Order.class)
                                .join(Order_.customer)
                                .orderBy(Customer_.name)
                                .all(),
                        row -> row.get(0)));
    }

    @Test
    @Feature("ORM-Q-02")
    void rows_ofTwoClasses() {
        Session session = open();
        List<Row> rows = session.query(Customer.class, Order.class)
                .filter(Customer_.id.eq(Order_.customerId))
                .orderBy(Order_.reference)
                .all();
        assertEquals(3, rows.size());
        for (Row row : rows) {
            Order order = key(row.get("Order", Order.class));
            assertSame(row.get("Customer"), order.getCustomer());
        }
    }

    @Test
    @Feature({"ORM-Q-29", "ORM-Q-34"})
    void alias_joinsAClassTwice() {
        Session session = open();
        Order_.Alias first = Order_.alias("first_order");
        Order_.Alias second = Order_.alias("second_order");
        assertEquals(
                List.of("ann"),
                names(session.query(Customer.class)
                        .join(Customer_.orders.ofType(first))
                        .join(Customer_.orders.ofType(second))
                        .filter(first.reference.eq("a-1"))
                        .filter(second.reference.eq("a-2"))));
        assertTrue(
                plainJoins()
                        .get(0)
                        .contains("JOIN orders AS first_order ON customers.id = first_order.customer_id"
                                + " JOIN orders AS second_order ON customers.id = second_order.customer_id"),
                sql().toString());
    }

    @Test
    void alias_selected_givesObjectsOfTheClass() {
        Session session = open();
        Customer_.Alias other = Customer_.alias();
        List<Row> pairs = session.query(Customer_.ENTITY, other)
                .filter(Customer_.score.lt(other.score))
                .orderBy(Customer_.score, other.score)
                .all();
        assertEquals(3, pairs.size());
        Customer ann = session.query(Customer.class).filterBy("name", "ann").one();
        assertSame(ann, pairs.get(0).get(0));
        assertEquals("cid", ((Customer) pairs.get(1).values().get(1)).getName());
        assertEquals(
                List.of("bob", "cid"),
                each(
                        session.query(other)
                                .filter(other.score.gt(1))
                                .orderBy(other.name)
                                .all(),
                        Customer::getName));
    }

    @Test
    @Feature("ORM-Q-37")
    void subquery_joinedWithItsColumns() {
        Session session = open();
        Subquery counts = session.query(
                        Order_.customerId, Functions.count(Order_.id).label("order_count"))
                .groupBy(Order_.customerId)
                .subquery();
        Expression<Integer> customerId = counts.c("customer_id", Integer.class);
        Expression<Long> orderCount = counts.c("order_count", Long.class);
        List<Row> rows = session.query(Customer.class, orderCount)
                .outerJoin(counts, Customer_.id.eq(customerId))
                .orderBy(Customer_.name)
                .all();
        assertEquals(3, rows.size());
        assertEquals(2L, rows.get(0).get(orderCount));
        assertEquals(1L, rows.get(1).get(orderCount));
        assertNull(rows.get(2).get(orderCount));
    }

    @Test
    @Feature("ORM-Q-36")
    void subquery_asEntities() {
        Session session = open();
        Subquery notB =
                session.query(Order.class).filter(Order_.reference.ne("b-1")).subquery();
        Order_.Alias order = Order_.alias(notB);
        List<Row> rows = session.query(Customer_.ENTITY, order)
                .join(Customer_.orders.ofType(order))
                .orderBy(order.reference)
                .all();
        assertEquals(
                List.of("a-1", "a-2"), each(rows, row -> ((Order) row.values().get(1)).getReference()));
        Order first = session.query(Order.class).filterBy("reference", "a-1").one();
        assertSame(first, rows.get(0).get(1));
    }

    @Test
    void subquery_inAList() {
        Session session = open();
        Query<Row> withPens = session.query(Order_.customerId)
                .join(Order_.lines)
                .join(OrderLine_.product)
                .filter(Product_.name.eq("pen"));
        assertEquals(List.of("ann", "bob"), names(session.query(Customer.class).filter(Customer_.id.in(withPens))));
        assertEquals(List.of("cid"), names(session.query(Customer.class).filter(Customer_.id.notIn(withPens))));
    }

    @Test
    void exists_explicit() {
        Session session = open();
        assertEquals(
                List.of("ann", "bob"),
                names(session.query(Customer.class).filter(Sql.exists().where(Order_.customerId.eq(Customer_.id)))));
        assertEquals(
                List.of("cid"),
                names(session.query(Customer.class)
                        .filter(Sql.exists()
                                .where(Order_.customerId.eq(Customer_.id))
                                .not())));
    }

    @Test
    @Feature({"ORM-R-36", "ORM-R-37"})
    void any_ofACollection() {
        Session session = open();
        assertEquals(List.of("ann", "bob"), names(session.query(Customer.class).filter(Customer_.orders.any())));
        assertTrue(
                sql().get(0).contains("WHERE EXISTS (SELECT 1 FROM orders WHERE customers.id = orders.customer_id)"),
                sql().toString());
        assertEquals(
                List.of("cid"),
                names(session.query(Customer.class)
                        .filter(Customer_.orders.any().not())));
        assertEquals(
                List.of("ann"),
                names(session.query(Customer.class).filter(Customer_.orders.any(Order_.reference.like("a%")))));
        assertEquals(
                List.of("bob"), names(session.query(Customer.class).filter(Customer_.orders.any("reference", "b-1"))));
        assertEquals(
                List.of("ann"),
                names(session.query(Customer.class)
                        .filter(Customer_.orders.any(
                                Order_.lines.any(OrderLine_.product.has(Product_.name.eq("ink")))))));
        assertThrows(
                UnknownAttributeException.class,
                () -> session.query(Customer.class)
                        .filter(Customer_.orders.any("refrence", "b-1"))
                        .all());
    }

    @Test
    @Feature("ORM-R-38")
    void has_ofAReference() {
        Session session = open();
        Query<Order> orders = session.query(Order.class).orderBy(Order_.reference);
        assertEquals(
                List.of("b-1"),
                each(orders.filter(Order_.customer.has("name", "bob")).all(), Order::getReference));
        assertEquals(
                List.of("a-1", "a-2"),
                each(
                        orders.filter(Order_.customer
                                        .has(Customer_.name.eq("bob"))
                                        .not())
                                .all(),
                        Order::getReference));
        assertEquals(List.of("ann"), names(session.query(Customer.class).filter(Customer_.profile.has())));
        assertEquals(
                List.of("ann"),
                names(session.query(Customer.class).filter(Customer_.profile.has(Profile_.motto.like("carpe%")))));
    }

    @Test
    @Feature("ORM-R-35")
    void contains_anObject() {
        Session session = open();
        Order second = session.query(Order.class).filterBy("reference", "b-1").one();
        assertEquals(List.of("bob"), names(session.query(Customer.class).filter(Customer_.orders.contains(second))));
    }

    @Test
    @Feature({"ORM-R-32", "ORM-R-33", "ORM-R-34"})
    void reference_comparedWithAnObject() {
        given(new Order("nobody's"));
        Session session = open();
        Customer ann = session.query(Customer.class).filterBy("name", "ann").one();
        Query<Order> orders = session.query(Order.class).orderBy(Order_.reference);
        assertEquals(
                List.of("a-1", "a-2"),
                each(orders.filter(Order_.customer.eq(ann)).all(), Order::getReference));
        assertEquals(
                List.of("b-1", "nobody's"),
                each(orders.filter(Order_.customer.ne(ann)).all(), Order::getReference));
        assertEquals(
                List.of("nobody's"),
                each(orders.filter(Order_.customer.eq(null)).all(), Order::getReference));
        assertEquals(
                List.of("a-1", "a-2", "b-1"),
                each(orders.filter(Order_.customer.ne(null)).all(), Order::getReference));
        assertEquals(
                List.of("a-1", "a-2"), each(orders.filterBy("customer", ann).all(), Order::getReference));
    }

    @Test
    @Feature("ORM-Q-45")
    void withParent_byRelationshipOrAlone() {
        Session session = open();
        Customer ann = session.query(Customer.class).filterBy("name", "ann").one();
        Query<Order> orders = session.query(Order.class).orderBy(Order_.reference);
        assertEquals(
                List.of("a-1", "a-2"),
                each(orders.withParent(ann, Customer_.orders).all(), Order::getReference));
        assertEquals(List.of("a-1", "a-2"), each(orders.withParent(ann).all(), Order::getReference));
        assertThrows(MappingException.class, () -> session.query(Tag.class).withParent(ann));
    }

    @Test
    @Feature("ORM-Q-38")
    void scalarSubquery_inTheColumns() {
        Session session = open();
        Expression<?> count = session.query(Functions.count(Order_.id))
                .filter(Order_.customerId.eq(Customer_.id))
                .statement()
                .scalar();
        List<Row> rows = session.query(Customer_.name, count.label("orders"))
                .orderBy(Customer_.name)
                .all();
        assertEquals(List.of(2L, 1L, 0L), each(rows, row -> row.get("orders")));
    }

    @Test
    void join_overACompositeKey() {
        Session session = open();
        OrderLine line = session.query(OrderLine.class)
                .join(OrderLine_.order)
                .join(Order_.customer)
                .filter(Customer_.name.eq("bob"))
                .one();
        assertEquals(1, line.getQuantity());
        assertEquals("pen", java.util.Objects.requireNonNull(line.getProduct()).getName());
    }
}
