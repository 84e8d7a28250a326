package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Category;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Profile;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Visit;
import io.athanor.orm.Session;
import io.athanor.orm.error.DetachedInstanceException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Java serialization of entities: the copy knows what the original knew, and is in no session. */
public class SerializedCopySuite extends ShopSuite {

    SerializedCopySuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenACustomer() {
        Customer ann = new Customer("ann", "ann@example.org", 3);
        ann.setProfile(new Profile("onwards"));
        Order order = new Order("A");
        Product pen = new Product("pen", "1.50");
        pen.getTags().add(new Tag("new"));
        pen.getTags().add(new Tag("blue"));
        order.getLines().add(new OrderLine(1, pen, 2));
        order.getLines().add(new OrderLine(2, pen, 3));
        ann.getOrders().add(order);
        ann.getVisits().add(new Visit("home"));
        given(ann);
    }

    private static <T> T copy(T original) {
        return SerializedCopy.of(original).object();
    }

    private static Customer ann(Session session) {
        return session.query(Customer.class).one();
    }

    private Order order(Session session) {
        return session.query(Order.class).one();
    }

    @Test
    void copy_ofALoadedGraph_isReadWithoutASession() {
        Session session = open();
        Customer original = ann(session);
        Order ordered = original.getOrders().get(0);
        assertSame(original, ordered.getCustomer());
        for (OrderLine line : ordered.getLines()) {
            Product product = Objects.requireNonNull(line.getProduct());
            assertEquals(2, product.getTags().size());
        }
        SerializedCopy<Customer> serialized = SerializedCopy.of(original);
        Customer copy = serialized.object();
        assertNoStatements(recorder(), () -> {
            assertNotSame(original, copy);
            assertEquals("ann", copy.getName());
            Order order = copy.getOrders().get(0);
            assertSame(copy, order.getCustomer());
            assertEquals(List.of(2, 3), each(order.getLines(), OrderLine::getQuantity));
            Product pen = Objects.requireNonNull(order.getLines().get(0).getProduct());
            assertSame(pen, order.getLines().get(1).getProduct());
            assertEquals(2, pen.getTags().size());
        });
        assertTrue(serialized.classes().contains("java.util.ArrayList"));
        assertTrue(serialized.classes().contains("java.util.LinkedHashSet"));
        assertEquals(
                List.of(),
                serialized.classes().stream()
                        .filter(name -> name.contains("Tracked") || name.contains("EntityState"))
                        .toList());
    }

    @Test
    void copy_fromTheMiddleOfACircle_isWhole() {
        Session session = open();
        Order original = order(session);
        original.getLines().forEach(line -> assertSame(original, line.getOrder()));
        OrderLine copy = copy(original.getLines().get(0));
        Order order = Objects.requireNonNull(copy.getOrder());
        assertSame(copy, order.getLines().get(0));
        assertEquals(2, order.getLines().size());
    }

    @Test
    void copy_ofWhatIsNotLoaded_isNotLoadedEither() {
        Customer copy = copy(ann(open()));
        assertEquals("ann", copy.getName());
        assertTrue(refusal(DetachedInstanceException.class, copy::getOrders).contains("Customer.orders is not loaded"));
        assertTrue(refusal(DetachedInstanceException.class, copy::getProfile).contains("Customer.profile"));
        assertTrue(
                refusal(DetachedInstanceException.class, () -> copy.getVisits().all())
                        .contains("Customer.visits"));
    }

    @Test
    void copy_ofAnExpired_isExpired() {
        Session session = open();
        Customer original = ann(session);
        assertEquals(1, original.getOrders().size());
        session.commit();
        SerializedCopy<Customer> copy = SerializedCopy.of(original);
        assertTrue(
                refusal(DetachedInstanceException.class, copy.object()::getName).contains("expired"));
        assertFalse(copy.classes().contains(Order.class.getName()));
        Session other = open();
        other.add(copy.object());
        assertEquals("ann", copy.object().getName());
        assertEquals(1, copy.object().getOrders().size());
    }

    @Test
    void copyInASession_isTheRow() {
        Customer copy = copy(ann(open()));
        Session session = open();
        session.add(copy);
        assertSame(copy, ann(session));
        assertEquals("A", copy.getOrders().get(0).getReference());
        assertEquals("home", copy.getVisits().query().one().getPage());
        copy.setName("anna");
        session.commit();
        assertEquals("anna", ann(open()).getName());
    }

    @Test
    void compositeKey_isThatOfTheOriginal() {
        OrderLine copy = copy(order(open()).getLines().get(1));
        Session session = open();
        session.add(copy);
        assertSame(copy, order(session).getLines().get(1));
        copy.setQuantity(7);
        session.commit();
        assertEquals(7, order(open()).getLines().get(1).getQuantity());
    }

    @Test
    void changesOfTheOriginalAndOfTheCopy_areWrittenByTheCopysSession() {
        Session session = open();
        Customer original = ann(session);
        assertEquals(1, original.getOrders().size());
        original.setName("anna");
        original.getOrders().add(new Order("B"));
        Customer copy = copy(original);
        session.close();
        copy.setScore(9);
        Session other = open();
        other.add(copy);
        other.commit();
        Customer read = ann(open());
        assertEquals("anna", read.getName());
        assertEquals(9, read.getScore());
        assertEquals(List.of("A", "B"), each(read.getOrders(), Order::getReference));
    }

    @Test
    void memberOfACollectionThatIsNotLoaded_isNotLost() {
        Session session = open();
        Customer original = ann(session);
        new Order("B").setCustomer(original);
        original.getVisits().add(new Visit("cart"));
        Customer copy = copy(original);
        session.close();
        Session other = open();
        other.add(copy);
        other.commit();
        assertEquals(List.of("A", "B"), each(ann(open()).getOrders(), Order::getReference));
        assertEquals(2, ann(open()).getVisits().count());
    }

    @Test
    void copy_ofANewGraph_isInserted() {
        Category root = new Category("root", new Category("left"), new Category("right"));
        Customer bob = new Customer("bob");
        bob.getVisits().add(new Visit("pens"));
        Category rootCopy = copy(root);
        Customer bobCopy = copy(bob);
        assertSame(rootCopy, rootCopy.getChildren().get(1).getParent());
        rootCopy.getChildren().add(new Category("third"));
        Session session = open();
        session.addAll(List.of(rootCopy, bobCopy));
        session.commit();
        assertEquals(4, rows("categories"));
        assertEquals("pens", bobCopy.getVisits().query().one().getPage());
        assertFalse(session.contains(root));
    }
}
