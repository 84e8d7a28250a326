package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Profile;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Tag_;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.error.InvalidMemberException;
import io.athanor.orm.error.SessionStateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two directions of a relationship that follow each other in memory, whatever way a collection is changed. */
public class BackReferenceSuite extends ShopSuite {

    BackReferenceSuite(TestBed bed) {
        super(bed);
    }

    private static void assertOwns(Customer customer, Order... orders) {
        assertEquals(Arrays.asList(orders), customer.getOrders());
        for (Order order : orders) {
            assertSame(customer, order.getCustomer());
        }
    }

    @Test
    @Feature({"ORM-R-10", "ORM-C-01"})
    void transient_memberAdded_refersToItsOwner() {
        Customer ann = new Customer("ann");
        Order order = new Order("o-1");
        ann.getOrders().add(order);
        assertOwns(ann, order);
    }

    @Test
    void transient_referenceSet_isInTheCollection() {
        Customer ann = new Customer("ann");
        Order order = new Order("o-1");
        order.setCustomer(ann);
        assertOwns(ann, order);
        order.setCustomer(ann);
        assertOwns(ann, order);
    }

    @Test
    void transient_referenceChanged_movesBetweenCollections() {
        Customer ann = new Customer("ann");
        Customer bob = new Customer("bob");
        Order order = new Order("o-1");
        order.setCustomer(ann);
        order.setCustomer(bob);
        assertOwns(ann);
        assertOwns(bob, order);
        order.setCustomer(null);
        assertOwns(bob);
    }

    @Test
    void transient_oneToOne_bothWays() {
        Customer ann = new Customer("ann");
        Profile profile = new Profile("first");
        ann.setProfile(profile);
        assertSame(ann, profile.getCustomer());
        Profile second = new Profile("second");
        second.setCustomer(ann);
        assertSame(second, ann.getProfile());
        assertNull(profile.getCustomer());
    }

    @Test
    void persistent_referenceSet_isInALoadedCollection() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        assertOwns(ann);
        Order order = new Order("o-1");
        order.setCustomer(ann);
        assertOwns(ann, order);
        assertFalse(session.contains(order)); // who creates an object says when it is added
        String message = refusal(SessionStateException.class, session::flush);
        assertTrue(message.contains("Customer.orders") && message.contains("Add it to the session"), message);
    }

    @Test
    @Feature({"ORM-R-10", "ORM-C-06"})
    void persistent_referenceSet_doesNotLoadTheCollectionOfTheOther() {
        Customer given = new Customer("ann");
        given.getOrders().add(new Order("o-1"));
        given(given);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Order second = new Order("o-2");
        assertNoStatements(recorder(), () -> second.setCustomer(ann));
        session.add(second);
        assertEquals(List.of("o-1", "o-2"), each(ann.getOrders(), Order::getReference));
        session.commit();
        assertEquals(List.of("o-1", "o-2"), each(ann.getOrders(), Order::getReference));
    }

    @Test
    void persistent_memberRemoved_refersToNobody() {
        Customer given = new Customer("ann");
        given.getOrders().add(new Order("o-1"));
        given(given);
        Session session = open();
        Order order = session.query(Order.class).one();
        Customer ann = Objects.requireNonNull(order.getCustomer());
        ann.getOrders().remove(order);
        assertNull(order.getCustomer());
        session.commit();
        assertNull(order.getCustomerId());
    }

    @Test
    void persistent_referenceSetToNull_leavesTheCollection() {
        Customer given = new Customer("ann");
        given.getOrders().add(new Order("o-1"));
        given(given);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Order order = ann.getOrders().get(0);
        order.setCustomer(null);
        assertOwns(ann);
        session.commit();
        assertOwns(ann);
    }

    @Test
    void persistent_referenceChangedBeforeItWasLoaded_movesBetweenCollections() {
        Customer given = new Customer("ann");
        given.getOrders().add(new Order("o-1"));
        given(given, new Customer("bob"));
        Session session = open();
        List<Customer> all =
                session.query(Customer.class).orderBy(Customer_.name).all();
        assertEquals(1, all.get(0).getOrders().size());
        assertEquals(0, all.get(1).getOrders().size());
        Order order = session.query(Order.class).one();
        order.setCustomer(all.get(1));
        assertOwns(all.get(0));
        assertOwns(all.get(1), order);
    }

    @Test
    void list_everyMutator_keepsTheOtherDirection() {
        Customer ann = new Customer("ann");
        List<Order> orders = ann.getOrders();
        Order a = new Order("a");
        Order b = new Order("b");
        Order c = new Order("c");
        Order d = new Order("d");
        orders.add(a);
        orders.add(0, b);
        assertOwns(ann, b, a);
        orders.addAll(List.of(c, d));
        assertOwns(ann, b, a, c, d);
        assertSame(a, orders.remove(1));
        assertNull(a.getCustomer());
        assertTrue(orders.remove(d));
        assertNull(d.getCustomer());
        assertFalse(orders.remove(d));
        assertSame(b, orders.set(0, a));
        assertNull(b.getCustomer());
        assertOwns(ann, a, c);
        orders.addAll(1, List.of(b, d));
        assertOwns(ann, a, b, d, c);
        orders.sort(Comparator.comparing(Order::getReference));
        assertOwns(ann, a, b, c, d);
        orders.subList(1, 3).clear();
        assertNull(b.getCustomer());
        assertNull(c.getCustomer());
        assertOwns(ann, a, d);
        orders.removeIf(order -> order == a);
        assertNull(a.getCustomer());
        assertOwns(ann, d);
        orders.replaceAll(order -> a);
        assertNull(d.getCustomer());
        assertOwns(ann, a);
        orders.retainAll(Set.of());
        assertNull(a.getCustomer());
        orders.addAll(List.of(a, b));
        orders.removeAll(List.of(a));
        assertNull(a.getCustomer());
        assertOwns(ann, b);
        orders.clear();
        assertNull(b.getCustomer());
        assertOwns(ann);
    }

    @Test
    void list_iterators_keepTheOtherDirection() {
        Customer ann = new Customer("ann");
        Order a = new Order("a");
        Order b = new Order("b");
        ann.getOrders().addAll(List.of(a, b));
        Iterator<Order> iterator = ann.getOrders().iterator();
        iterator.next();
        iterator.remove();
        assertNull(a.getCustomer());
        ListIterator<Order> places = ann.getOrders().listIterator();
        places.next();
        places.set(a);
        assertNull(b.getCustomer());
        places.add(b);
        assertOwns(ann, a, b);
    }

    @Test
    @Feature("ORM-R-12")
    void list_replaced_isAnotherListThatIsTracked() {
        Customer ann = new Customer("ann");
        Order a = new Order("a");
        Order b = new Order("b");
        ann.getOrders().add(a);
        List<Order> old = ann.getOrders();
        ann.setOrders(new ArrayList<>(List.of(b)));
        assertNull(a.getCustomer());
        assertOwns(ann, b);
        old.add(new Order("nobody's"));
        assertOwns(ann, b);
        ann.getOrders().add(a);
        assertOwns(ann, b, a);
    }

    @Test
    void list_nullMember_isRefused() {
        Customer ann = new Customer("ann");
        assertThrows(InvalidMemberException.class, () -> addNull(ann.getOrders()));
        assertOwns(ann);
    }

    @SuppressWarnings("NullAway") // what the test is about
    private static <T> void addNull(List<T> list) {
        list.add(null);
    }

    @Test
    void list_mutatorsOnAPersistentOwner_areWritten() {
        Customer given = new Customer("ann");
        given.getOrders().addAll(List.of(new Order("a"), new Order("b"), new Order("c")));
        given(given);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.getOrders().removeIf(order -> order.getReference().equals("b"));
        ann.getOrders().set(0, new Order("d"));
        session.commit();
        assertEquals(List.of("c", "d"), each(open().query(Customer.class).one().getOrders(), Order::getReference));
    }

    @Test
    void set_everyMutator_keepsTheOtherDirection() {
        Product pen = new Product("pen", "1.00");
        Set<Tag> tags = pen.getTags();
        Tag a = new Tag("a");
        Tag b = new Tag("b");
        Tag c = new Tag("c");
        assertTrue(tags.add(a));
        assertFalse(tags.add(a));
        assertEquals(List.of(pen), a.getProducts());
        assertTrue(tags.addAll(List.of(a, b, c)));
        assertEquals(3, tags.size());
        assertTrue(tags.remove(a));
        assertFalse(tags.contains(a));
        assertEquals(List.of(), a.getProducts());
        Iterator<Tag> iterator = tags.iterator();
        assertSame(b, iterator.next());
        iterator.remove();
        assertEquals(List.of(), b.getProducts());
        tags.removeIf(tag -> tag == c);
        assertEquals(List.of(), c.getProducts());
        tags.addAll(List.of(a, b, c));
        tags.retainAll(Set.of(b));
        assertEquals(List.of(), a.getProducts());
        assertEquals(Set.of(b), tags);
        tags.clear();
        assertEquals(List.of(), b.getProducts());
        b.getProducts().add(pen);
        assertEquals(Set.of(b), pen.getTags());
    }

    @Test
    void set_mutatorsOfSeveralAtOnce_eachKeepsTheOtherDirection() {
        Product pen = new Product("pen", "1.00");
        Set<Tag> tags = pen.getTags();
        List<Tag> all = List.of(new Tag("a"), new Tag("b"), new Tag("c"), new Tag("d"));
        assertTrue(tags.addAll(all));
        assertEquals(Set.copyOf(all), tags);
        all.forEach(tag -> assertEquals(List.of(pen), tag.getProducts()));
        assertFalse(tags.addAll(all));
        all.forEach(tag -> assertEquals(List.of(pen), tag.getProducts()));
        assertTrue(tags.removeAll(all.subList(0, 2)));
        assertEquals(Set.copyOf(all.subList(2, 4)), tags);
        assertEquals(List.of(), all.get(0).getProducts());
        assertEquals(List.of(), all.get(1).getProducts());
        assertEquals(List.of(pen), all.get(2).getProducts());
        assertFalse(tags.removeAll(all.subList(0, 2)));
        assertTrue(tags.retainAll(all.subList(3, 4)));
        assertEquals(List.of(), all.get(2).getProducts());
        assertEquals(List.of(pen), all.get(3).getProducts());
        assertTrue(tags.removeIf(tag -> tag.getCode().equals("d")));
        assertEquals(List.of(), all.get(3).getProducts());
        assertEquals(Set.of(), tags);
    }

    @Test
    void set_mutatorsOfSeveralAtOnce_onAPersistentOwner_areWrittenOnce() {
        Product given = new Product("pen", "1.00");
        List<Tag> tags = List.of(new Tag("a"), new Tag("b"), new Tag("c"));
        given.getTags().addAll(tags.subList(0, 2));
        given(given, tags.get(2));
        Session session = open();
        Product pen = session.query(Product.class).one();
        List<Tag> all = session.query(Tag.class).orderBy(Tag_.code).all();
        all.forEach(tag -> assertTrue(tag.getProducts().size() <= 1));
        pen.getTags().addAll(all);
        all.forEach(tag -> assertEquals(List.of(pen), tag.getProducts()));
        session.commit();
        assertEquals(3, rows("product_tags"));
        pen.getTags().removeAll(all.subList(1, 3));
        assertEquals(List.of(), all.get(1).getProducts());
        assertEquals(List.of(), all.get(2).getProducts());
        session.commit();
        assertEquals(1, rows("product_tags"));
        assertEquals(List.of(pen), all.get(0).getProducts());
    }
}
