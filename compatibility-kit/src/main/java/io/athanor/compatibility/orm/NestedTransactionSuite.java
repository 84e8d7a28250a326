package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.Product;
import io.athanor.engine.error.IntegrityException;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Session;
import io.athanor.orm.error.SessionStateException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Savepoints of a session: what was done inside is undone alone, in the database and in the objects. */
public class NestedTransactionSuite extends ShopSuite {

    NestedTransactionSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomer() {
        Customer ann = new Customer("ann", null, 1);
        Order order = new Order("o-1");
        order.getLines().add(new OrderLine(1, null, 10));
        ann.getOrders().add(order);
        given(ann, new Product("pen", "1.00"));
    }

    private static Customer ann(Session session) {
        return session.query(Customer.class).filterBy("name", "ann").one();
    }

    @Test
    void rollback_undoesWhatWasDoneInside() {
        Session session = open();
        Customer ann = ann(session);
        ann.setScore(2);
        NestedTransaction nested = session.beginNested();
        ann.setScore(3);
        session.flush();
        nested.rollback();
        assertEquals(2, ann.getScore());
        session.commit();
        assertEquals(2, ann(open()).getScore());
    }

    @Test
    void rollback_ofWhatWasNotFlushed() {
        Session session = open();
        Customer ann = ann(session);
        ann.setScore(2);
        NestedTransaction nested = session.beginNested();
        ann.setScore(3);
        nested.rollback();
        assertEquals(2, ann.getScore());
        assertEquals(Set.of(), session.dirty());
        session.commit();
        assertEquals(2, ann(open()).getScore());
    }

    @Test
    void commit_keepsWhatWasDoneInside() {
        Session session = open();
        Customer ann = ann(session);
        NestedTransaction nested = session.beginNested();
        ann.setScore(3);
        session.add(new Customer("bob"));
        nested.commit();
        assertEquals(3, ann.getScore());
        session.commit();
        assertEquals(2, rows("customers"));
        assertEquals(3, ann(open()).getScore());
    }

    @Test
    void commit_ofTheSavepoint_isUndoneByTheOuterRollback() {
        Session session = open();
        Customer ann = ann(session);
        Customer bob = new Customer("bob");
        NestedTransaction nested = session.beginNested();
        ann.setScore(3);
        session.add(bob);
        nested.commit();
        session.rollback();
        assertEquals(1, ann.getScore());
        assertFalse(session.contains(bob));
        assertEquals(1, rows("customers"));
    }

    @Test
    @SuppressWarnings("try") // closing it is what the test is about
    void failureInside_leavesTheOuterWorkAlone() {
        Session session = open();
        Customer ann = ann(session);
        ann.setScore(2);
        session.flush();
        Product second = new Product("pen", "2.00");
        try (NestedTransaction nested = session.beginNested()) {
            session.add(second);
            assertThrows(IntegrityException.class, session::flush);
        }
        assertFalse(session.contains(second));
        assertEquals(2, ann.getScore());
        session.add(new Product("ink", "3.00"));
        session.commit();
        assertEquals(2, ann(open()).getScore());
        assertEquals(2, rows("products"));
    }

    @Test
    void failureInside_rolledBackByHand_theSessionGoesOn() {
        Session session = open();
        NestedTransaction nested = session.beginNested();
        session.add(new Product("pen", "2.00"));
        assertThrows(IntegrityException.class, session::flush);
        nested.rollback();
        session.add(new Product("ink", "3.00"));
        session.commit();
        assertEquals(2, rows("products"));
    }

    @Test
    void rollback_newObjects_areInNoSession() {
        Session session = open();
        Customer ann = ann(session);
        NestedTransaction nested = session.beginNested();
        Order second = new Order("o-2");
        ann.getOrders().add(second);
        session.flush();
        nested.rollback();
        assertFalse(session.contains(second));
        assertEquals(List.of("o-1"), each(ann.getOrders(), Order::getReference));
        session.commit();
        assertEquals(1, rows("orders"));
    }

    @Test
    void rollback_newObjectsThatWereNotFlushed_areInNoSession() {
        Session session = open();
        Customer ann = ann(session);
        NestedTransaction nested = session.beginNested();
        Order second = new Order("o-2");
        ann.getOrders().add(second);
        nested.rollback();
        assertFalse(session.contains(second));
        assertEquals(List.of("o-1"), each(ann.getOrders(), Order::getReference));
        assertEquals(Set.of(), session.pending());
    }

    @Test
    void rollback_whatWasAddedBefore_stays() {
        Session session = open();
        Customer ann = ann(session);
        Order second = new Order("o-2");
        ann.getOrders().add(second);
        NestedTransaction nested = session.beginNested();
        Order third = new Order("o-3");
        ann.getOrders().add(third);
        session.flush();
        nested.rollback();
        assertTrue(session.contains(second));
        assertFalse(session.contains(third));
        assertEquals(List.of("o-1", "o-2"), each(ann.getOrders(), Order::getReference));
        session.commit();
        assertEquals(2, rows("orders"));
    }

    @Test
    void rollback_deletedObjects_areBack() {
        Session session = open();
        Order order = session.query(Order.class).one();
        OrderLine line = order.getLines().get(0);
        NestedTransaction nested = session.beginNested();
        order.getLines().remove(line);
        session.flush();
        assertFalse(session.contains(line));
        nested.rollback();
        assertTrue(session.contains(line));
        assertEquals(List.of(line), order.getLines());
        session.commit();
        assertEquals(1, rows("order_lines"));
    }

    @Test
    void rollback_objectsMarkedForDeletion_areKept() {
        Session session = open();
        Product pen = session.query(Product.class).one();
        NestedTransaction nested = session.beginNested();
        session.delete(pen);
        nested.rollback();
        assertEquals(Set.of(), session.deleted());
        session.commit();
        assertEquals(1, rows("products"));
    }

    @Test
    void rollback_objectDeletedBefore_staysDeleted() {
        Session session = open();
        session.delete(session.query(Product.class).one());
        NestedTransaction nested = session.beginNested();
        session.add(new Product("pen", "2.00"));
        session.flush();
        nested.rollback();
        session.commit();
        assertEquals(0, rows("products"));
    }

    @Test
    void nestedInNested_eachIsUndoneAlone() {
        Session session = open();
        Customer ann = ann(session);
        NestedTransaction outer = session.beginNested();
        ann.setScore(2);
        NestedTransaction inner = session.beginNested();
        ann.setScore(3);
        session.flush();
        inner.rollback();
        assertEquals(2, ann.getScore());
        NestedTransaction second = session.beginNested();
        ann.setScore(4);
        second.commit();
        outer.commit();
        session.commit();
        assertEquals(4, ann(open()).getScore());
    }

    @Test
    void nestedInNested_outerOneRolledBack_undoesTheInnerOne() {
        Session session = open();
        Customer ann = ann(session);
        NestedTransaction outer = session.beginNested();
        ann.setScore(2);
        NestedTransaction inner = session.beginNested();
        ann.setScore(3);
        inner.commit();
        outer.rollback();
        assertEquals(1, ann.getScore());
        session.commit();
        assertEquals(1, ann(open()).getScore());
    }

    @Test
    @SuppressWarnings("try") // closing it is what the test is about
    void close_withoutCommit_rollsBack() {
        Session session = open();
        Customer ann = ann(session);
        try (NestedTransaction nested = session.beginNested()) {
            ann.setScore(3);
            session.flush();
        }
        assertEquals(1, ann.getScore());
    }

    @Test
    void close_afterCommit_doesNothing() {
        Session session = open();
        Customer ann = ann(session);
        try (NestedTransaction nested = session.beginNested()) {
            ann.setScore(3);
            nested.commit();
        }
        assertEquals(3, ann.getScore());
        session.commit();
        assertEquals(3, ann(open()).getScore());
    }

    @Test
    @SuppressWarnings("try") // closing it is what the test is about
    void close_afterAnExceptionInTheBlock_rollsBackAndLetsItPass() {
        Session session = open();
        Customer ann = ann(session);
        assertThrows(IllegalStateException.class, () -> {
            try (NestedTransaction nested = session.beginNested()) {
                ann.setScore(3);
                session.flush();
                throw new IllegalStateException("the program's own");
            }
        });
        assertEquals(1, ann.getScore());
        session.commit();
        assertEquals(1, ann(open()).getScore());
    }

    @Test
    void sessionRollback_endsAllLevels() {
        Session session = open();
        Customer ann = ann(session);
        ann.setScore(2);
        NestedTransaction nested = session.beginNested();
        ann.setScore(3);
        session.flush();
        session.rollback();
        assertEquals(1, ann.getScore());
        refusal(SessionStateException.class, nested::commit);
        nested.close();
        ann.setScore(5);
        session.commit();
        assertEquals(5, ann(open()).getScore());
    }

    @Test
    void sessionCommit_endsAllLevels() {
        Session session = open();
        Customer ann = ann(session);
        NestedTransaction nested = session.beginNested();
        ann.setScore(3);
        session.commit();
        assertEquals(3, ann(open()).getScore());
        refusal(SessionStateException.class, nested::rollback);
        nested.close();
    }

    @Test
    void endedTwice_isRefused() {
        Session session = open();
        NestedTransaction nested = session.beginNested();
        nested.commit();
        refusal(SessionStateException.class, nested::commit);
        refusal(SessionStateException.class, nested::rollback);
        nested.close();
        nested.close();
    }

    @Test
    void outerOneEnded_endsTheInnerOne() {
        Session session = open();
        NestedTransaction outer = session.beginNested();
        NestedTransaction inner = session.beginNested();
        session.add(new Customer("bob"));
        outer.commit();
        refusal(SessionStateException.class, inner::rollback);
        session.commit();
        assertEquals(2, rows("customers"));
    }

    @Test
    void closedSession_isRefused() {
        Session session = open();
        session.close();
        refusal(SessionStateException.class, session::beginNested);
    }

    @Test
    void rollback_objectsLoadedInside_stayInTheSession() {
        Session session = open();
        NestedTransaction nested = session.beginNested();
        Customer ann = ann(session);
        nested.rollback();
        assertTrue(session.contains(ann));
        assertSame(ann, ann(session));
        assertNull(ann.getEmail());
    }
}
