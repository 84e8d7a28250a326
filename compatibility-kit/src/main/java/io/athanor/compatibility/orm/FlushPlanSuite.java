package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Tag;
import io.athanor.orm.FlushOutline;
import io.athanor.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan of the next flush as a program sees it. */
public class FlushPlanSuite extends ShopSuite {

    FlushPlanSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void flushPlan_tellsStepsAndReasons_andSendsNothing() {
        Session session = open();
        Customer secret = new Customer("top secret");
        secret.getOrders().add(new Order("o1"));
        secret.getOrders().add(new Order("o2"));
        session.add(secret);
        session.connection();
        assertNoStatements(recorder(), () -> {
            FlushOutline plan = session.flushPlan();
            assertEquals(
                    List.of(
                            new FlushOutline.Step("save", "customers", 1, List.of("INSERT Customer")),
                            new FlushOutline.Step("save", "orders", 2, List.of("INSERT Order", "INSERT Order"))),
                    plan.steps());
            assertEquals(
                    List.of("save customers before save orders, because Order[customerId] refers to Customer"),
                    plan.reasons());
            assertFalse(plan.toString().contains("secret"), plan::toString);
            assertTrue(plan.toString().startsWith("save customers, 1 row [INSERT Customer]\n"), plan::toString);
            assertTrue(session.flushPlan(true).toString().contains("name=top secret"));
        });
        assertEquals(3, session.pending().size());
        session.commit();
        assertEquals(2, rows("orders"));
        assertEquals(List.of(), session.flushPlan().steps());
    }

    @Test
    void flushPlan_asOftenAsOneLikes_changesNothingOfTheFlush() {
        Product lamp = new Product("lamp", "1.00");
        lamp.getTags().add(new Tag("light"));
        lamp.getTags().add(new Tag("old"));
        Order order = new Order("o1");
        order.order(lamp, 2);
        given(lamp, order);
        Session session = open();
        Order old = session.query(Order.class).one();
        Product product = session.query(Product.class).one();
        product.getTags().removeIf(tag -> tag.getCode().equals("old"));
        product.getTags().add(new Tag("new"));
        session.delete(old);
        FlushOutline plan = session.flushPlan(true);
        assertEquals(plan.steps(), session.flushPlan(true).steps());
        assertEquals(
                List.of(
                        "save tags",
                        "save products",
                        "unlink product_tags",
                        "link product_tags",
                        "delete order_lines",
                        "delete orders"),
                plan.steps().stream()
                        .map(step -> step.action() + " " + step.table())
                        .toList());
        assertTrue(
                plan.reasons().stream()
                        .anyMatch(reason -> reason.startsWith("delete order_lines before delete orders")),
                plan::toString);
        session.commit();
        assertEquals(0, rows("orders"));
        assertEquals(3, rows("tags"));
        assertEquals(2, rows("product_tags"));
    }
}
