package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.identity.Coupon;
import io.athanor.compatibility.identity.Coupon_;
import io.athanor.compatibility.identity.Gate;
import io.athanor.compatibility.identity.Gate_;
import io.athanor.compatibility.identity.Letter;
import io.athanor.compatibility.identity.Letter_;
import io.athanor.compatibility.identity.Ship;
import io.athanor.compatibility.identity.Ship_;
import io.athanor.compatibility.identity.Stamp;
import io.athanor.compatibility.identity.Stamp_;
import io.athanor.compatibility.identity.Ticket;
import io.athanor.compatibility.identity.Ticket_;
import io.athanor.compatibility.identity.Vessel;
import io.athanor.compatibility.identity.Vessel_;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who makes the key of a new object, as its annotation says. */
public class GeneratedIdSuite extends MappedSuite {

    GeneratedIdSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(
                Ticket_.ENTITY,
                Coupon_.ENTITY,
                Letter_.ENTITY,
                Stamp_.ENTITY,
                Gate_.ENTITY,
                Vessel_.ENTITY,
                Ship_.ENTITY);
    }

    /** Commits new objects, which keep what they hold. */
    private void kept(Object... objects) {
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        session.addAll(List.of(objects));
        session.commit();
        recorder().clear();
    }

    @Test
    void sequence_numbersRows() {
        Ticket one = new Ticket("one");
        Ticket two = new Ticket("two");
        kept(one, two);
        assertTrue(key(two.getId()) > key(one.getId()));
        assertEquals(
                "two", open().get(Ticket.class, key(two.getId())).orElseThrow().getName());
    }

    @Test
    void sequence_leavesAGivenKeyAlone() {
        Ticket given = new Ticket("given");
        given.setId(77_000L);
        kept(given);
        assertEquals("given", open().get(Ticket.class, 77_000).orElseThrow().getName());
    }

    @Test
    void identity_numbersRows() {
        Coupon coupon = new Coupon("one");
        kept(coupon);
        assertEquals(
                "one",
                open().get(Coupon.class, key(coupon.getId())).orElseThrow().getName());
    }

    @Test
    void uuid_isMadeByTheProgram() {
        Letter one = new Letter("one");
        Letter two = new Letter("two");
        kept(one, two);
        assertNotEquals(one.getId(), two.getId());
        assertEquals(4, key(one.getId()).version());
        assertEquals(
                "one", open().get(Letter.class, key(one.getId())).orElseThrow().getName());
    }

    @Test
    void uuid_isTakenBackByARollback() {
        Session session = open();
        Letter letter = new Letter("one");
        session.add(letter);
        session.flush();
        assertTrue(letter.getId() != null);
        session.rollback();
        session.add(letter);
        session.commit();
        assertEquals(1, rows("letters"));
    }

    @Test
    void generator_fillsAPrimitiveField() {
        Stamp one = new Stamp("one");
        Stamp two = new Stamp("two");
        kept(one, two);
        assertEquals(one.getId() + 10, two.getId());
        Stamp given = new Stamp("given");
        given.setId(5);
        kept(given);
        assertEquals("given", open().get(Stamp.class, 5).orElseThrow().getName());
    }

    @Test
    void assignedNumber_mayBeZero() {
        kept(new Gate("zero"));
        assertEquals(List.of(0), each(open().query(Gate.class).all(), Gate::getId));
        assertNull(registry().table(Gate.class).autoincrementColumn());
    }

    @Test
    void merge_ofANewObject_makesAKey() {
        Session session = open();
        Stamp stamp = session.merge(new Stamp("one"));
        Letter letter = session.merge(new Letter("one"));
        session.commit();
        assertTrue(stamp.getId() > 0);
        assertTrue(letter.getId() != null);
    }

    @Test
    void bulkSave_makesKeys() {
        Session session = open();
        session.bulk().save(List.of(new Stamp("a"), new Letter("b"), new Ticket("c"), new Coupon("d")));
        session.commit();
        for (String table : List.of("stamps", "letters", "tickets", "coupons")) {
            assertEquals(1, rows(table));
        }
    }

    @Test
    void partOfAKey_isMade_inBothTablesOfASubclass() {
        Gate gate = new Gate("west");
        gate.setId(4);
        Ship ship = new Ship(gate, "argo", 2);
        kept(ship, new Vessel(gate, "raft"));
        Session session = open();
        Ship read = session.get(Ship.class, 4, key(ship.getCode())).orElseThrow();
        assertEquals(2, read.getMasts());
        assertEquals(7, key(read.getCode()).version());
        assertEquals(1, rows("ships"));
        assertEquals(2, rows("vessels"));
    }

    @Test
    void partOfAKey_isTakenBack_whileTheOtherStays() {
        Gate gate = new Gate("west");
        gate.setId(4);
        Session session = open();
        Ship ship = new Ship(gate, "argo", 2);
        session.add(ship);
        session.flush();
        session.rollback();
        session.add(ship);
        session.commit();
        assertEquals(1, rows("ships"));
    }
}
