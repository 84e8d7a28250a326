package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Note;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.OrderLine_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Profile;
import io.athanor.compatibility.shop.Review;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to related objects along with an object. */
public class CascadeSuite extends ShopSuite {

    CascadeSuite(TestBed bed) {
        super(bed);
    }

    private static Customer customerWithOrders() {
        Customer ann = new Customer("ann");
        ann.getOrders().add(new Order("o-1"));
        ann.getOrders().add(new Order("o-2"));
        return ann;
    }

    private static Order orderWithLines() {
        Order order = new Order("o-1");
        Product pen = new Product("pen", "1.00");
        order.order(pen, 1);
        order.order(pen, 2);
        return order;
    }

    @Test
    @Feature("ORM-R-16")
    void saveUpdate_addsAllThatCanBeReached() {
        Session session = open();
        Customer ann = customerWithOrders();
        Order order = ann.getOrders().get(0);
        Product pen = new Product("pen", "1.00");
        OrderLine line = order.order(pen, 1);
        session.add(ann);
        assertEquals(Set.of(ann, order, ann.getOrders().get(1), line, pen), session.pending());
    }

    @Test
    void saveUpdate_goesBackwardsToo() {
        Session session = open();
        Customer ann = customerWithOrders();
        session.add(ann.getOrders().get(0));
        assertTrue(session.contains(ann));
        assertTrue(session.contains(ann.getOrders().get(1)));
    }

    @Test
    void saveUpdate_objectPutIntoAPersistentCollection_isAdded() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Order order = new Order("o-1");
        ann.getOrders().add(order);
        assertTrue(session.contains(order));
        session.commit();
        assertEquals(ann.getId(), order.getCustomerId());
    }

    @Test
    @Feature("ORM-R-02")
    void saveUpdate_objectReferredToByAPersistentOne_isAdded() {
        given(new Order("o-1"));
        Session session = open();
        Order order = session.query(Order.class).one();
        Customer ann = new Customer("ann");
        order.setCustomer(ann);
        assertTrue(session.contains(ann));
        session.commit();
        assertEquals(ann.getId(), order.getCustomerId());
    }

    @Test
    void saveUpdate_leftOut_addsNothing() {
        Session session = open();
        Product pen = new Product("pen", "1.00");
        Review review = new Review("good", pen);
        session.add(review);
        assertFalse(session.contains(pen));
        session.add(pen);
        session.commit();
        assertEquals(pen.getId(), review.getProductId());
    }

    @Test
    @Feature("ORM-R-18")
    void delete_withoutCascade_setsTheForeignKeysOfChildrenToNull() {
        given(customerWithOrders());
        Session session = open();
        session.delete(session.query(Customer.class).one());
        session.commit();
        assertEquals(0, rows("customers"));
        List<Order> orders = open().query(Order.class).all();
        assertEquals(2, orders.size());
        for (Order order : orders) {
            assertNull(order.getCustomerId());
            assertNull(order.getCustomer());
        }
    }

    @Test
    @Feature({"ORM-R-18", "ORM-S-29", "ORM-S-30"})
    void delete_withoutCascade_updatesTheChildrenBeforeTheParentIsDeleted() {
        given(customerWithOrders());
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        assertEquals(2, ann.getOrders().size());
        session.delete(ann);
        recorder().clear();
        session.flush();
        assertEquals(
                List.of(
                        "UPDATE orders SET customer_id=? WHERE orders.id = ?",
                        "DELETE FROM customers WHERE customers.id = ?"),
                sql().subList(1, 3)); // after a look at the visits, which are never loaded as a whole
        assertTrue(recorder().statements().get(1).batch());
    }

    @Test
    @Feature({"ORM-R-17", "ORM-S-29", "ORM-S-34", "ORM-S-36"})
    void delete_withCascade_deletesChildrenFirst() {
        given(orderWithLines());
        Session session = open();
        Order order = session.query(Order.class).one();
        assertEquals(2, order.getLines().size());
        session.delete(order);
        assertEquals(3, session.deleted().size());
        recorder().clear();
        session.flush();
        assertEquals(
                List.of(
                        "DELETE FROM order_lines WHERE order_lines.order_id = ? AND order_lines.line_number = ?",
                        "DELETE FROM orders WHERE orders.id = ?"),
                sql());
        session.commit();
        assertEquals(0, rows("order_lines"));
        assertEquals(1, rows("products"));
    }

    @Test
    void delete_withCascade_takesChildrenThatAreNotLoaded() {
        Customer given = new Customer("ann");
        given.setProfile(new Profile("carpe diem"));
        given(given);
        Session session = open();
        session.delete(session.query(Customer.class).one());
        session.commit();
        assertEquals(0, rows("profiles"));
        assertEquals(0, rows("customers"));
    }

    @Test
    @Feature("ORM-R-19")
    void deleteOrphan_memberRemoved_isDeletedAlone() {
        given(orderWithLines());
        Session session = open();
        Order order = session.query(Order.class).one();
        order.getLines().remove(0);
        session.commit();
        OrderLine left = open().query(OrderLine.class).one();
        assertEquals(2, left.getLineNumber());
    }

    @Test
    void deleteOrphan_collectionReplaced_deletesWhoIsLeftOut() {
        given(orderWithLines());
        Session session = open();
        Order order = session.query(Order.class).one();
        order.getLines().clear();
        order.getLines().add(new OrderLine(3, null, 7));
        session.commit();
        OrderLine left = open().query(OrderLine.class).one();
        assertEquals(3, left.getLineNumber());
        assertEquals(7, left.getQuantity());
    }

    @Test
    void deleteOrphan_referenceReplaced_deletesTheOldObject() {
        Customer given = new Customer("ann");
        given.setProfile(new Profile("old"));
        given(given);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setProfile(new Profile("new"));
        session.commit();
        Profile left = open().query(Profile.class).one();
        assertEquals("new", left.getMotto());
        assertEquals(ann.getId(), left.getCustomerId());
    }

    @Test
    void deleteOrphan_referenceSetToNull_deletesTheOldObject() {
        Customer given = new Customer("ann");
        given.setProfile(new Profile("old"));
        given(given);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        assertNotNull(ann.getProfile());
        ann.setProfile(null);
        session.commit();
        assertEquals(0, rows("profiles"));
        assertNull(ann.getProfile());
    }

    @Test
    void deleteOrphan_memberMovedToAnotherOwner_isKept() {
        Customer first = new Customer("ann");
        first.setProfile(new Profile("moving"));
        given(first, new Customer("bob"));
        Session session = open();
        Customer ann = session.query(Customer.class).filterBy("name", "ann").one();
        Customer bob = session.query(Customer.class).filterBy("name", "bob").one();
        Profile profile = Objects.requireNonNull(ann.getProfile());
        bob.setProfile(profile);
        assertNull(ann.getProfile());
        session.commit();
        Profile left = open().query(Profile.class).one();
        assertEquals(bob.getId(), left.getCustomerId());
    }

    @Test
    void deleteOrphan_newMemberRemovedAgain_isNotInserted() {
        Session session = open();
        Order order = orderWithLines();
        session.add(order);
        OrderLine second = order.getLines().get(1);
        order.getLines().remove(second);
        session.commit();
        assertEquals(1, open().query(OrderLine.class).all().size());
        assertFalse(session.contains(second));
    }

    @Test
    @Feature("ORM-R-14")
    void memberRemovedWithoutOrphanCascade_losesItsOwner() {
        given(customerWithOrders());
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Order first = ann.getOrders().remove(0);
        session.commit();
        assertNull(first.getCustomer());
        assertNull(first.getCustomerId());
        assertEquals(1, ann.getOrders().size());
        assertEquals(2, rows("orders"));
    }

    @Test
    void memberMovedToAnotherCollection_hasTheOtherOwner() {
        given(customerWithOrders(), new Customer("bob"));
        Session session = open();
        List<Customer> all =
                session.query(Customer.class).orderBy(Customer_.name).all();
        Order first = all.get(0).getOrders().get(0);
        all.get(1).getOrders().add(first);
        assertEquals(1, all.get(0).getOrders().size());
        session.commit();
        assertSame(all.get(1), first.getCustomer());
        assertEquals(1, all.get(0).getOrders().size());
        assertEquals(List.of(first), all.get(1).getOrders());
    }

    @Test
    void delete_childThatIsStillInTheCollection_isGoneAfterCommit() {
        given(orderWithLines());
        Session session = open();
        Order order = session.query(Order.class).one();
        OrderLine first = order.getLines().get(0);
        session.delete(first);
        session.commit();
        assertEquals(List.of(2), each(order.getLines(), OrderLine::getLineNumber));
        assertEquals(
                0,
                session.query(OrderLine.class)
                        .filter(OrderLine_.lineNumber.eq(1))
                        .count());
    }

    @Test
    @Feature({"ORM-R-01", "ORM-R-05"})
    void oneDirection_membersOfANewOwner_haveItsKey() {
        Order order = new Order("o-1");
        order.getNotes().addAll(List.of(new Note("urgent"), new Note("gift")));
        given(order);
        Session session = open();
        Order found = session.query(Order.class).one();
        assertEquals(Set.of("urgent", "gift"), Set.copyOf(each(found.getNotes(), Note::getRemark)));
        for (Note note : found.getNotes()) {
            assertEquals(found.getId(), note.getOrderId());
        }
    }

    @Test
    void oneDirection_memberAddedAndMemberRemoved() {
        Order given = new Order("o-1");
        given.getNotes().add(new Note("urgent"));
        given(given);
        Session session = open();
        Order order = session.query(Order.class).one();
        order.getNotes().removeIf(note -> note.getRemark().equals("urgent"));
        order.getNotes().add(new Note("gift"));
        session.commit();
        Note left = open().query(Note.class).one();
        assertEquals("gift", left.getRemark());
        assertEquals(order.getId(), left.getOrderId());
        session.delete(order);
        session.commit();
        assertEquals(0, rows("notes"));
        assertEquals(0, rows("orders"));
    }
}
