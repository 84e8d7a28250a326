package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.household.Child;
import io.athanor.compatibility.household.Household;
import io.athanor.compatibility.household.Households;
import io.athanor.compatibility.household.Lodger;
import io.athanor.compatibility.household.Member;
import io.athanor.compatibility.household.Plant;
import io.athanor.compatibility.household.School;
import io.athanor.compatibility.household.Toy;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Members that move from one owner to another, in every order, with collections loaded or not: none is lost. */
public class MoveSuite extends MappedSuite {

    MoveSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Households.registry();
    }

    /** What the program says, in its order. */
    enum Way {
        REMOVE_THEN_ADD,
        ADD_THEN_REMOVE,
        ADD,
        ADD_FLUSH_REMOVE
    }

    /**
     * A way to move a member.
     *
     * @param kind the kind of member
     * @param way what is called
     * @param oldLoaded whether the collection that loses the member is loaded before
     * @param newLoaded whether the collection that gets it is loaded before
     */
    record Move(MemberKind<?> kind, Way way, boolean oldLoaded, boolean newLoaded) {}

    static List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (MemberKind<?> kind : MemberKind.all()) {
            for (Way way : Way.values()) {
                for (boolean oldLoaded : List.of(false, true)) {
                    for (boolean newLoaded : List.of(false, true)) {
                        moves.add(new Move(kind, way, oldLoaded, newLoaded));
                    }
                }
            }
        }
        return moves;
    }

    static List<MemberKind<?>> kinds() {
        return MemberKind.all();
    }

    private <M extends Member> void givenMemberOfTheFirst(MemberKind<M> kind) {
        Household first = new Household("first");
        kind.of(first).addAll(List.of(kind.make("stays"), kind.make("moves")));
        given(first, new Household("second"));
    }

    private static Household household(Session session, String name) {
        return session.query(Household.class).filterBy("name", name).one();
    }

    private <M extends Member> M member(Session session, MemberKind<M> kind) {
        return session.query(kind.type()).filterBy("name", "moves").one();
    }

    private <M extends Member> void assertMoved(MemberKind<M> kind) {
        Session session = open();
        assertEquals(List.of("stays"), each(kind.of(household(session, "first")), Member::getName));
        Household second = household(session, "second");
        assertEquals(List.of("moves"), each(kind.of(second), Member::getName));
        assertEquals(second.getId(), member(session, kind).getHouseholdId());
        assertEquals(2, rows(kind.table()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void member_moved_belongsToTheNewOwner(Move move) {
        move(move.kind(), move);
    }

    private <M extends Member> void move(MemberKind<M> kind, Move move) {
        givenMemberOfTheFirst(kind);
        Session session = open();
        Household first = household(session, "first");
        Household second = household(session, "second");
        M member = member(session, kind);
        if (move.oldLoaded()) {
            assertEquals(2, kind.of(first).size());
        }
        if (move.newLoaded()) {
            assertEquals(0, kind.of(second).size());
        }
        if (move.way() == Way.REMOVE_THEN_ADD) {
            kind.of(first).remove(member);
        }
        kind.of(second).add(member);
        if (move.way() == Way.ADD_FLUSH_REMOVE) {
            session.flush();
        }
        if (move.way() == Way.ADD_THEN_REMOVE || move.way() == Way.ADD_FLUSH_REMOVE) {
            kind.of(first).remove(member);
        }
        session.commit();
        assertTrue(session.contains(member));
        assertEquals(second.getId(), member.getHouseholdId());
        assertMoved(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void member_removedAndFlushed_thenAdded_belongsToTheNewOwner(MemberKind<?> kind) {
        removeFlushAndAdd(kind);
    }

    private <M extends Member> void removeFlushAndAdd(MemberKind<M> kind) {
        givenMemberOfTheFirst(kind);
        Session session = open();
        Household first = household(session, "first");
        Household second = household(session, "second");
        M member = kind.of(first).get(1);
        kind.of(first).remove(member);
        session.flush();
        kind.of(second).add(member);
        session.commit();
        assertMoved(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void member_removedAndAddedAgain_staysWhereItWas(MemberKind<?> kind) {
        removeAndAddAgain(kind);
    }

    private <M extends Member> void removeAndAddAgain(MemberKind<M> kind) {
        givenMemberOfTheFirst(kind);
        Session session = open();
        Household first = household(session, "first");
        M member = kind.of(first).remove(1);
        kind.of(first).add(member);
        session.commit();
        assertEquals(List.of("stays", "moves"), each(kind.of(household(open(), "first")), Member::getName));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void member_movedToANewOwner_belongsToIt(MemberKind<?> kind) {
        moveToNewOwner(kind);
    }

    private <M extends Member> void moveToNewOwner(MemberKind<M> kind) {
        Household given = new Household("first");
        kind.of(given).addAll(List.of(kind.make("stays"), kind.make("moves")));
        given(given);
        Session session = open();
        Household first = household(session, "first");
        Household second = new Household("second");
        M member = kind.of(first).remove(1);
        kind.of(second).add(member);
        session.add(second);
        session.commit();
        assertMoved(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void member_movedWhileTheOldOwnerIsDeleted_survives(MemberKind<?> kind) {
        for (boolean deletedFirst : List.of(false, true)) {
            moveFromDeleted(kind, deletedFirst);
            emptyTables();
        }
    }

    private <M extends Member> void moveFromDeleted(MemberKind<M> kind, boolean deletedFirst) {
        givenMemberOfTheFirst(kind);
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Household first = household(session, "first");
        Household second = household(session, "second");
        M member = kind.of(first).get(1);
        if (deletedFirst) {
            session.delete(first);
        }
        kind.of(first).remove(member);
        kind.of(second).add(member);
        if (!deletedFirst) {
            session.delete(first);
        }
        session.commit();
        assertEquals(kind.owned() ? 1 : 2, rows(kind.table()));
        assertEquals(List.of("moves"), each(kind.of(household(open(), "second")), Member::getName));
        session.close();
    }

    @Test
    void reference_set_movesBetweenCollectionsThatAreNotLoaded() {
        givenMemberOfTheFirst(MemberKind.all().get(1));
        Session session = open();
        Child child = session.query(Child.class).filterBy("name", "moves").one();
        child.setHousehold(household(session, "second"));
        session.commit();
        assertMoved(MemberKind.all().get(1));
    }

    @Test
    void reference_setToNullAndThenToTheNewOwner_movesAnOwnedMember() {
        givenMemberOfTheFirst(MemberKind.all().get(1));
        Session session = open();
        Household first = household(session, "first");
        Child child = first.getChildren().get(1);
        child.setHousehold(null);
        child.setHousehold(household(session, "second")); // which the query flushes for
        session.commit();
        assertMoved(MemberKind.all().get(1));
    }

    @Test
    void collectionReplaced_byOneWithAMemberOfAnother_movesIt() {
        givenMemberOfTheFirst(MemberKind.all().get(0));
        Session session = open();
        Household second = household(session, "second");
        Lodger lodger = session.query(Lodger.class).filterBy("name", "moves").one();
        second.setLodgers(new ArrayList<>(List.of(lodger)));
        session.commit();
        assertMoved(MemberKind.all().get(0));
    }

    @Test
    void collectionsExchanged_everyMemberChangesItsOwner() {
        Household left = new Household("first");
        left.getPlants().addAll(List.of(new Plant("a"), new Plant("b")));
        Household right = new Household("second");
        right.getPlants().add(new Plant("c"));
        given(left, right);
        Session session = open();
        Household first = household(session, "first");
        Household second = household(session, "second");
        List<Plant> plants = new ArrayList<>(first.getPlants());
        first.setPlants(new ArrayList<>(second.getPlants()));
        second.setPlants(plants);
        session.commit();
        Session other = open();
        assertEquals(List.of("c"), each(household(other, "first").getPlants(), Plant::getName));
        assertEquals(List.of("a", "b"), each(household(other, "second").getPlants(), Plant::getName));
    }

    @Test
    void member_removedAndThenDeleted_whereItsOwnMembersMustBeLoaded_isDeleted() {
        Household given = new Household("first");
        Child ann = new Child("ann");
        ann.getToys().addAll(List.of(new Toy("ball"), new Toy("doll")));
        given.getChildren().add(ann);
        given(given);
        Session session = open();
        Household first = household(session, "first");
        Child child = first.getChildren().get(0);
        first.getChildren().remove(child);
        session.delete(child);
        session.commit();
        assertEquals(0, rows("children"));
        assertEquals(0, rows("toys"));
        assertEquals(List.of(), first.getChildren());
    }

    @Test
    void member_deletedAndThenRemoved_isDeleted() {
        Household given = new Household("first");
        Child ann = new Child("ann");
        ann.getToys().add(new Toy("ball"));
        given.getChildren().add(ann);
        given(given);
        Session session = open();
        Household first = household(session, "first");
        Child child = first.getChildren().get(0);
        session.delete(child);
        first.getChildren().remove(child);
        session.commit();
        assertEquals(0, rows("children") + rows("toys"));
    }

    @Test
    void member_ofTwoCollections_movedInOneStaysInTheOther() {
        Household given = new Household("first");
        Child ann = new Child("moves");
        given.getChildren().addAll(List.of(new Child("stays"), ann));
        School school = new School("school");
        school.getPupils().add(ann);
        given(given, new Household("second"), school);
        Session session = open();
        Household first = household(session, "first");
        Child child = first.getChildren().remove(1);
        household(session, "second").getChildren().add(child);
        session.commit();
        assertMoved(MemberKind.all().get(1));
        assertSame(child, session.query(School.class).one().getPupils().get(0));
    }
}
