package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Tag;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a rollback brings back, and what it must leave alone. */
public class RollbackSuite extends ShopSuite {

    RollbackSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void newerObjectTookTheKeyOfADeletedRow_theOldOneIsBack() {
        given(new Tag("new"));
        Session session = open();
        Tag old = session.query(Tag.class).one();
        session.delete(old);
        session.flush();
        Tag newer = new Tag("new");
        session.add(newer);
        session.flush();
        session.rollback();
        assertSame(old, session.get(Tag.class, "new").orElseThrow());
        assertTrue(session.contains(old));
        assertFalse(session.contains(newer));
        session.delete(old);
        session.commit();
        assertEquals(0, rows("tags"));
    }

    @Test
    void newerObjectTookTheKeyOfANewOne_neitherIsThere() {
        Session session = open();
        Tag first = new Tag("new");
        session.add(first);
        session.flush();
        session.delete(first);
        session.flush();
        Tag second = new Tag("new");
        session.add(second);
        session.flush();
        session.rollback();
        assertFalse(session.contains(first));
        assertFalse(session.contains(second));
        assertTrue(session.get(Tag.class, "new").isEmpty());
        session.add(first);
        session.commit();
        assertSame(first, session.get(Tag.class, "new").orElseThrow());
        assertEquals(1, rows("tags"));
    }

    @Test
    void objectLoadedForTheRowOfAnExpungedOne_staysTheRowsOne() {
        given(new Tag("old"));
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Tag first = new Tag("new");
        session.add(first);
        session.flush();
        session.expunge(first);
        Tag second = session.get(Tag.class, "new").orElseThrow();
        session.rollback();
        assertFalse(session.contains(first));
        assertTrue(session.get(Tag.class, "new").isEmpty());
        Tag third = new Tag("new");
        session.add(third);
        session.commit();
        assertSame(third, session.get(Tag.class, "new").orElseThrow());
        assertFalse(second == third);
    }

    @Test
    void expungedObject_addedToAnotherSession_staysInThat() {
        Session session = open();
        Customer ann = new Customer("ann");
        session.add(ann);
        session.flush();
        session.expunge(ann);
        Session other = open();
        other.add(ann);
        session.rollback();
        assertTrue(other.contains(ann));
        assertEquals(Set.of(), other.pending());
    }

    @Test
    void expungedObject_staysWhatItWas() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setName("anna");
        session.flush();
        session.expunge(ann);
        session.rollback();
        assertEquals("anna", ann.getName());
        assertFalse(session.contains(ann));
        Customer again = session.query(Customer.class).one();
        assertEquals("ann", again.getName());
    }

    @Test
    void expungedObject_thatWasDeleted_staysOut() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.delete(ann);
        session.expunge(ann);
        session.rollback();
        assertFalse(session.contains(ann));
        Customer again = session.query(Customer.class).one();
        session.commit();
        assertEquals("ann", again.getName());
    }

    @Test
    void expungedPendingObject_staysOut() {
        Session session = open();
        Customer ann = new Customer("ann");
        session.add(ann);
        session.expunge(ann);
        Session other = open();
        other.add(ann);
        session.rollback();
        assertTrue(other.contains(ann));
        other.commit();
        assertEquals(1, rows("customers"));
    }

    @Test
    void newObject_isAsItWasBeforeTheFlush() {
        Session session = open();
        Customer ann = new Customer("ann");
        Order order = new Order("o-1");
        ann.getOrders().add(order);
        session.add(ann);
        session.flush();
        session.rollback();
        assertEquals("ann", ann.getName());
        assertEquals(List.of(order), ann.getOrders());
        assertSame(ann, order.getCustomer());
        session.add(ann);
        session.commit();
        assertEquals(ann.getId(), order.getCustomerId());
        assertEquals(1, rows("orders"));
    }

    /** The key that the database gave belongs to a row which never was. */
    @Test
    void newObject_hasNoGeneratedKeyAnyMore() {
        Session session = open();
        Customer ann = new Customer("ann");
        Order order = new Order("o-1");
        ann.getOrders().add(order);
        session.add(ann);
        session.flush();
        session.rollback();
        assertNull(ann.getId());
        assertNull(order.getCustomerId());
    }

    @Test
    void newObject_keepsTheKeyThatTheProgramGave() {
        Session session = open();
        Tag tag = new Tag("new");
        session.add(tag);
        session.flush();
        session.rollback();
        assertEquals("new", tag.getCode());
    }

    @Test
    void deletedObject_changedBeforeIt_isAsItWasInTheRow() {
        given(new Customer("ann", null, 1));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setScore(9);
        session.delete(ann);
        session.flush();
        session.rollback();
        assertTrue(session.contains(ann));
        assertEquals(1, ann.getScore());
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    void twoRollbacks_andACommit_changeNothing() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.delete(ann);
        session.rollback();
        session.rollback();
        session.commit();
        assertEquals(1, rows("customers"));
        assertTrue(session.contains(ann));
    }
}
