package io.athanor.compatibility.orm;

import static io.athanor.sql.Sql.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Profile;
import io.athanor.compatibility.shop.Tag;
import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.legacy.LegacyQuery;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls of the oldest programs, and the query that stands for each. */
public class LegacyQuerySuite extends ShopSuite {

    LegacyQuerySuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomers() {
        Customer john = new Customer("john", null, 1);
        john.setProfile(new Profile("carpe diem"));
        Order order = new Order("j-1");
        Product pen = new Product("pen", "1.00");
        pen.getTags().add(new Tag("red"));
        order.order(pen, 2);
        john.getOrders().add(order);
        Customer fred = new Customer("fred", "f@example.org", 1);
        fred.getOrders().add(new Order("f-1"));
        given(john, fred);
    }

    private static List<String> names(List<Customer> customers) {
        return customers.stream().map(Customer::getName).sorted().toList();
    }

    @Test
    @Feature({"ORM-Q-51", "ORM-Q-52"})
    void selectBy_isFilterByAndFilter() {
        Session session = open();
        LegacyQuery<Customer> query = LegacyQuery.of(session, Customer.class);
        assertEquals(List.of("fred"), names(query.selectBy("name", "fred")));
        String written = sql().get(0);
        assertEquals(
                List.of("fred"),
                names(session.query(Customer.class).filterBy("name", "fred").all()));
        assertEquals(written, sql().get(1));
        assertEquals(List.of("fred"), names(query.selectBy(Map.of("name", "fred", "score", 1))));
        recorder().clear();
        assertEquals(List.of("john"), names(query.selectBy(Map.of("name", "john"), Customer_.score.eq(1))));
        assertEquals(
                List.of("john"),
                names(session.query(Customer.class)
                        .filterBy("name", "john")
                        .filter(Customer_.score.eq(1))
                        .all()));
        assertEquals(sql().get(0), sql().get(1));
    }

    @Test
    @Feature("ORM-Q-53")
    void selectBy_findsAttributesDownTheGraph() {
        LegacyQuery<Customer> query = LegacyQuery.of(open(), Customer.class);
        assertEquals(List.of("john"), names(query.selectBy("motto", "carpe diem")));
        assertEquals(List.of("john"), names(query.selectBy(Map.of("quantity", 2, "reference", "j-1", "name", "john"))));
        String sent = sql().get(1);
        assertEquals(1, sent.split("customers.id = orders.customer_id", -1).length - 1, sent);
        assertEquals(List.of(), names(query.selectBy(Map.of("quantity", 2, "reference", "f-1"))));
        String message = refusal(UnknownAttributeException.class, () -> query.selectBy("scoer", 1));
        assertTrue(message.contains("Did you mean score?"), message);
        refused(() -> query.selectBy("score", "one"), "Customer.score", "Integer", "String");
    }

    @Test
    @Feature({"ORM-Q-54", "ORM-Q-55"})
    void getBy_isTheFirst() {
        Session session = open();
        LegacyQuery<Customer> query = LegacyQuery.of(session, Customer.class);
        assertEquals("fred", query.getBy("name", "fred").orElseThrow().getName());
        assertEquals(
                "fred",
                session.query(Customer.class)
                        .filterBy("name", "fred")
                        .first()
                        .orElseThrow()
                        .getName());
        assertEquals(sql().get(0), sql().get(1));
        assertTrue(query.getBy(Map.of("name", "nobody")).isEmpty());
        // The dynamic finders get_by_name and select_by_name name the attribute, which the compiler checks.
        assertEquals(
                "fred",
                session.query(Customer.class)
                        .filterBy(Customer_.name, "fred")
                        .first()
                        .orElseThrow()
                        .getName());
    }

    @Test
    @Feature({"ORM-Q-56", "ORM-Q-57", "ORM-Q-58", "ORM-Q-59"})
    void select_takesCriteriaStatementsAndJoins() {
        Session session = open();
        LegacyQuery<Customer> query = LegacyQuery.of(session, Customer.class);
        assertEquals(
                List.of("fred", "john"),
                names(query.select(Sql.or(Customer_.name.eq("john"), Customer_.name.eq("fred")))));
        assertEquals(
                List.of("john"), names(query.select(select(Customer_.ENTITY).where(Customer_.name.eq("john")))));
        assertEquals(
                "john",
                query.selectFirst(Customer_.name.eq("john")).orElseThrow().getName());
        assertEquals("john", query.selectOne(Customer_.name.eq("john")).getName());
        assertThrows(MultipleResultsFoundException.class, () -> query.selectOne(Customer_.score.eq(1)));
        Table customers = Objects.requireNonNull(registry().table(Customer.class));
        Table orders = Objects.requireNonNull(registry().table(Order.class));
        assertEquals(List.of("fred"), names(query.select(Order_.reference.eq("f-1"), List.of(customers.join(orders)))));
        assertEquals(
                List.of("fred"),
                names(session.query(Customer.class)
                        .selectFrom(customers.join(orders))
                        .filter(Order_.reference.eq("f-1"))
                        .all()));
        assertEquals(sql().get(sql().size() - 2), sql().get(sql().size() - 1));
    }

    @Test
    @Feature({"ORM-Q-60", "ORM-Q-61"})
    void joinToAndJoinVia_areCriteria() {
        LegacyQuery<Customer> query = LegacyQuery.of(open(), Customer.class);
        assertEquals(List.of("john"), names(query.select(Sql.and(query.joinTo("orders"), Order_.reference.eq("j-1")))));
        assertTrue(
                sql().get(0).contains("WHERE customers.id = orders.customer_id AND orders.reference = ?"),
                sql().toString());
        assertEquals(
                List.of("john"), names(query.select(Sql.and(query.joinTo("reference"), Order_.reference.eq("j-1")))));
        assertEquals(
                List.of("john"),
                names(query.select(
                        Sql.and(query.joinVia(List.of("orders", "lines", "product")), Product_.name.eq("pen")))));
        assertTrue(
                sql().get(2)
                        .contains("customers.id = orders.customer_id AND orders.id = order_lines.order_id"
                                + " AND products.id = order_lines.product_id"),
                sql().toString());
        LegacyQuery<Product> products = LegacyQuery.of(open(), Product.class);
        assertEquals(1, products.select(products.joinTo("tags")).size());
        assertThrows(MappingException.class, () -> query.joinTo("name"));
        assertThrows(MappingException.class, () -> query.joinVia(List.of("name")));
        assertThrows(UnknownAttributeException.class, () -> query.joinVia(List.of("orders", "things")));
        assertThrows(IllegalArgumentException.class, () -> query.joinVia(List.of()));
    }
}
