package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static io.athanor.testkit.StatementAssertions.assertStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.Tag;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.error.IdentityConflictException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.UnmappedClassException;
import io.athanor.orm.instrument.UninstrumentedClassException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of objects in a session: new, persistent, changed, deleted, rolled back, detached. */
public class SessionSuite extends ShopSuite {

    SessionSuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature({"ORM-A-02", "ORM-S-08"})
    void add_newObject_isPendingAndSendsNothing() {
        Session session = open();
        Customer ann = new Customer("ann");
        assertNoStatements(recorder(), () -> session.add(ann));
        assertEquals(Set.of(ann), session.pending());
        assertTrue(session.contains(ann));
        assertNull(ann.getId());
    }

    @Test
    @Feature({"ORM-S-01", "ORM-S-27"})
    void commit_newObject_hasItsKeyAndIsFoundByAnotherSession() {
        Session session = open();
        Customer ann = new Customer("ann", "ann@example.org", 7);
        session.add(ann);
        session.commit();
        Integer key = key(ann.getId());
        Customer found = open().get(Customer.class, key).orElseThrow();
        assertNotSame(ann, found);
        assertEquals("ann", found.getName());
        assertEquals("ann@example.org", found.getEmail());
        assertEquals(7, found.getScore());
    }

    @Test
    @Feature("ORM-S-11")
    void query_rowOfAnObjectInTheSession_isThatObject() {
        Session session = open();
        Customer ann = new Customer("ann");
        session.add(ann);
        assertSame(ann, session.query(Customer.class).filterBy("name", "ann").one());
        session.commit();
        assertSame(ann, session.query(Customer.class).one());
        assertSame(ann, session.get(Customer.class, key(ann.getId())).orElseThrow());
    }

    @Test
    void query_loadedAndChangedObject_keepsTheChange() {
        given(new Customer("ann", "a@example.org", 1));
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Customer ann = session.query(Customer.class).one();
        ann.setScore(2);
        elsewhere("UPDATE customers SET score = 3, email = 'new@example.org'");
        session.query(Customer.class).all();
        assertEquals(2, ann.getScore());
        assertEquals("a@example.org", ann.getEmail());
    }

    @Test
    @Feature({"ORM-L-27", "ORM-Q-46"})
    void get_objectInTheSession_sendsNothing() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Integer key = key(ann.getId());
        assertNoStatements(
                recorder(),
                () -> assertSame(ann, session.get(Customer.class, key).orElseThrow()));
    }

    @Test
    @Feature("ORM-Q-46")
    void get_missingRow_isEmpty() {
        assertTrue(open().get(Customer.class, -1).isEmpty());
    }

    @Test
    void get_wrongNumberOfValues_isRefused() {
        String message = refusal(IllegalArgumentException.class, () -> open().get(OrderLine.class, 1L));
        assertTrue(message.contains("OrderLine") && message.contains("2 columns"), message);
    }

    @Test
    @Feature("ORM-S-13")
    void sets_tellWhatTheNextFlushDoes() {
        given(new Customer("ann"), new Customer("bob"), new Customer("cid"));
        Session session = open();
        List<Customer> all =
                session.query(Customer.class).orderBy(Customer_.name).all();
        session.delete(all.get(1)); // flushes, to load what is deleted along with it
        Customer dora = new Customer("dora");
        session.add(dora);
        all.get(0).setScore(5);
        assertEquals(Set.of(dora), session.pending());
        assertEquals(Set.of(all.get(0)), session.dirty());
        assertEquals(Set.of(all.get(1)), session.deleted());
        session.flush();
        assertEquals(Set.of(), session.pending());
        assertEquals(Set.of(), session.dirty());
        assertEquals(Set.of(), session.deleted());
    }

    @Test
    @Feature("ORM-S-23")
    void rollback_changedObject_hasItsOldValues() {
        given(new Customer("ann", null, 1));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setName("anna");
        session.flush();
        ann.setScore(9);
        session.rollback();
        assertEquals("ann", ann.getName());
        assertEquals(1, ann.getScore());
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    @Feature({"ORM-S-14", "ORM-S-24"})
    void rollback_newObjects_areInNoSession() {
        Session session = open();
        Customer flushed = new Customer("flushed");
        Customer pending = new Customer("pending");
        session.add(flushed);
        session.flush();
        session.add(pending);
        session.rollback();
        assertFalse(session.contains(flushed));
        assertFalse(session.contains(pending));
        assertEquals("flushed", flushed.getName());
        assertEquals(List.of(), session.query(Customer.class).all());
        assertEquals(0, rows("customers"));
    }

    @Test
    @Feature("ORM-S-25")
    void rollback_deletedObject_isPersistentAgain() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.delete(ann);
        session.flush();
        assertFalse(session.contains(ann));
        assertEquals(List.of(), session.query(Customer.class).all());
        session.rollback();
        assertTrue(session.contains(ann));
        assertSame(ann, session.query(Customer.class).one());
        assertEquals("ann", ann.getName());
    }

    @Test
    void rollback_collection_hasItsOldMembers() {
        Customer given = new Customer("ann");
        given.getOrders().add(new Order("o-1"));
        given(given);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Order kept = ann.getOrders().get(0);
        ann.getOrders().remove(kept);
        ann.getOrders().add(new Order("o-2"));
        session.flush();
        session.rollback();
        assertEquals(List.of(kept), ann.getOrders());
        assertSame(ann, kept.getCustomer());
    }

    @Test
    @Feature("ORM-Q-50")
    void query_pendingChanges_areFlushedFirst() {
        Session session = open();
        session.add(new Customer("ann"));
        assertEquals(1, session.query(Customer.class).count());
        assertEquals(0, rowsSeenElsewhere());
    }

    private int rowsSeenElsewhere() {
        return open().query(Customer.class).all().size();
    }

    @Test
    @Feature("ORM-S-17")
    void query_withoutAutoflush_doesNotSeePendingChanges() {
        Session session = open(SessionOption.NO_AUTOFLUSH);
        session.add(new Customer("ann"));
        assertEquals(0, session.query(Customer.class).count());
        session.flush();
        assertEquals(1, session.query(Customer.class).count());
    }

    @Test
    @Feature({"ORM-A-11", "ORM-S-21"})
    void commit_expiresObjects_whichAreLoadedByOneStatementWhenRead() {
        Session session = open();
        Customer ann = new Customer("ann", null, 1);
        session.add(ann);
        session.commit();
        elsewhere("UPDATE customers SET name = 'anna', score = 2");
        assertStatements(recorder(), 1, () -> {
            assertEquals("anna", ann.getName());
            assertEquals(2, ann.getScore());
        });
    }

    @Test
    @Feature("ORM-S-22")
    void commit_withoutExpiry_keepsLoadedValues() {
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Customer ann = new Customer("ann");
        session.add(ann);
        session.commit();
        elsewhere("UPDATE customers SET name = 'anna'");
        assertNoStatements(recorder(), () -> assertEquals("ann", ann.getName()));
    }

    @Test
    void expire_changedObject_losesTheChangeAndIsLoadedAgain() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setName("changed");
        session.expire(ann);
        assertEquals(Set.of(), session.dirty());
        assertStatements(recorder(), 1, () -> assertEquals("ann", ann.getName()));
    }

    @Test
    void refresh_changedElsewhere_hasTheNewValuesAtOnce() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.commit();
        assertEquals("ann", ann.getName());
        session.commit();
        elsewhere("UPDATE customers SET name = 'anna'");
        session.refresh(ann);
        assertNoStatements(recorder(), () -> assertEquals("anna", ann.getName()));
    }

    @Test
    void expunge_changedObject_isNotWritten() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setName("anna");
        session.expunge(ann);
        session.commit();
        assertFalse(session.contains(ann));
        assertNotSame(ann, session.query(Customer.class).one());
        assertEquals("ann", session.query(Customer.class).one().getName());
    }

    @Test
    void expunge_pendingObject_isNotInserted() {
        Session session = open();
        Customer ann = new Customer("ann");
        session.add(ann);
        session.expunge(ann);
        session.commit();
        assertEquals(0, rows("customers"));
    }

    @Test
    void twoSessions_haveAnObjectEachForOneRow() {
        given(new Customer("ann"));
        Session first = open();
        Session second = open();
        Customer one = first.query(Customer.class).one();
        Customer other = second.query(Customer.class).one();
        assertNotSame(one, other);
        first.commit();
        second.commit();
        one.setName("anna");
        first.commit();
        assertEquals("anna", other.getName());
    }

    @Test
    void add_objectOfAnotherSession_isRefused() {
        Session first = open();
        Customer ann = new Customer("ann");
        first.add(ann);
        Session second = open();
        String message = refusal(SessionStateException.class, () -> second.add(ann));
        assertTrue(message.contains("Customer") && message.contains("another session"), message);
        assertTrue(first.contains(ann));
    }

    @Test
    void close_objectsAreDetached_andReadableAsFarAsLoaded() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.close();
        assertFalse(session.contains(ann));
        assertEquals("ann", ann.getName());
        String message = refusal(DetachedInstanceException.class, ann::getOrders);
        assertTrue(message.contains("orders"), message);
    }

    @Test
    void add_detachedObject_isPersistentAndItsChangesAreWritten() {
        given(new Customer("ann"));
        Session first = open();
        Customer ann = first.query(Customer.class).one();
        first.close();
        ann.setName("anna");
        Session second = open();
        second.add(ann);
        assertEquals(Set.of(ann), second.dirty());
        second.commit();
        assertEquals("anna", open().query(Customer.class).one().getName());
    }

    @Test
    @Feature("ORM-S-12")
    void add_secondObjectOfAPersistentIdentity_isRefused() {
        given(new Tag("new"));
        Session session = open();
        Tag loaded = session.query(Tag.class).one();
        String message = refusal(IdentityConflictException.class, () -> session.add(new Tag("new")));
        assertTrue(message.contains("Tag") && message.contains("new"), message);
        assertTrue(message.contains("Change that object"), message);
        assertTrue(session.contains(loaded));
    }

    @Test
    void add_detachedObjectWhoseRowHasAnObject_isRefused() {
        given(new Customer("ann"));
        Session first = open();
        Customer detached = first.query(Customer.class).one();
        first.close();
        Session second = open();
        second.query(Customer.class).one();
        assertThrows(IdentityConflictException.class, () -> second.add(detached));
    }

    @Test
    void add_whatIsNoEntity_isRefused() {
        String message = refusal(UninstrumentedClassException.class, () -> open().add("text"));
        assertTrue(message.contains("java.lang.String"), message);
    }

    @Test
    void query_classThatIsNotMapped_isRefused() {
        String message = refusal(UnmappedClassException.class, () -> open().query(String.class));
        assertTrue(message.contains("java.lang.String") && message.contains("registry"), message);
    }

    @Test
    void delete_objectWithoutARow_isRefused() {
        Session session = open();
        Customer ann = new Customer("ann");
        assertThrows(SessionStateException.class, () -> session.delete(ann));
        session.add(ann);
        assertThrows(SessionStateException.class, () -> session.delete(ann));
    }

    @Test
    void add_deletedObjectInTheSameTransaction_isRefused() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.delete(ann);
        session.flush();
        assertThrows(SessionStateException.class, () -> session.add(ann));
    }

    @Test
    void add_markedForDeletion_isKept() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.delete(ann);
        session.add(ann);
        session.commit();
        assertEquals(1, rows("customers"));
    }

    @Test
    void closedSession_isOfNoUse() {
        Session session = open();
        session.close();
        session.close();
        assertThrows(
                SessionStateException.class, () -> session.query(Customer.class).all());
        assertThrows(SessionStateException.class, () -> session.add(new Customer("ann")));
    }
}
