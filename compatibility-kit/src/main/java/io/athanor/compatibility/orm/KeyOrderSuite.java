package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.natural.NaturalKeys;
import io.athanor.compatibility.natural.Slot;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key whose parts the table has in another order than the class: the table's order is the key's. */
public class KeyOrderSuite extends MappedSuite {

    KeyOrderSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return NaturalKeys.registry();
    }

    @BeforeEach
    void givenSlots() {
        given(new Slot("monday", 9), new Slot("monday", 10), new Slot("tuesday", 9));
    }

    @Test
    @Feature({"ORM-M-26", "ORM-Q-47"})
    void get_takesThePartsInTheOrderOfTheTable() {
        Session session = open();
        Slot slot = session.get(Slot.class, 10, "monday").orElseThrow();
        assertEquals("monday", slot.getDay());
        assertEquals(10, slot.getHour());
        assertTrue(session.get(Slot.class, 10, "tuesday").isEmpty());
    }

    @Test
    void get_partsInTheOrderOfTheClass_areRefused() {
        String message = refused(() -> open().get(Slot.class, "monday", 10), "Slot.hour", "Integer", "String");
        assertTrue(message.indexOf("hour") < message.indexOf("day"), message);
    }

    @Test
    @Feature("ORM-Q-47")
    void get_tooFewParts_namesThemInTheOrderOfTheTable() {
        String message = refused(() -> open().get(Slot.class, 10), "hour", "day");
        assertTrue(message.indexOf("hour") < message.indexOf("day"), message);
    }

    @Test
    void get_whatAQueryLoaded_sendsNothing() {
        Session session = open();
        List<Slot> slots = session.query(Slot.class).filterBy("day", "tuesday").all();
        assertNoStatements(
                recorder(),
                () -> assertSame(
                        slots.get(0), session.get(Slot.class, 9, "tuesday").orElseThrow()));
    }

    @Test
    void rows_areWrittenReadAgainAndDeletedByTheirKey() {
        Session session = open();
        Slot slot = session.get(Slot.class, 9, "monday").orElseThrow();
        slot.setTopic("news");
        session.commit();
        assertEquals("news", slot.getTopic());
        session.refresh(slot);
        assertEquals("news", slot.getTopic());
        session.delete(slot);
        session.commit();
        assertEquals(2, rows("slots"));
        assertTrue(open().get(Slot.class, 9, "monday").isEmpty());
    }

    @Test
    void newObject_isFoundByItsKey() {
        Session session = open();
        Slot slot = new Slot("friday", 23);
        session.add(slot);
        session.flush();
        assertNoStatements(
                recorder(),
                () -> assertSame(slot, session.get(Slot.class, 23, "friday").orElseThrow()));
    }
}
