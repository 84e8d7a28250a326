package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.household.Child;
import io.athanor.compatibility.household.Household;
import io.athanor.compatibility.household.Households;
import io.athanor.compatibility.household.Leaf;
import io.athanor.compatibility.household.Lodger;
import io.athanor.compatibility.household.Member;
import io.athanor.compatibility.household.Plant;
import io.athanor.compatibility.household.School;
import io.athanor.compatibility.household.Toy;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.SessionStateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** New members that are taken out again before they were ever written. */
public class PendingSuite extends MappedSuite {

    PendingSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Households.registry();
    }

    @BeforeEach
    void givenHouseholds() {
        given(new Household("first"), new Household("second"), new School("school"));
    }

    private static Household household(Session session, String name) {
        return session.query(Household.class).filterBy("name", name).one();
    }

    static List<MemberKind<?>> kinds() {
        return MemberKind.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void addedAndRemoved_isWrittenOnlyIfItMayBeWithoutAnOwner(MemberKind<?> kind) {
        addAndRemove(kind);
    }

    private <M extends Member> void addAndRemove(MemberKind<M> kind) {
        Session session = open();
        Household first = household(session, "first");
        M member = kind.make("new");
        kind.of(first).add(member);
        assertTrue(session.contains(member));
        kind.of(first).remove(member);
        assertEquals(!kind.owned(), session.contains(member));
        session.commit();
        assertEquals(kind.owned() ? 0 : 1, rows(kind.table()));
        assertEquals(List.of(), kind.of(first));
        assertNull(member.getHouseholdId());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void addedRemovedAndAddedElsewhere_isWrittenThere(MemberKind<?> kind) {
        addRemoveAndAddElsewhere(kind);
    }

    private <M extends Member> void addRemoveAndAddElsewhere(MemberKind<M> kind) {
        Session session = open();
        Household first = household(session, "first");
        Household second = household(session, "second");
        M member = kind.make("new");
        kind.of(first).add(member);
        kind.of(first).remove(member);
        kind.of(second).add(member);
        session.commit();
        assertEquals(second.getId(), member.getHouseholdId());
        assertEquals(1, rows(kind.table()));
        assertEquals(List.of("new"), each(kind.of(household(open(), "second")), Member::getName));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void addedTwiceToOneOwner_removedOnce_isStillThere(MemberKind<?> kind) {
        addTwice(kind);
    }

    private <M extends Member> void addTwice(MemberKind<M> kind) {
        Session session = open();
        Household first = household(session, "first");
        M member = kind.make("new");
        kind.of(first).add(member);
        kind.of(first).remove(member);
        kind.of(first).add(member);
        assertTrue(session.contains(member));
        session.commit();
        assertEquals(List.of("new"), each(kind.of(household(open(), "first")), Member::getName));
    }

    @Test
    void ownedMember_removed_takesItsOwnMembersAlong() {
        Session session = open();
        Household first = household(session, "first");
        Child child = new Child("ann");
        Toy ball = new Toy("ball");
        child.getToys().addAll(List.of(ball, new Toy("doll")));
        first.getChildren().add(child);
        assertEquals(3, session.pending().size());
        first.getChildren().remove(child);
        assertEquals(Set.of(), session.pending());
        assertFalse(session.contains(ball));
        assertNoStatements(recorder(), session::flush);
        assertEquals(0, rows("toys"));
        assertEquals(2, child.getToys().size());
    }

    @Test
    void ownedMemberWithoutAWayBack_removed_takesItsOwnMembersAlong() {
        Session session = open();
        Household first = household(session, "first");
        Plant fern = new Plant("fern");
        fern.getLeaves().addAll(List.of(new Leaf("one"), new Leaf("two")));
        first.getPlants().add(fern);
        assertEquals(3, session.pending().size());
        first.getPlants().clear();
        assertEquals(Set.of(), session.pending());
        session.commit();
        assertEquals(0, rows("plants") + rows("leaves"));
    }

    @Test
    void leafOnly_removed_theOthersAreWritten() {
        Session session = open();
        Household first = household(session, "first");
        Child child = new Child("ann");
        Toy ball = new Toy("ball");
        child.getToys().addAll(List.of(ball, new Toy("doll")));
        first.getChildren().add(child);
        child.getToys().remove(ball);
        assertFalse(session.contains(ball));
        session.commit();
        assertEquals(List.of("doll"), each(open().query(Toy.class).all(), Toy::getName));
        assertEquals(1, rows("children"));
    }

    @Test
    void leaf_movedToAnotherNewMember_beforeItsOwnerIsRemoved_isWritten() {
        Session session = open();
        Household first = household(session, "first");
        Child ann = new Child("ann");
        Child bob = new Child("bob");
        Toy ball = new Toy("ball");
        ann.getToys().add(ball);
        first.getChildren().addAll(List.of(ann, bob));
        bob.getToys().add(ball);
        first.getChildren().remove(ann);
        session.commit();
        assertEquals(bob.getId(), ball.getChildId());
        assertEquals(1, rows("children"));
        assertEquals(1, rows("toys"));
    }

    @Test
    void referenceSetToNull_isTheSameAsRemoval() {
        Session session = open();
        Household first = household(session, "first");
        Child child = new Child("ann");
        child.getToys().add(new Toy("ball"));
        first.getChildren().add(child);
        child.setHousehold(null);
        assertFalse(session.contains(child));
        session.commit();
        assertEquals(0, rows("children") + rows("toys"));
        assertEquals(List.of(), first.getChildren());
    }

    @Test
    void collectionReplaced_itsNewMembersAreForgotten() {
        Session session = open();
        Household first = household(session, "first");
        Child old = new Child("old");
        old.getToys().add(new Toy("ball"));
        first.getChildren().add(old);
        first.setChildren(new ArrayList<>(List.of(new Child("new"))));
        assertFalse(session.contains(old));
        session.commit();
        assertEquals(List.of("new"), each(open().query(Child.class).all(), Child::getName));
        assertEquals(0, rows("toys"));
    }

    @Test
    void newOwner_ofANewMember_memberRemoved_isNotWritten() {
        Session session = open();
        Household third = new Household("third");
        Child child = new Child("ann");
        third.getChildren().add(child);
        session.add(third);
        third.getChildren().remove(child);
        assertFalse(session.contains(child));
        session.commit();
        assertEquals(3, rows("households"));
        assertEquals(0, rows("children"));
    }

    @Test
    void secondOwnerToo_bothGivenUp_isNotWritten() {
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Household first = household(session, "first");
        School school = session.query(School.class).one();
        Child child = new Child("ann");
        first.getChildren().add(child);
        school.getPupils().add(child);
        school.getPupils().remove(child);
        assertTrue(session.contains(child));
        first.getChildren().remove(child);
        assertFalse(session.contains(child));
        session.commit();
        assertEquals(0, rows("children"));
    }

    @Test
    void secondOwnerToo_givenUpByTheOneThatDoesNotOwnIt_isWritten() {
        Session session = open();
        Household first = household(session, "first");
        School school = session.query(School.class).one();
        Child child = new Child("ann");
        first.getChildren().add(child);
        school.getPupils().add(child);
        school.getPupils().remove(child);
        session.commit();
        Child found = open().query(Child.class).one();
        assertEquals(first.getId(), found.getHouseholdId());
        assertNull(found.getSchoolId());
    }

    /** As with a row: what leaves its owner goes, whoever else holds it, and that one is told. */
    @Test
    void secondOwnerToo_givenUpByTheOneThatOwnsIt_isToldToTheOther() {
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Household first = household(session, "first");
        School school = session.query(School.class).one();
        Child child = new Child("ann");
        first.getChildren().add(child);
        school.getPupils().add(child);
        first.getChildren().remove(child);
        assertFalse(session.contains(child));
        String message = refusal(SessionStateException.class, session::flush);
        assertTrue(message.contains("School.pupils") && message.contains("Child"), message);
    }

    @Test
    void neverInACollection_isWrittenWithoutAnOwner() {
        Session session = open();
        session.addAll(List.of(new Child("ann"), new Lodger("bob")));
        session.commit();
        assertNull(open().query(Child.class).one().getHouseholdId());
        assertEquals(1, rows("lodgers"));
    }

    @Test
    void addedRemovedAndAddedToTheSession_isWrittenWithoutAnOwner() {
        Session session = open();
        Household first = household(session, "first");
        Child child = new Child("ann");
        first.getChildren().add(child);
        first.getChildren().remove(child);
        session.add(child);
        session.commit();
        assertNull(open().query(Child.class).one().getHouseholdId());
    }

    @Test
    void rolledBack_newMembersAreInNoSession() {
        Session session = open();
        Household first = household(session, "first");
        Child child = new Child("ann");
        child.getToys().add(new Toy("ball"));
        first.getChildren().add(child);
        session.rollback();
        assertFalse(session.contains(child));
        assertFalse(session.contains(child.getToys().get(0)));
        assertEquals(List.of(), first.getChildren());
        session.commit();
        assertEquals(0, rows("children"));
    }
}
