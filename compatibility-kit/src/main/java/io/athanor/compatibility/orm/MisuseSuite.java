package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.Product;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What a session is asked that it cannot do: the error names the object, the place and the remedy. */
public class MisuseSuite extends ShopSuite {

    MisuseSuite(TestBed bed) {
        super(bed);
    }

    /** What a session does with one object of its own, by name. */
    private static final List<BiConsumer<Session, Object>> ON_OWN_OBJECTS =
            List.of(Session::delete, Session::refresh, Session::expire, Session::expunge);

    @Test
    void null_isRefused() {
        Session session = open();
        refused(() -> session.add(nothing()), "null");
        ON_OWN_OBJECTS.forEach(action -> refused(() -> action.accept(session, nothing()), "null"));
        assertFalse(session.contains(nothing()));
    }

    @Test
    void addAll_withNull_isRefused() {
        Session session = open();
        refused(() -> session.addAll(Arrays.asList(new Customer("ann"), nothing())), "null");
        refused(() -> session.addAll(nothing()), "null");
    }

    @Test
    void whatIsNoEntity_isRefusedByItsClass() {
        Session session = open();
        ON_OWN_OBJECTS.forEach(action -> refused(() -> action.accept(session, "text"), "java.lang.String", "@Entity"));
        refused(() -> session.add(List.of(new Customer("ann"))), "List", "@Entity");
    }

    @Test
    void collection_inPlaceOfItsMembers_isRefusedWithTheMethodForIt() {
        Session session = open();
        refused(() -> session.add(List.of(new Customer("ann"))), "addAll");
    }

    @Test
    void transientObject_isRefused() {
        Session session = open();
        Customer ann = new Customer("ann");
        for (BiConsumer<Session, Object> action : ON_OWN_OBJECTS) {
            String message = refused(() -> action.accept(session, ann), "Customer");
            assertFalse(message.contains("another session"), message);
        }
        refused(() -> session.refresh(ann), "Customer", "dd it");
        refused(() -> session.expire(ann), "Customer", "dd it");
    }

    @Test
    void pendingObject_hasNothingToBeReadAgain() {
        Session session = open();
        Customer ann = new Customer("ann");
        session.add(ann);
        refused(() -> session.refresh(ann), "Customer", "flush");
        refused(() -> session.expire(ann), "Customer", "flush");
        refused(() -> session.delete(ann), "Customer", "xpunge");
        assertTrue(session.contains(ann));
        session.commit();
        assertEquals("ann", open().query(Customer.class).one().getName());
    }

    @Test
    void objectWhoseDeletionIsCommitted_isRefused_asNewOneItIsWritten() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.delete(ann);
        session.commit();
        refused(() -> session.add(ann), "Customer", "ake a new object");
        refused(() -> open().add(ann), "Customer", "ake a new object");
        session.add(new Customer("ann"));
        session.commit();
        assertEquals("ann", open().query(Customer.class).one().getName());
    }

    @Test
    void detachedObject_isRefused() {
        given(new Customer("ann"));
        Session first = open();
        Customer ann = first.query(Customer.class).one();
        first.close();
        Session session = open();
        for (BiConsumer<Session, Object> action : ON_OWN_OBJECTS) {
            String message = refused(() -> action.accept(session, ann), "Customer");
            assertFalse(message.contains("another session"), message);
        }
        refused(() -> session.delete(ann), "Customer", "dd it");
        refused(() -> session.refresh(ann), "Customer", "dd it");
        refused(() -> session.expire(ann), "Customer", "dd it");
    }

    @Test
    void objectOfAnotherSession_isRefused() {
        given(new Customer("ann"));
        Session first = open();
        Customer ann = first.query(Customer.class).one();
        Session session = open();
        ON_OWN_OBJECTS.forEach(
                action -> refused(() -> action.accept(session, ann), "Customer", "another session", "xpunge"));
        assertTrue(first.contains(ann));
        assertEquals(Set.of(), first.deleted());
    }

    @Test
    void deletedObject_isRefused() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.delete(ann);
        session.flush();
        refused(() -> session.refresh(ann), "Customer", "deleted");
        refused(() -> session.delete(ann), "Customer", "deleted");
        refused(() -> session.add(ann), "Customer", "deleted", "roll back");
    }

    @Test
    void filterBy_wrongTypeForAReference_isRefused() {
        Session session = open();
        refused(
                () -> session.query(Order.class).filterBy("customer", "ann").all(),
                "Order.customer",
                "Customer",
                "String");
        refused(
                () -> session.query(OrderLine.class)
                        .filterBy("order", new Customer("ann"))
                        .all(),
                "OrderLine.order",
                "Order",
                "Customer");
    }

    @Test
    void filterBy_keyOfAReference_isRefusedWithTheAttributeForIt() {
        refused(
                () -> open().query(Order.class).filterBy("customer", 1).all(),
                "Order.customer",
                "Customer",
                "Integer",
                "customerId");
    }

    @Test
    void filterBy_wrongTypeForAColumn_isRefused() {
        refused(() -> open().query(Customer.class).filterBy("score", "high"), "Customer.score", "Integer", "String");
    }

    @Test
    void filterBy_objectWithoutAKey_isRefused() {
        Session session = open();
        refused(
                () -> session.query(Order.class)
                        .filterBy("customer", new Customer("ann"))
                        .all(),
                "Order.customer",
                "Customer",
                "lush");
    }

    @Test
    @Feature("ORM-A-01")
    void dirty_afterSettingAnEqualValue_isEmpty() {
        given(new Customer("ann", null, 1), new Product("pen", "1.50"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Product pen = session.query(Product.class).one();
        ann.setName("anna".substring(0, 3));
        ann.setScore(1);
        ann.setEmail(null);
        pen.setPrice(new BigDecimal("1.50"));
        pen.setAvailable(true);
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    void dirty_afterSettingTheOldValueAgain_isEmpty() {
        given(new Customer("ann", null, 1));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setName("anna");
        assertEquals(Set.of(ann), session.dirty());
        ann.setName("ann");
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    void dirty_afterSettingTheSameReference_isEmpty() {
        Customer given = new Customer("ann");
        given.getOrders().add(new Order("o-1"));
        given(given, new Customer("bob"));
        Session session = open();
        Order order = session.query(Order.class).one();
        Customer ann = order.getCustomer();
        order.setCustomer(ann);
        assertEquals(Set.of(), session.dirty());
        Customer bob = session.query(Customer.class).filterBy("name", "bob").one();
        order.setCustomer(bob);
        assertTrue(session.dirty().contains(order));
        order.setCustomer(ann);
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    void dirty_afterACollectionGotItsOwnMembers_isEmpty() {
        Customer given = new Customer("ann");
        given.getOrders().addAll(List.of(new Order("o-1"), new Order("o-2")));
        given(given);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setOrders(new ArrayList<>(ann.getOrders()));
        assertEquals(Set.of(), session.dirty());
        Order first = ann.getOrders().remove(0);
        ann.getOrders().add(0, first);
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    void dirty_afterReadingACollection_isEmpty() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        assertEquals(0, ann.getOrders().size());
        ann.getOrders().addAll(List.of());
        ann.getOrders().clear();
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    void dirty_objectWithAChangeThatWasSetBack_isStillWrittenWhenItChangesAgain() {
        given(new Customer("ann", null, 1));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setScore(2);
        ann.setScore(1);
        assertEquals(Set.of(), session.dirty());
        ann.setScore(3);
        session.commit();
        assertEquals(3, open().query(Customer.class).one().getScore());
    }
}
