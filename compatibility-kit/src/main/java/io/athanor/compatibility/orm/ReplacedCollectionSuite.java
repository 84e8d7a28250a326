package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.household.Child;
import io.athanor.compatibility.household.Household;
import io.athanor.compatibility.household.Households;
import io.athanor.compatibility.household.Lodger;
import io.athanor.compatibility.household.Parcel;
import io.athanor.compatibility.household.Plant;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collection that is replaced as a whole: what the old one held is not forgotten. */
public class ReplacedCollectionSuite extends MappedSuite {

    ReplacedCollectionSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Households.registry();
    }

    @BeforeEach
    void givenHousehold() {
        Household household = new Household("first");
        household.getLodgers().addAll(List.of(new Lodger("a"), new Lodger("b")));
        household.getChildren().addAll(List.of(new Child("a"), new Child("b")));
        household.getParcels().addAll(List.of(new Parcel("a"), new Parcel("b")));
        household.getPlants().addAll(List.of(new Plant("a"), new Plant("b")));
        given(household);
    }

    @Test
    void loaded_ownedMembers_whoIsLeftOutIsDeleted() {
        Session session = open();
        Household household = session.query(Household.class).one();
        assertEquals(2, household.getChildren().size());
        household.setChildren(new ArrayList<>(List.of(new Child("c"))));
        session.commit();
        assertEquals(List.of("c"), each(open().query(Child.class).all(), Child::getName));
    }

    @Test
    void loaded_ownedMembersWithoutAWayBack_whoIsLeftOutIsDeleted() {
        Session session = open();
        Household household = session.query(Household.class).one();
        assertEquals(2, household.getPlants().size());
        household.setPlants(new ArrayList<>());
        session.commit();
        assertEquals(0, rows("plants"));
    }

    @Test
    @Feature("ORM-R-12")
    void loaded_members_whoIsLeftOutHasNoOwner() {
        Session session = open();
        Household household = session.query(Household.class).one();
        Lodger a = household.getLodgers().get(0);
        Lodger b = household.getLodgers().get(1);
        household.setLodgers(new ArrayList<>(List.of(b, new Lodger("c"))));
        assertNull(a.getHousehold());
        assertSame(household, b.getHousehold());
        session.commit();
        assertNull(a.getHouseholdId());
        assertEquals(List.of("b", "c"), each(household.getLodgers(), Lodger::getName));
        assertEquals(3, rows("lodgers"));
    }

    @Test
    void loaded_membersWithoutAWayBack_whoIsLeftOutHasNoOwner() {
        Session session = open();
        Household household = session.query(Household.class).one();
        Parcel a = household.getParcels().get(0);
        household.setParcels(new ArrayList<>(household.getParcels().subList(1, 2)));
        session.commit();
        assertNull(a.getHouseholdId());
        assertEquals(List.of("b"), each(household.getParcels(), Parcel::getName));
    }

    @Test
    void notLoaded_whoIsLeftOutIsDeletedOrHasNoOwner() {
        Session session = open();
        Household household = session.query(Household.class).one();
        household.setChildren(new ArrayList<>(List.of(new Child("c"))));
        household.setParcels(new ArrayList<>());
        session.commit();
        assertEquals(List.of("c"), each(open().query(Child.class).all(), Child::getName));
        assertEquals(2, open().query(Parcel.class).filterBy("householdId", null).count());
    }

    @Test
    void replacedTwice_onlyTheLastOneCounts() {
        Session session = open();
        Household household = session.query(Household.class).one();
        List<Child> old = new ArrayList<>(household.getChildren());
        household.setChildren(new ArrayList<>());
        household.setChildren(old);
        session.commit();
        assertEquals(List.of("a", "b"), each(open().query(Child.class).all(), Child::getName));
    }

    @Test
    void oldList_isNotTrackedAnyMore() {
        Session session = open();
        Household household = session.query(Household.class).one();
        List<Lodger> old = household.getLodgers();
        household.setLodgers(new ArrayList<>());
        Lodger stray = new Lodger("stray");
        old.add(stray);
        assertFalse(session.contains(stray));
        assertNull(stray.getHousehold());
        session.commit();
        assertEquals(List.of(), household.getLodgers());
        assertEquals(2, rows("lodgers"));
    }

    @Test
    void givenList_isCopied_soThatLaterChangesGoThroughTheOwner() {
        Session session = open();
        Household household = session.query(Household.class).one();
        List<Lodger> mine = new ArrayList<>(List.of(new Lodger("c")));
        household.setLodgers(mine);
        household.getLodgers().add(new Lodger("d"));
        session.commit();
        assertEquals(List.of("c", "d"), each(household.getLodgers(), Lodger::getName));
        assertEquals(4, rows("lodgers"));
    }

    @Test
    void rolledBack_theOldMembersAreBack() {
        Session session = open();
        Household household = session.query(Household.class).one();
        List<Child> old = List.copyOf(household.getChildren());
        household.setChildren(new ArrayList<>(List.of(new Child("c"))));
        session.flush();
        session.rollback();
        assertEquals(old, household.getChildren());
        assertTrue(session.contains(old.get(0)));
        assertSame(household, old.get(0).getHousehold());
    }
}
