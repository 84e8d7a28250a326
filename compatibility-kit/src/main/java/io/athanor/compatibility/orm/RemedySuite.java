package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.raiseload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Review;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Visit;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.error.IdentityConflictException;
import io.athanor.orm.error.LazyLoadException;
import io.athanor.orm.error.OrmException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the errors of sessions and objects advise: each advice is followed, and helps. */
public class RemedySuite extends ShopSuite {

    RemedySuite(TestBed bed) {
        super(bed);
    }

    private void givenCustomerWithOrder() {
        Customer ann = new Customer("ann");
        ann.getOrders().add(new Order("o-1"));
        given(ann);
    }

    @Test
    void identityConflict_changeThatObject() {
        given(new Product("pen", "1.00"), new Tag("new"));
        Session session = open();
        Tag loaded = session.query(Tag.class).one();
        String message = refusal(IdentityConflictException.class, () -> session.add(new Tag("new")));
        assertTrue(message.contains("Change that object"), message);
        loaded.getProducts().add(session.query(Product.class).one());
        session.commit();
        assertEquals(1, rows("product_tags"));
    }

    @Test
    void deletedObject_rollBackToHaveItAgain() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.delete(ann);
        session.flush();
        String message = refusal(SessionStateException.class, () -> session.add(ann));
        assertTrue(message.contains("roll back"), message);
        session.rollback();
        session.add(ann);
        ann.setScore(5);
        session.commit();
        assertEquals(5, open().query(Customer.class).one().getScore());
    }

    @Test
    void deletedObject_orMakeANewOne() {
        given(new Customer("ann", null, 3));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.delete(ann);
        session.flush();
        String message = refusal(SessionStateException.class, () -> session.add(ann));
        assertTrue(message.contains("make a new object"), message);
        session.add(new Customer(ann.getName(), ann.getEmail(), ann.getScore()));
        session.commit();
        assertEquals(3, open().query(Customer.class).one().getScore());
    }

    @Test
    void otherSession_closeThatOne() {
        given(new Customer("ann"));
        Session first = open();
        Customer ann = first.query(Customer.class).one();
        Session second = open();
        String message = refusal(SessionStateException.class, () -> second.add(ann));
        assertTrue(message.contains("Close that one"), message);
        first.close();
        second.add(ann);
        ann.setScore(5);
        second.commit();
        assertEquals(5, open().query(Customer.class).one().getScore());
    }

    @Test
    void otherSession_orExpungeTheInstanceFromIt() {
        given(new Customer("ann"));
        Session first = open();
        Customer ann = first.query(Customer.class).one();
        Session second = open();
        String message = refusal(SessionStateException.class, () -> second.add(ann));
        assertTrue(message.contains("expunge the instance from it"), message);
        first.expunge(ann);
        second.add(ann);
        ann.setScore(5);
        second.commit();
        assertEquals(5, open().query(Customer.class).one().getScore());
    }

    @Test
    void closedSession_openAnotherOneFromItsFactory() {
        given(new Customer("ann"));
        Session session = open();
        session.close();
        String message = refusal(
                SessionStateException.class, () -> session.query(Customer.class).all());
        assertTrue(message.contains("Open another one from its factory"), message);
        try (Session another = session.factory().open()) {
            assertEquals(1, another.query(Customer.class).all().size());
        }
    }

    @Test
    void detachedObject_addItToASession() {
        givenCustomerWithOrder();
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.close();
        String message = refusal(DetachedInstanceException.class, ann::getOrders);
        assertTrue(message.contains("Add it to a session"), message);
        open().add(ann);
        assertEquals(1, ann.getOrders().size());
    }

    @Test
    void detachedObject_orLoadBeforeWithALoaderOption() {
        givenCustomerWithOrder();
        Session session = open();
        Customer bare = session.query(Customer.class).one();
        session.close();
        String message = refusal(DetachedInstanceException.class, bare::getOrders);
        assertTrue(message.contains("selectinload"), message);
        Session second = open();
        Customer ann = second.query(Customer.class)
                .options(selectinload(Customer_.orders))
                .one();
        second.close();
        assertEquals(1, ann.getOrders().size());
    }

    @Test
    void detachedObject_orSwitchOffExpiryOnCommit() {
        givenCustomerWithOrder();
        Session session = open();
        Customer expired = session.query(Customer.class).one();
        session.commit();
        session.close();
        String message = refusal(DetachedInstanceException.class, expired::getName);
        assertTrue(message.contains("expiry on commit switched off"), message);
        Session second = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Customer ann = second.query(Customer.class).one();
        second.commit();
        second.close();
        assertEquals("ann", ann.getName());
    }

    @Test
    void dynamicCollectionOfADetachedOwner_addItToASessionFirst() {
        Customer given = new Customer("ann");
        given.getVisits().add(new Visit("home"));
        given(given);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.close();
        String message =
                refusal(DetachedInstanceException.class, () -> ann.getVisits().all());
        assertTrue(message.contains("Add it to a session first"), message);
        open().add(ann);
        assertEquals(1, ann.getVisits().all().size());
    }

    @Test
    void dynamicCollectionReplaced_addAndRemoveSingleObjects() {
        given(new Customer("ann"), new Customer("bob"));
        Session session = open();
        List<Customer> customers = session.query(Customer.class).all();
        Customer ann = customers.get(0);
        String message =
                refusal(OrmException.class, () -> ann.setVisits(customers.get(1).getVisits()));
        assertTrue(message.contains("Customer.visits") && message.contains("Add and remove single objects"), message);
        Visit home = new Visit("home");
        ann.getVisits().add(home);
        ann.getVisits().add(new Visit("cart"));
        ann.getVisits().remove(home);
        session.commit();
        assertEquals(1, ann.getVisits().count());
    }

    @Test
    void raiseload_loadItWithTheQuery() {
        givenCustomerWithOrder();
        Customer refused = open().query(Customer.class)
                .options(raiseload(Customer_.orders))
                .one();
        String message = refusal(LazyLoadException.class, refused::getOrders);
        assertTrue(message.contains("selectinload or joinedload"), message);
        for (LoaderOption option : List.of(selectinload(Customer_.orders), joinedload(Customer_.orders))) {
            Customer ann = open().query(Customer.class).options(option).one();
            assertEquals(1, ann.getOrders().size());
        }
    }

    @Test
    void rowIsGone_whenItIsRead_expungeTheInstance() {
        Session session = open();
        Customer ann = new Customer("ann");
        session.add(ann);
        session.commit();
        elsewhere("DELETE FROM customers");
        String message = refusal(StaleDataException.class, ann::getName);
        assertTrue(message.contains("Expunge the instance"), message);
        session.expunge(ann);
        session.add(new Customer("bob"));
        session.commit();
        assertEquals("bob", session.query(Customer.class).one().getName());
    }

    @Test
    void rowIsGone_whenItIsWritten_rollBackAndLoadTheObjectAgain() {
        given(new Customer("ann"), new Customer("bob"));
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        List<Customer> customers =
                session.query(Customer.class).orderBy(Customer_.name).all();
        session.commit();
        elsewhere("DELETE FROM customers WHERE name = 'ann'");
        customers.forEach(customer -> customer.setScore(5));
        String message = refusal(StaleDataException.class, session::flush);
        assertTrue(message.contains("Roll back, and load the object again"), message);
        session.rollback();
        session.query(Customer.class).all().forEach(customer -> customer.setScore(6));
        assertEquals(List.of(6), each(session.query(Customer.class).all(), Customer::getScore));
        session.commit();
        assertEquals(6, open().query(Customer.class).one().getScore());
    }

    @Test
    void referenceToAnObjectInNoSession_addItToTheSession() {
        Session session = open();
        Product pen = new Product("pen", "1.00");
        Review review = new Review("good", pen);
        session.add(review);
        String message = refusal(SessionStateException.class, session::flush);
        assertTrue(message.contains("Add it to the session"), message);
        session.addAll(List.of(review, pen));
        session.commit();
        assertEquals(pen.getId(), review.getProductId());
    }

    @Test
    void referenceToAnObjectInNoSession_orLetTheRelationshipCascade() {
        Session session = open();
        Customer ann = new Customer("ann");
        Order order = new Order("o-1");
        order.setCustomer(ann); // this one cascades SAVE_UPDATE
        session.add(order);
        session.commit();
        assertEquals(ann.getId(), order.getCustomerId());
    }

    @Test
    void listInPlaceOfItsMembers_addAll() {
        Session session = open();
        List<Customer> customers = new ArrayList<>(List.of(new Customer("ann"), new Customer("bob")));
        refused(() -> session.add(customers), "addAll");
        session.addAll(customers);
        session.commit();
        assertEquals(2, rows("customers"));
    }

    @Test
    void newObjectReadAgain_flushFirst() {
        Session session = open();
        Customer ann = new Customer("ann");
        session.add(ann);
        refused(() -> session.refresh(ann), "flush");
        session.flush();
        session.refresh(ann);
        assertEquals("ann", ann.getName());
    }

    @Test
    void newObjectDeleted_expungeIt() {
        Session session = open();
        Customer ann = new Customer("ann");
        session.add(ann);
        refused(() -> session.delete(ann), "xpunge");
        session.expunge(ann);
        session.commit();
        assertEquals(0, rows("customers"));
    }

    @Test
    void detachedObjectReadAgain_addItToTheSession() {
        given(new Customer("ann"));
        Session first = open();
        Customer ann = first.query(Customer.class).one();
        first.close();
        elsewhere("UPDATE customers SET score = 5");
        Session session = open();
        refused(() -> session.refresh(ann), "dd it");
        session.add(ann);
        session.refresh(ann);
        assertEquals(5, ann.getScore());
        assertSame(ann, session.query(Customer.class).one());
    }
}
