package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.library.Copy;
import io.athanor.compatibility.library.Library;
import io.athanor.compatibility.library.Loan;
import io.athanor.compatibility.library.Reader;
import io.athanor.compatibility.library.Topic;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.IdentityConflictException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.UnmappedClassException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an add takes along: no more than it must, and all of it or nothing. */
public class AddSuite extends MappedSuite {

    private static final int MANY = 10_000;

    AddSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Library.registry();
    }

    @Test
    void manyNewLoansOfOneReader_addedOneByOne_areAllWritten() {
        given(new Reader("ann"), new Copy("x"));
        Session session = open();
        Reader ann = session.query(Reader.class).one();
        Copy copy = session.query(Copy.class).one();
        for (int i = 0; i < MANY; i++) {
            session.add(new Loan(copy, ann));
        }
        assertEquals(MANY, session.pending().size());
        session.commit();
        assertEquals(MANY, rows("loans"));
    }

    @Test
    void manyNewLoansOfANewReader_addedOneByOne_areAllWritten() {
        Session session = open();
        Reader ann = new Reader("ann");
        Copy copy = new Copy("x");
        session.add(ann);
        for (int i = 0; i < MANY; i++) {
            session.add(new Loan(copy, ann));
        }
        session.commit();
        assertEquals(MANY, rows("loans"));
        assertEquals(MANY, ann.getLoans().size());
    }

    @Test
    void manyNewLoans_putIntoACollection_areAllWritten() {
        given(new Reader("ann"), new Copy("x"));
        Session session = open();
        Reader ann = session.query(Reader.class).one();
        Copy copy = session.query(Copy.class).one();
        for (int i = 0; i < MANY; i++) {
            ann.getLoans().add(new Loan(copy, null));
        }
        session.commit();
        assertEquals(MANY, rows("loans"));
    }

    /** What an add must not look at it cannot take along: so one costs the same in a session of any size. */
    @Test
    void add_stopsAtWhatIsInTheSessionAlready() {
        given(new Reader("ann"));
        Session session = open();
        Reader ann = session.query(Reader.class).one();
        assertEquals(0, ann.getLoans().size());
        Loan stray = new Loan(null, ann);
        assertFalse(session.contains(stray));
        Loan added = new Loan(null, ann);
        session.add(added);
        assertTrue(session.contains(added));
        assertFalse(session.contains(stray));
    }

    @Test
    void add_stopsAtNewObjectsThatAreInTheSessionAlready() {
        Session session = open();
        Reader ann = new Reader("ann");
        session.add(ann);
        Loan stray = new Loan(null, ann);
        session.add(new Loan(new Copy("x"), ann));
        assertFalse(session.contains(stray));
        session.add(stray);
        session.commit();
        assertEquals(2, rows("loans"));
    }

    @Test
    void add_ofWhatIsInTheSessionAlready_takesNewNeighboursAlong() {
        Session session = open();
        Reader ann = new Reader("ann");
        session.add(ann);
        Loan stray = new Loan(new Copy("x"), ann);
        assertFalse(session.contains(stray));
        session.add(ann);
        assertTrue(session.contains(stray));
        assertTrue(session.contains(Objects.requireNonNull(stray.getCopy())));
    }

    @Test
    void failed_oneObjectIsInAnotherSession_noneIsInThisOne() {
        Session other = open();
        Copy copy = new Copy("x");
        other.add(copy);
        Session session = open();
        Reader ann = new Reader("ann");
        ann.getTopics().add(new Topic("sea"));
        Loan loan = new Loan(copy, ann);
        String message = refusal(SessionStateException.class, () -> session.add(loan));
        assertTrue(message.contains("Copy") && message.contains("another session"), message);
        assertFalse(session.contains(loan));
        assertFalse(session.contains(ann));
        assertEquals(Set.of(), session.pending());
        assertTrue(other.contains(copy));
        session.commit();
        assertEquals(0, rows("readers") + rows("loans") + rows("topics"));
    }

    @Test
    void failed_persistentObjectOfAnotherSession_noneIsInThisOne() {
        given(new Copy("x"));
        Copy copy = open().query(Copy.class).one();
        Session session = open();
        Reader ann = new Reader("ann");
        Loan loan = new Loan(copy, ann);
        refusal(SessionStateException.class, () -> session.add(ann));
        assertFalse(session.contains(loan));
        assertFalse(session.contains(ann));
        Loan second = new Loan(new Copy("y"), ann);
        ann.getLoans().remove(loan);
        session.add(second);
        session.commit();
        assertEquals(1, rows("loans"));
    }

    @Test
    void failed_classIsNotMapped_nothingOfItIsInTheSession() {
        Session session = open();
        Customer customer = new Customer("ann");
        customer.getOrders().add(new Order("o-1"));
        String message = refusal(UnmappedClassException.class, () -> session.add(customer));
        assertTrue(message.contains(Customer.class.getName()), message);
        assertFalse(session.contains(customer));
        assertFalse(session.contains(customer.getOrders().get(0)));
        assertEquals(Set.of(), session.pending());
    }

    @Test
    void failed_identityConflict_noneIsInTheSession() {
        given(new Topic("sea"));
        Session session = open();
        Topic loaded = session.query(Topic.class).one();
        Reader ann = new Reader("ann");
        ann.getTopics().addAll(List.of(new Topic("war"), new Topic("sea")));
        Loan loan = new Loan(new Copy("x"), ann);
        String message = refusal(IdentityConflictException.class, () -> session.add(loan));
        assertTrue(message.contains("Topic") && message.contains("sea"), message);
        assertFalse(session.contains(ann));
        assertFalse(session.contains(loan));
        assertEquals(Set.of(), session.pending());
        assertSame(loaded, session.get(Topic.class, "sea").orElseThrow());
    }

    @Test
    void failed_detachedObjectsIdentityIsTaken_noneIsInTheSession() {
        given(new Copy("x"));
        Session first = open();
        Copy detached = first.query(Copy.class).one();
        first.close();
        Session session = open();
        Copy loaded = session.query(Copy.class).one();
        Loan loan = new Loan(detached, new Reader("ann"));
        refusal(IdentityConflictException.class, () -> session.add(loan));
        assertFalse(session.contains(loan));
        assertFalse(session.contains(detached));
        assertEquals(Set.of(), session.pending());
        assertTrue(session.contains(loaded));
    }

    @Test
    void failed_oneObjectWasDeleted_noneIsInTheSession() {
        given(new Copy("x"));
        Session session = open();
        Copy copy = session.query(Copy.class).one();
        session.delete(copy);
        session.flush();
        Loan loan = new Loan(copy, new Reader("ann"));
        refusal(SessionStateException.class, () -> session.add(loan));
        assertFalse(session.contains(loan));
        assertEquals(Set.of(), session.pending());
    }

    @Test
    void failed_byPuttingIntoACollection_theCollectionIsAsBefore() {
        given(new Reader("ann"));
        Session other = open();
        Copy copy = new Copy("x");
        other.add(copy);
        Session session = open();
        Reader ann = session.query(Reader.class).one();
        assertEquals(0, ann.getLoans().size());
        Loan loan = new Loan(copy, null);
        refusal(SessionStateException.class, () -> ann.getLoans().add(loan));
        assertFalse(session.contains(loan));
        assertEquals(List.of(), ann.getLoans());
        session.commit();
        assertEquals(0, rows("loans"));
    }

    @Test
    void failed_bySettingAReference_theReferenceIsAsBefore() {
        given(new Loan(new Copy("x"), null));
        Session other = open();
        Reader ann = new Reader("ann");
        other.add(ann);
        Session session = open();
        Loan loan = session.query(Loan.class).one();
        refusal(SessionStateException.class, () -> loan.setReader(ann));
        assertNull(loan.getReader());
        session.commit();
        assertEquals(0, rows("readers"));
    }

    @Test
    void addAll_aFailureInTheMiddle_namesTheObject() {
        Session other = open();
        Copy copy = new Copy("x");
        other.add(copy);
        Session session = open();
        Reader ann = new Reader("ann");
        String message =
                refusal(SessionStateException.class, () -> session.addAll(List.of(ann, copy, new Reader("bob"))));
        assertTrue(message.contains("Copy"), message);
    }
}
