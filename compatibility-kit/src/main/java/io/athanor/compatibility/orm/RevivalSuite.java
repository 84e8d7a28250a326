package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.household.Child;
import io.athanor.compatibility.household.Household;
import io.athanor.compatibility.household.Households;
import io.athanor.feature.Feature;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.ObjectState;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionListener;
import io.athanor.orm.event.Transition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An orphan whose row was deleted gets another owner in the same transaction: it comes back as a new row. */
public class RevivalSuite extends MappedSuite {

    RevivalSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Households.registry();
    }

    @BeforeEach
    void givenHouseholds() {
        Household first = new Household("first");
        first.getChildren().add(new Child("ann"));
        given(first, new Household("second"));
    }

    private static Household household(Session session, String name) {
        return session.query(Household.class).filterBy("name", name).one();
    }

    /** The child of the first household, deleted as an orphan. */
    private static Child deleted(Session session) {
        Child child = household(session, "first").getChildren().remove(0);
        assertEquals("ann", child.getName());
        session.flush();
        assertSame(ObjectState.DELETED, ObjectState.of(child));
        return child;
    }

    private static List<Transition> transitions(Session session, Child child) {
        List<Transition> told = new ArrayList<>();
        session.listen(new SessionListener() {
            @Override
            public void moved(Session in, Object entity, Transition transition) {
                if (entity == child) {
                    told.add(transition);
                }
            }
        });
        return told;
    }

    @Test
    void revived_isARowOfTheOtherOwner() {
        Session session = open();
        Child child = deleted(session);
        household(session, "second").getChildren().add(child);
        session.commit();
        assertEquals(1, rows("children"));
        assertSame(household(session, "second"), child.getHousehold());
    }

    @Test
    @Feature({"ORM-S-25", "ORM-E-03"})
    void revivedAndRolledBack_isTheRowOfTheFirstOwnerAgain() {
        Session session = open();
        Child child = deleted(session);
        List<Transition> told = transitions(session, child);
        household(session, "second").getChildren().add(child);
        session.flush();
        assertSame(ObjectState.PERSISTENT, ObjectState.of(child));
        session.rollback();
        assertEquals(
                List.of(
                        Transition.DELETED_TO_PENDING,
                        Transition.PENDING_TO_PERSISTENT,
                        Transition.PERSISTENT_TO_DELETED,
                        Transition.DELETED_TO_PERSISTENT),
                told);
        assertTrue(session.contains(child));
        assertEquals("ann", child.getName());
        assertEquals(List.of(child), household(session, "first").getChildren());
        assertEquals(List.of(), household(session, "second").getChildren());
        household(session, "second").getChildren().add(child);
        session.commit();
        assertEquals(1, rows("children"));
    }

    @Test
    @Feature("ORM-E-03")
    void revivedAndRolledBackBeforeItIsWritten_isTheRowOfTheFirstOwnerAgain() {
        Session session = open();
        Child child = deleted(session);
        List<Transition> told = transitions(session, child);
        household(session, "second").getChildren().add(child);
        assertSame(ObjectState.PENDING, ObjectState.of(child));
        session.rollback();
        assertEquals(
                List.of(Transition.DELETED_TO_PENDING, Transition.PENDING_TO_DELETED, Transition.DELETED_TO_PERSISTENT),
                told);
        assertEquals(List.of(child), household(session, "first").getChildren());
    }

    @Test
    void revivedInANestedTransactionThatIsRolledBack_isDeletedStill() {
        Session session = open();
        Child child = deleted(session);
        Household second = household(session, "second");
        try (NestedTransaction nested = session.beginNested()) {
            second.getChildren().add(child);
            session.flush();
            nested.rollback();
        }
        assertSame(ObjectState.DELETED, ObjectState.of(child));
        assertEquals(List.of(), second.getChildren());
        session.commit();
        assertFalse(session.contains(child));
        assertEquals(0, rows("children"));
    }
}
