package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Tag;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.StaleDataException;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects, or some of their attributes, that are forgotten and read again. */
public class RefreshSuite extends ShopSuite {

    RefreshSuite(TestBed bed) {
        super(bed);
    }

    private Customer ann(Session session) {
        Customer ann = new Customer("ann", "a@x", 1);
        ann.getOrders().add(new Order("o1"));
        ann.getOrders().add(new Order("o2"));
        given(ann);
        return session.query(Customer.class).one();
    }

    /** What happens to the rows without the objects' knowledge. */
    private void change(Session session, String statement) {
        session.execute(Sql.text(statement)).close();
        recorder().clear();
    }

    @Test
    @Feature("ORM-S-38")
    void expire_namedAttributes_othersKeepTheirChanges() {
        Session session = open();
        Customer ann = ann(session);
        ann.setName("amy");
        ann.setEmail("lost");
        ann.setScore(9);
        session.expire(ann, Customer_.email, Customer_.score);
        assertTrue(session.dirty().contains(ann));
        assertEquals("a@x", ann.getEmail());
        assertEquals(1, ann.getScore());
        session.commit();
        assertEquals(List.of("amy", "a@x"), List.of(ann.getName(), key(ann.getEmail())));
    }

    @Test
    @Feature("ORM-S-38")
    void expire_allThatWasChanged_nothingIsDirtyOrWritten() {
        Session session = open();
        Customer ann = ann(session);
        ann.getOrders().remove(0);
        ann.setName("amy");
        session.expire(ann, Customer_.name, Customer_.orders);
        recorder().clear();
        assertFalse(session.dirty().contains(ann));
        assertEquals("ann", ann.getName());
        assertEquals(1, sql().size());
    }

    @Test
    @Feature("ORM-S-38")
    void refresh_namedAttributes_readsTheseOnly() {
        Session session = open();
        Customer ann = ann(session);
        change(session, "UPDATE customers SET name = 'other', score = 7");
        session.refresh(ann, Customer_.score);
        assertEquals(1, sql().size());
        assertFalse(sql().get(0).contains("email"), sql().get(0));
        assertEquals(7, ann.getScore());
        assertEquals("ann", ann.getName());
        session.refresh(ann);
        assertEquals("other", ann.getName());
    }

    @Test
    @Feature("ORM-S-38")
    void refresh_collection_isReadAtOnce() {
        Session session = open();
        Customer ann = ann(session);
        assertEquals(2, ann.getOrders().size());
        change(session, "DELETE FROM orders WHERE reference = 'o2'");
        session.refresh(ann, Customer_.orders);
        recorder().clear();
        assertEquals(List.of("o1"), each(ann.getOrders(), Order::getReference));
        assertTrue(sql().isEmpty(), sql().toString());
    }

    @Test
    @Feature("ORM-S-38")
    void expunge_object_isDetachedAndNothingOfItIsWritten() {
        Session session = open();
        Customer ann = ann(session);
        ann.setName("amy");
        session.expunge(ann);
        session.commit();
        assertFalse(session.contains(ann));
        assertEquals(
                "ann",
                open().get(Customer.class, key(ann.getId())).orElseThrow().getName());
    }

    @Test
    void refresh_rowIsGone_isStaleWhateverIsNamed() {
        Session session = open();
        Customer ann = ann(session);
        change(session, "UPDATE orders SET customer_id = NULL");
        change(session, "DELETE FROM customers");
        refusal(StaleDataException.class, () -> session.refresh(ann, Customer_.score));
        refusal(StaleDataException.class, () -> session.refresh(ann, Customer_.orders));
    }

    @Test
    void attributesOfOthers_areRefusedByName() {
        Session session = open();
        Customer ann = ann(session);
        refused(() -> session.expire(ann, Order_.reference), "Customer", "Order.reference");
        refused(() -> session.refresh(ann, Customer_.name, Order_.reference), "Customer", "Order.reference");
        refused(() -> session.refresh(ann, Customer_.visits), "visits", "dynamic");
        session.refresh(ann, Customer_.name);
    }

    @Test
    void populateExisting_givesTheRowsValuesToObjectsAndToWhatIsLoadedAlong() {
        for (boolean joined : new boolean[] {true, false}) {
            emptyTables();
            Session session = open(SessionOption.NO_AUTOFLUSH);
            Customer ann = ann(session);
            Order first = ann.getOrders().get(0);
            Order second = ann.getOrders().get(1);
            ann.setName("lost");
            first.setReference("lost");
            ann.getOrders().remove(second);
            change(session, "UPDATE customers SET score = 5");
            List<Customer> found = session.query(Customer.class)
                    .options(joined ? joinedload(Customer_.orders) : selectinload(Customer_.orders))
                    .populateExisting()
                    .all();
            assertEquals(1, found.size());
            assertSame(ann, found.get(0));
            assertEquals(List.of("ann", 5), List.of(ann.getName(), ann.getScore()));
            assertEquals(List.of("o1", "o2"), each(ann.getOrders(), Order::getReference));
            assertSame(first, ann.getOrders().get(0));
            assertEquals(List.of(), new ArrayList<>(session.dirty()));
            recorder().clear();
            session.flush();
            assertEquals(List.of(), sql());
            session.close();
        }
    }

    @Test
    void populateExisting_relationshipThatIsNotLoadedAlong_isReadAgain() {
        Session session = open();
        Customer ann = ann(session);
        assertEquals(2, ann.getOrders().size());
        change(session, "DELETE FROM orders WHERE reference = 'o2'");
        session.query(Customer.class).all();
        assertEquals(2, ann.getOrders().size());
        session.query(Customer.class).populateExisting().stream().forEach(customer -> {});
        assertEquals(1, ann.getOrders().size());
    }

    @Test
    void getAll_keysInAnyOrder_objectsInTheSame() {
        List<Customer> all = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            all.add(new Customer("c" + i));
        }
        given(all.toArray());
        List<Object> keys = new ArrayList<>();
        open().query(Customer_.id).orderBy(Customer_.id).all().forEach(row -> keys.add(key(row.get(0))));
        Session session = open();
        Customer first = session.get(Customer.class, keys.get(3)).orElseThrow();
        java.util.Collections.reverse(keys);
        keys.add(1, -5);
        keys.add(keys.get(0));
        recorder().clear();
        List<Customer> found = session.getAll(Customer.class, keys);
        assertEquals(3, sql().size());
        assertEquals("c1199", found.get(0).getName());
        assertNull(found.get(1));
        assertEquals("c1198", found.get(2).getName());
        assertSame(first, found.get(1197));
        assertSame(found.get(0), found.get(1201));
        recorder().clear();
        assertSame(
                found.get(0), session.getAll(Customer.class, keys.subList(0, 1)).get(0));
        assertEquals(List.of(), sql());
        refused(() -> session.getAll(Customer.class, List.of("x")), "Customer", "id");
    }

    @Test
    void lookup_options_areThoseOfALoad() {
        int id = key(ann(open()).getId());
        Session session = open();
        Customer found = session.lookup(Customer.class)
                .options(selectinload(Customer_.orders))
                .get(id)
                .orElseThrow();
        recorder().clear();
        assertEquals(2, found.getOrders().size());
        assertEquals(List.of(), sql());
        change(session, "DELETE FROM orders");
        List<Customer> again = session.lookup(Customer.class)
                .options(selectinload(Customer_.orders))
                .populateExisting()
                .getAll(List.of(id));
        assertEquals(2, sql().size());
        assertSame(found, again.get(0));
        assertEquals(0, found.getOrders().size());
    }

    @Test
    void attach_newObjectWithAKey_isTakenAsItsRow() {
        int id = key(ann(open()).getId());
        Session session = open();
        Customer known = open().get(Customer.class, id).orElseThrow();
        refused(() -> session.attach(known), "another session");
        given(new Tag("red"));
        Tag tag = new Tag("red");
        session.attach(tag);
        assertEquals(List.of(), sql());
        assertSame(tag, session.get(Tag.class, "red").orElseThrow());
        assertEquals(List.of(), sql());
        session.delete(tag);
        session.commit();
        assertEquals(0, rows("tags"));
        Tag blue = new Tag("blue");
        blue.getProducts().add(new Product("p", "1.00"));
        refused(() -> session.attach(blue), "products", "merge");
    }

    @Test
    void attach_sendsNothingAndWritesWhatIsChangedLater() {
        Session other = open();
        Customer ann = ann(other);
        Session session = open();
        Customer copy = new Customer("ann", "a@x", 1);
        refused(() -> session.attach(copy), "Customer", "id", "not set");
        Session source = open();
        Customer known = source.get(Customer.class, key(ann.getId())).orElseThrow();
        source.expunge(known);
        known.setScore(3);
        recorder().clear();
        session.attach(known);
        assertEquals(List.of(), sql());
        assertTrue(session.contains(known));
        session.flush();
        assertEquals(1, sql().size());
    }

    @Test
    void insert_takesNewObjectsOnly() {
        Session session = open();
        Customer ann = ann(session);
        String message = refused(() -> session.insert(ann), "Customer", "merge");
        assertTrue(message.contains("add"), message);
        recorder().clear();
        session.insert(new Customer("new"));
        session.flush();
        assertTrue(sql().stream().noneMatch(text -> text.startsWith("SELECT c")), sql().toString());
    }
}
