package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.binder.Binder_;
import io.athanor.compatibility.binder.Tab;
import io.athanor.compatibility.binder.Tab_;
import io.athanor.compatibility.shop.Note;
import io.athanor.compatibility.shop.Note_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.OrderLine_;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.feature.Feature;
import io.athanor.orm.AssociationProxy;
import io.athanor.orm.Session;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collections that are seen through the objects that link them to their owner. */
public class AssociationProxySuite extends ShopSuite {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private static final AssociationProxy<Order, OrderLine, Product> PRODUCTS = AssociationProxy.of(
            Order_.lines, OrderLine_.product, product -> new OrderLine(NUMBERS.getAndIncrement(), product, 1));

    private static final AssociationProxy<Order, OrderLine, String> NAMES = PRODUCTS.then(Product_.name);

    private static final AssociationProxy<Order, Note, String> TEXTS =
            AssociationProxy.of(Order_.notes, Note_.remark, Note::new);

    AssociationProxySuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenOrder() {
        Order order = new Order("first");
        PRODUCTS.list(order).addAll(List.of(new Product("pen", "1.50"), new Product("ink", "4.00")));
        TEXTS.collection(order).add("soon");
        given(order);
    }

    private static Order first(Session session) {
        return session.query(Order.class).filter(Order_.reference.eq("first")).one();
    }

    @Test
    @Feature("EXT-01")
    void list_isAViewOfTheLinks_andAddMakesOne() {
        Session session = open();
        Order order = first(session);
        assertEquals(List.of("pen", "ink"), NAMES.list(order));
        Product cup = new Product("cup", "7.00");
        PRODUCTS.list(order).add(cup);
        assertEquals(3, order.getLines().size());
        assertSame(order, order.getLines().get(2).getOrder());
        session.commit();
        assertEquals(List.of("pen", "ink", "cup"), NAMES.list(order));
        assertEquals(3, rows("order_lines"));
    }

    @Test
    @Feature("EXT-01")
    void removedValue_takesItsLinkAlong_whichIsAnOrphan() {
        Session session = open();
        Order order = first(session);
        List<Product> products = PRODUCTS.list(order);
        assertTrue(products.contains(products.get(1)));
        assertEquals(1, products.lastIndexOf(products.get(1)));
        assertTrue(products.remove(products.get(0)));
        assertFalse(products.remove(new Product("pen", "1.50")));
        session.commit();
        assertEquals(List.of("ink"), NAMES.list(order));
        assertEquals(1, rows("order_lines"));
        assertEquals(2, rows("products"));
    }

    @Test
    void set_keepsTheLink() {
        Session session = open();
        Order order = first(session);
        OrderLine line = order.getLines().get(0);
        Product cup = new Product("cup", "7.00");
        session.add(cup);
        assertEquals("pen", PRODUCTS.list(order).set(0, cup).getName());
        assertSame(cup, line.getProduct());
        session.commit();
        assertSame(line, order.getLines().get(0));
        assertEquals(List.of("cup", "ink"), NAMES.list(order));
    }

    @Test
    void replace_keepsTheLinksOfValuesThatStay() {
        Session session = open();
        Order order = first(session);
        OrderLine kept = order.getLines().get(1);
        Product ink = PRODUCTS.list(order).get(1);
        PRODUCTS.replace(order, List.of(new Product("cup", "7.00"), ink));
        session.commit();
        assertTrue(order.getLines().contains(kept));
        assertEquals(2, order.getLines().size());
        assertEquals(2, rows("order_lines"));
    }

    @Test
    void values_areToldApartByContent() {
        Session session = open();
        Order order = first(session);
        Collection<String> texts = TEXTS.collection(order);
        assertTrue(texts.contains("soon"));
        assertFalse(texts.contains("late"));
        assertFalse(texts.remove("late"));
        texts.add("late");
        session.flush();
        assertEquals(2, texts.size());
        assertTrue(texts.remove("soon"));
        session.commit();
        assertEquals(List.of("late"), List.copyOf(TEXTS.collection(order)));
        Iterator<String> iterator = TEXTS.collection(order).iterator();
        assertEquals("late", iterator.next());
        iterator.remove();
        session.commit();
        assertEquals(0, rows("notes"));
    }

    @Test
    void criteria_findOwners() {
        given(new Order("second"));
        Session session = open();
        Product ink =
                session.query(Product.class).filter(Product_.name.eq("ink")).one();
        for (var criterion : List.of(
                PRODUCTS.contains(ink),
                PRODUCTS.any(),
                PRODUCTS.any(Product_.name.eq("pen")),
                NAMES.contains("ink"),
                NAMES.any(Product_.name.like("p%")),
                TEXTS.contains("soon"),
                TEXTS.any(Note_.remark.ne("late")))) {
            assertEquals(
                    "first", session.query(Order.class).filter(criterion).one().getReference());
            assertEquals(
                    "second",
                    session.query(Order.class).filter(criterion.not()).one().getReference());
        }
    }

    @Test
    void misuse_isRefusedByName() {
        Session session = open();
        Order order = first(session);
        assertTrue(refusal(
                        UnsupportedOperationException.class,
                        () -> NAMES.list(order).add("cup"))
                .contains("Order.lines.product.name"));
        assertTrue(refusal(
                        UnsupportedOperationException.class,
                        () -> NAMES.list(order).set(0, "cup"))
                .contains("Order.lines.product.name"));
        refused(() -> TEXTS.list(order), "Order.notes", "collection(owner)");
        refused(() -> AssociationProxy.of(Binder_.tabs, Tab_.color, Tab::new), "Binder.tabs", "is a Map");
        assertThrows(IndexOutOfBoundsException.class, () -> PRODUCTS.list(order).get(2));
    }
}
