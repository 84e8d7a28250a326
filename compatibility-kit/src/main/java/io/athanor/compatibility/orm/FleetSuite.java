package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.undefer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.fleet.Berth;
import io.athanor.compatibility.fleet.Berth_;
import io.athanor.compatibility.fleet.Boat;
import io.athanor.compatibility.fleet.Boat_;
import io.athanor.compatibility.fleet.Craft;
import io.athanor.compatibility.fleet.Craft_;
import io.athanor.compatibility.fleet.Hull;
import io.athanor.compatibility.fleet.Mooring;
import io.athanor.compatibility.fleet.Raft;
import io.athanor.compatibility.fleet.Raft_;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.StaleDataException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes of every kind in one hierarchy of joined tables: each goes on doing what it does alone. */
public class FleetSuite extends MappedSuite {

    FleetSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Craft_.ENTITY, Raft_.ENTITY, Boat_.ENTITY, Berth_.ENTITY);
    }

    @BeforeEach
    void givenFleet() {
        Boat boat = new Boat("Ina", new Hull(8, 3));
        boat.setInsured(900);
        boat.setPapers("all of them");
        boat.getBerths().put("bow", new Berth("bow"));
        Raft raft = new Raft("Kon");
        raft.setPapers("none");
        given(boat, raft);
    }

    private static Boat boat(Session session) {
        return session.query(Boat.class).one();
    }

    @Test
    void allIsLoaded_throughTheClassAboveAndTheClassItself() {
        Session session = open();
        List<Craft> crafts = session.query(Craft.class).orderBy(Craft_.name).all();
        Boat boat = (Boat) crafts.get(0);
        assertEquals(1, crafts.get(1).getNextVoyage());
        assertEquals("none", crafts.get(1).getPapers());
        assertEquals(new Hull(8, 3), boat.getHull());
        assertEquals(24, boat.getArea());
        assertEquals(900, boat.getInsured());
        assertEquals("all of them", boat.getPapers());
        assertEquals(1, boat.getNextVoyage());
        assertSame(boat, key(boat.getBerths().get("bow")).getBoat());
        Boat direct = boat(open());
        assertEquals(24, direct.getArea());
        assertEquals(new Hull(8, 3), direct.getHull());
        assertEquals("all of them", direct.getPapers());
    }

    @Test
    void criteriaAndOptions_ofBothClasses() {
        Session session = open();
        recorder().clear();
        Boat boat = session.query(Boat.class)
                .filter(Boat_.hull.eq(new Hull(8, 3)), Boat_.area.gt(20), Boat_.title.eq("Ina"))
                .orderBy(Boat_.hull.width, Boat_.nextVoyage)
                .options(undefer(Boat_.papers, Boat_.insured))
                .one();
        assertEquals("all of them", boat.getPapers());
        assertEquals(900, boat.getInsured());
        assertEquals(1, sql().size());
        assertEquals(1, session.query(Craft.class).filterBy("title", "Kon").count());
        assertEquals(0, session.query(Boat.class).filter(Boat_.hull.isNull()).count());
    }

    @Test
    void changeInEitherTable_movesTheVersionOn() {
        Session session = open();
        Boat boat = boat(session);
        boat.setHull(new Hull(9, 3));
        session.commit();
        assertEquals(2, boat.getVersion());
        assertEquals(27, boat.getArea());
        boat.setName("Iris");
        session.commit();
        assertEquals(3, boat.getVersion());
        boat.setVoyages(4);
        boat.setHull(null);
        session.commit();
        assertEquals(4, boat.getVersion());
        assertEquals(5, boat.getNextVoyage());
        assertNull(boat.getHull());
        assertNull(boat.getArea());
    }

    @Test
    void changeOfTheTableBelow_byWhoKnowsAnOlderVersion_isStale() {
        Session slow = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Boat late = boat(slow);
        slow.commit();
        Session fast = open();
        boat(fast).setName("Iris");
        fast.commit();
        late.setHull(new Hull(1, 1));
        refusal(StaleDataException.class, slow::flush);
        assertEquals(new Hull(8, 3), boat(open()).getHull());
        Session other = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Boat gone = boat(other);
        other.commit();
        Session last = open();
        boat(last).setVoyages(2);
        last.commit();
        other.delete(gone);
        refusal(StaleDataException.class, other::flush);
        assertEquals(1, rows("boats"));
    }

    @Test
    void embeddedValueOfTheClassAbove_isOneOfEachClassBelow() {
        try (Session session = open()) {
            boat(session).setMooring(new Mooring("Kiel", 3));
            session.commit();
        }
        try (Session session = open()) {
            assertEquals(
                    "Kiel", Objects.requireNonNull(boat(session).getMooring()).harbour());
            assertEquals(
                    List.of("Ina"),
                    each(
                            session.query(Boat.class)
                                    .filter(Boat_.mooring.pier.eq(3), Craft_.mooring.harbour.eq("Kiel"))
                                    .all(),
                            Boat::getName));
            Boat_.Alias other = Boat_.alias();
            assertEquals(
                    1,
                    session.query(other)
                            .filter(other.mooring.eq(new Mooring("Kiel", 3)))
                            .count());
            boat(session).setMooring(null);
            session.flush();
            assertEquals(
                    0,
                    session.query(Craft.class)
                            .filter(Craft_.mooring.isNotNull())
                            .count());
        }
    }

    @Test
    void expressions_areWrittenToTheTableThatHasTheColumn() {
        Session session = open();
        Boat boat = boat(session);
        session.set(boat, Boat_.voyages, Boat_.voyages.plus(10));
        session.flush();
        assertEquals(10, boat.getVoyages());
        assertEquals(2, boat.getVersion());
        session.set(boat, Boat_.insured, Boat_.insured.plus(1));
        session.commit();
        assertEquals(901, boat.getInsured());
        assertEquals(3, boat.getVersion());
        assertEquals(11, boat.getNextVoyage());
    }

    @Test
    void mergedCopy_bringsAllKindsAlong() {
        Boat copy;
        try (Session first = open(SessionOption.NO_EXPIRE_ON_COMMIT)) {
            copy = boat(first);
            assertEquals(1, copy.getBerths().size());
            first.commit();
        }
        copy.setHull(new Hull(10, 4));
        copy.setInsured(5);
        copy.getBerths().put("aft", new Berth("aft"));
        Session session = open();
        Boat merged = session.merge(copy);
        session.commit();
        assertEquals(40, merged.getArea());
        assertEquals(5, merged.getInsured());
        assertEquals(2, merged.getBerths().size());
    }

    @Test
    void rollback_bringsAllKindsBack() {
        Session session = open();
        Boat boat = boat(session);
        boat.setHull(null);
        boat.setPapers("lost");
        boat.setInsured(null);
        boat.getBerths().clear();
        session.flush();
        session.rollback();
        assertEquals(new Hull(8, 3), boat.getHull());
        assertEquals("all of them", boat.getPapers());
        assertEquals(900, boat.getInsured());
        assertEquals(List.of("bow"), List.copyOf(boat.getBerths().keySet()));
        session.delete(boat);
        session.commit();
        assertEquals(0, rows("boats"));
        assertEquals(1, rows("crafts"));
        assertEquals(0, rows("berths"));
    }

    @Test
    void rowsPastTheUnitOfWork_areRefusedByName() {
        Session session = open();
        assertTrue(refused(() -> session.bulk().save(List.of(new Raft("Ra"))), "Raft")
                .contains("hierarchy"));
        refused(() -> session.query(Boat.class).update(set -> set.set(Boat_.name, "x")), "Boat", "name");
        refused(() -> session.query(Craft.class).delete(), "Craft");
    }
}
