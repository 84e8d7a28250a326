package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static io.athanor.testkit.StatementAssertions.assertStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Visit;
import io.athanor.compatibility.shop.Visit_;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.error.DetachedInstanceException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collection that is queried and never loaded as a whole. */
public class DynamicSuite extends ShopSuite {

    DynamicSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenVisits() {
        Customer ann = new Customer("ann");
        List.of("home", "pens", "cart").forEach(page -> ann.getVisits().add(new Visit(page)));
        given(ann, new Customer("bob"));
    }

    private static Customer customer(Session session, String name) {
        return session.query(Customer.class).filterBy("name", name).one();
    }

    private static List<String> pages(List<Visit> visits) {
        return each(visits, Visit::getPage);
    }

    @Test
    void addedToANewOwner_areInserted() {
        Session session = open();
        assertEquals(
                List.of("home", "pens", "cart"),
                pages(customer(session, "ann").getVisits().all()));
        assertEquals(List.of(), customer(session, "bob").getVisits().all());
    }

    @Test
    @Feature("ORM-L-24")
    void queries_areNarrowedByTheDatabase() {
        Session session = open();
        Customer ann = customer(session, "ann");
        recorder().clear();
        assertEquals(
                "pens", ann.getVisits().filter(Visit_.page.like("p%")).one().getPage());
        assertEquals(
                List.of("SELECT visits.id AS visits_id, visits.page AS visits_page,"
                        + " visits.customer_id AS visits_customer_id FROM visits"
                        + " WHERE ? = visits.customer_id AND visits.page LIKE ? ORDER BY visits.id"),
                sql());
        assertEquals(3, ann.getVisits().count());
        assertEquals(List.of("pens"), pages(ann.getVisits().query().slice(1, 2).all()));
    }

    @Test
    void containsAndIsEmpty_askTheDatabase_withoutLoadingTheMembers() {
        Session session = open();
        Customer ann = customer(session, "ann");
        Visit pens = ann.getVisits().filter(Visit_.page.eq("pens")).one();
        recorder().clear();
        assertTrue(ann.getVisits().contains(pens));
        assertFalse(ann.getVisits().isEmpty());
        assertEquals(2, sql().size());
        Customer bob = customer(session, "bob");
        assertTrue(bob.getVisits().isEmpty());
        assertFalse(bob.getVisits().contains(pens));
        Visit fresh = new Visit("till");
        assertFalse(bob.getVisits().contains(fresh));
        bob.getVisits().add(fresh);
        assertTrue(bob.getVisits().contains(fresh));
        bob.getVisits().remove(fresh);
        assertFalse(bob.getVisits().contains(fresh));
    }

    @Test
    void accessItself_sendsNothing() {
        Session session = open();
        Customer ann = customer(session, "ann");
        assertNoStatements(recorder(), ann::getVisits);
        assertStatements(recorder(), 1, () -> ann.getVisits().forEach(visit -> assertSame(ann, visit.getCustomer())));
    }

    @Test
    @Feature("ORM-L-24")
    void add_isPendingAndSeenByTheNextQuery() {
        Session session = open();
        Customer bob = customer(session, "bob");
        Visit visit = new Visit("home");
        assertNoStatements(recorder(), () -> bob.getVisits().add(visit));
        assertSame(bob, visit.getCustomer());
        assertTrue(session.contains(visit));
        assertEquals(List.of(visit), bob.getVisits().all());
        session.commit();
        assertEquals(1, customer(open(), "bob").getVisits().count());
    }

    @Test
    void remove_takesTheOwnerAway() {
        Session session = open();
        Customer ann = customer(session, "ann");
        Visit first = ann.getVisits().query().first().orElseThrow();
        ann.getVisits().remove(first);
        assertNull(first.getCustomer());
        session.commit();
        assertEquals(List.of("pens", "cart"), pages(ann.getVisits().all()));
        assertNull(first.getCustomerId());
    }

    @Test
    void referenceSet_isInTheCollection() {
        Session session = open();
        Customer bob = customer(session, "bob");
        Visit visit = new Visit("cart");
        visit.setCustomer(bob);
        session.add(visit);
        assertEquals(List.of(visit), bob.getVisits().all());
    }

    @Test
    void rollback_forgetsWhatWasAdded() {
        Session session = open();
        Customer bob = customer(session, "bob");
        bob.getVisits().add(new Visit("home"));
        session.rollback();
        assertEquals(0, bob.getVisits().count());
    }

    @Test
    void delete_ofTheOwner_leavesMembersWithoutOwner() {
        Session session = open();
        session.delete(customer(session, "ann"));
        session.commit();
        assertEquals(3, rows("visits"));
        assertEquals(
                3, open().query(Visit.class).filter(Visit_.customerId.isNull()).count());
    }

    @Test
    void query_ofADetachedOwner_isRefused() {
        Session session = open();
        Customer ann = customer(session, "ann");
        session.close();
        assertThrows(DetachedInstanceException.class, () -> ann.getVisits().all());
    }
}
