package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.natural.Bill;
import io.athanor.compatibility.natural.Hero;
import io.athanor.compatibility.natural.Item;
import io.athanor.compatibility.natural.NaturalKeys;
import io.athanor.compatibility.natural.Room;
import io.athanor.compatibility.natural.Writer;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.sql.AthanorException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Primary keys that change: the row, the session and a rollback follow them. */
public class NaturalKeySuite extends MappedSuite {

    NaturalKeySuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return NaturalKeys.registry();
    }

    private static Hero hero(String name, int strength) {
        Hero hero = new Hero(name);
        hero.setStrength(strength);
        return hero;
    }

    private static Hero get(Session session, String name) {
        return session.get(Hero.class, name).orElseThrow();
    }

    private static boolean isThere(Session session, String name) {
        return session.get(Hero.class, name).isPresent();
    }

    @Test
    void key_changedAndCommitted_isReadAgainUnderTheNewOne() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        session.commit();
        assertEquals("amy", hero.getName());
        assertEquals(7, hero.getStrength());
        assertEquals(7, get(open(), "amy").getStrength());
        assertFalse(isThere(open(), "ann"));
    }

    @Test
    void key_changed_isOneUpdateByTheOldKeyWithTheOtherChanges() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        hero.setStrength(8);
        recorder().clear();
        session.flush();
        List<String> updates =
                sql().stream().filter(text -> text.startsWith("UPDATE heroes")).toList();
        assertEquals(1, updates.size(), () -> sql().toString());
        assertTrue(updates.get(0).endsWith("WHERE heroes.name = ?"), updates.get(0));
        session.commit();
        assertEquals(8, get(open(), "amy").getStrength());
    }

    @Test
    void key_changedAndFlushed_theSessionKnowsTheObjectUnderTheNewOneOnly() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        session.flush();
        assertNoStatements(recorder(), () -> assertSame(hero, get(session, "amy")));
        assertFalse(isThere(session, "ann"));
        assertSame(hero, session.query(Hero.class).one());
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    void key_changedTwice_withAndWithoutAFlushBetween() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        hero.setName("ada");
        session.flush();
        hero.setName("eve");
        hero.setStrength(9);
        session.commit();
        assertEquals("eve", hero.getName());
        assertEquals(9, get(open(), "eve").getStrength());
        assertEquals(1, rows("heroes"));
    }

    @Test
    void key_changedAndSetBack_sendsNothing() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        hero.setName("ann");
        assertNoStatements(recorder(), session::flush);
    }

    @Test
    void key_changedAndObjectDeletedInOneFlush_theRowIsGone() {
        given(hero("ann", 7), hero("bob", 8));
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Hero hero = get(session, "ann");
        hero.setName("amy");
        session.delete(hero);
        session.commit();
        assertEquals(1, rows("heroes"));
        assertTrue(isThere(open(), "bob"));
    }

    @Test
    void key_changedAndFlushed_thenDeleted_theRowIsGone() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        session.flush();
        session.delete(hero);
        session.commit();
        assertEquals(0, rows("heroes"));
    }

    @Test
    void key_changedAndExpired_isTheOldOneAgain() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        session.expire(hero);
        assertEquals("ann", hero.getName());
        hero.setName("amy");
        session.refresh(hero);
        assertEquals("ann", hero.getName());
        assertSame(hero, get(session, "ann"));
    }

    @Test
    void key_givenUp_isTakenByANewObject() {
        given(hero("ann", 7));
        Session session = open();
        get(session, "ann").setName("amy");
        session.flush();
        session.add(hero("ann", 1));
        session.commit();
        assertEquals(7, get(open(), "amy").getStrength());
        assertEquals(1, get(open(), "ann").getStrength());
    }

    @Test
    void key_givenUp_isTakenByANewObjectInTheSameFlush() {
        given(hero("ann", 7));
        Session session = open();
        get(session, "ann").setName("amy");
        session.add(hero("ann", 1));
        session.commit();
        assertEquals(7, get(open(), "amy").getStrength());
        assertEquals(1, get(open(), "ann").getStrength());
    }

    @Test
    void key_ofADeletedRow_isTakenByAnotherInTheSameFlush() {
        given(hero("ann", 1), hero("bob", 2));
        Session session = open();
        Hero bob = get(session, "bob");
        session.delete(get(session, "ann"));
        bob.setName("ann");
        session.commit();
        assertEquals(2, get(open(), "ann").getStrength());
        assertEquals(1, rows("heroes"));
        assertSame(bob, get(session, "ann"));
    }

    @Test
    void key_ofAnotherThatMovesOn_isTakenInTheSameFlush() {
        given(hero("a", 1), hero("b", 2), hero("c", 3));
        for (List<String> order : List.of(List.of("a", "b", "c"), List.of("c", "b", "a"))) {
            Session session = open();
            List<Hero> heroes = each(order, name -> get(session, name));
            heroes.get(2).setName("d");
            heroes.get(1).setName(order.get(2));
            heroes.get(0).setName(order.get(1));
            int first = heroes.get(0).getStrength();
            session.commit();
            assertEquals(first, get(open(), order.get(1)).getStrength());
            heroes.get(2).setName(order.get(0));
            session.commit();
            assertEquals(3, rows("heroes"));
        }
    }

    @Test
    void key_ofAnotherThatStays_isRefusedAndBothAreAsBefore() {
        given(hero("ann", 1), hero("bob", 2));
        Session session = open();
        Hero ann = get(session, "ann");
        Hero bob = get(session, "bob");
        bob.setName("ann");
        refusal(AthanorException.class, session::flush);
        assertEquals("bob", bob.getName());
        assertSame(bob, get(session, "bob"));
        assertSame(ann, get(session, "ann"));
    }

    @Test
    void rollback_afterTheFlush_theOldKeyIsBack() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        session.flush();
        session.rollback();
        assertEquals("ann", hero.getName());
        assertSame(hero, get(session, "ann"));
        assertFalse(isThere(session, "amy"));
        hero.setStrength(8);
        session.commit();
        assertEquals(8, get(open(), "ann").getStrength());
    }

    @Test
    void rollback_beforeTheFlush_theOldKeyIsBack() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        session.rollback();
        assertEquals("ann", hero.getName());
        assertSame(hero, get(session, "ann"));
    }

    @Test
    void rollback_renamedTwice_theFirstKeyIsBack() {
        given(hero("ann", 7));
        Session session = open();
        Hero hero = get(session, "ann");
        hero.setName("amy");
        session.flush();
        hero.setName("ada");
        session.flush();
        session.rollback();
        assertEquals("ann", hero.getName());
        assertSame(hero, get(session, "ann"));
    }

    @Test
    void rollback_deletedAndRenamedInto_eachIsUnderItsOwnKey() {
        given(hero("ann", 1), hero("bob", 2));
        Session session = open();
        Hero ann = get(session, "ann");
        Hero bob = get(session, "bob");
        session.delete(ann);
        session.flush();
        bob.setName("ann");
        session.flush();
        assertSame(bob, get(session, "ann"));
        session.rollback();
        assertSame(ann, get(session, "ann"));
        assertSame(bob, get(session, "bob"));
        assertEquals(1, ann.getStrength());
        assertEquals(2, bob.getStrength());
    }

    @Test
    void rollback_newObjectUnderTheKeyOfARenamedOne_isInNoSession() {
        given(hero("ann", 1));
        Session session = open();
        Hero ann = get(session, "ann");
        ann.setName("amy");
        session.flush();
        Hero second = hero("ann", 9);
        session.add(second);
        session.flush();
        session.rollback();
        assertFalse(session.contains(second));
        assertSame(ann, get(session, "ann"));
        assertEquals(1, ann.getStrength());
    }

    @Test
    void rollback_newObjectThatWasRenamed_isInNoSession() {
        Session session = open();
        Hero hero = hero("ann", 1);
        session.add(hero);
        session.flush();
        hero.setName("amy");
        session.flush();
        session.rollback();
        assertFalse(session.contains(hero));
        assertFalse(isThere(session, "ann"));
        assertFalse(isThere(session, "amy"));
    }

    @Test
    void detachedObject_whoseKeyIsChanged_isWrittenWhenItIsAddedAgain() {
        given(hero("ann", 7));
        Session first = open();
        Hero hero = get(first, "ann");
        first.close();
        hero.setName("amy");
        Session second = open();
        second.add(hero);
        second.commit();
        assertEquals(7, get(open(), "amy").getStrength());
        assertEquals(1, rows("heroes"));
    }

    @Test
    void compositeKey_onePartChanged_isReadAgainUnderTheNewOne() {
        given(new Room("east", 1), new Room("west", 1));
        Session session = open();
        Room room = session.get(Room.class, "east", 1).orElseThrow();
        room.setNumber(2);
        session.commit();
        assertEquals(2, room.getNumber());
        assertEquals("east", room.getBuilding());
        assertSame(room, session.get(Room.class, "east", 2).orElseThrow());
        assertTrue(session.get(Room.class, "east", 1).isEmpty());
        assertTrue(open().get(Room.class, "west", 1).isPresent());
    }

    @Test
    void compositeKey_bothPartsChanged_andRolledBack() {
        given(new Room("east", 1));
        Session session = open();
        Room room = session.get(Room.class, "east", 1).orElseThrow();
        room.setBuilding("north");
        room.setNumber(9);
        session.flush();
        assertSame(room, session.get(Room.class, "north", 9).orElseThrow());
        session.rollback();
        assertSame(room, session.get(Room.class, "east", 1).orElseThrow());
        assertEquals("east", room.getBuilding());
    }

    @Test
    void keyWithAForeignKeyInIt_memberMovedToAnotherOwner_followsIt() {
        Bill first = new Bill("A");
        first.getItems().addAll(List.of(new Item(1, "x"), new Item(2, "y")));
        given(first, new Bill("B"));
        Session session = open();
        Item item = session.get(Item.class, "A", 1).orElseThrow();
        session.get(Bill.class, "B").orElseThrow().getItems().add(item);
        session.commit();
        assertEquals("B", item.getBillNumber());
        assertSame(item, session.get(Item.class, "B", 1).orElseThrow());
        assertEquals("x", open().get(Item.class, "B", 1).orElseThrow().getLabel());
        assertTrue(open().get(Item.class, "A", 1).isEmpty());
    }

    @Test
    void keyWithAForeignKeyInIt_ownerChangesItsKey_membersFollowInTheSession() {
        Bill given = new Bill("A");
        given.getItems().addAll(List.of(new Item(1, "x"), new Item(2, "y")));
        given(given);
        Session session = open();
        Bill bill = session.get(Bill.class, "A").orElseThrow();
        Item first = bill.getItems().get(0);
        bill.setNumber("C");
        session.flush();
        assertEquals("C", first.getBillNumber());
        assertSame(first, session.get(Item.class, "C", 1).orElseThrow());
        first.setLabel("z");
        session.commit();
        assertEquals(List.of("z", "y"), each(bill.getItems(), Item::getLabel));
        assertEquals("z", open().get(Item.class, "C", 1).orElseThrow().getLabel());
    }

    @Test
    void keyWithAForeignKeyInIt_ownerChangesItsKeyAndRollsBack_membersAreUnderTheOldOne() {
        Bill given = new Bill("A");
        given.getItems().add(new Item(1, "x"));
        given(given);
        Session session = open();
        Bill bill = session.get(Bill.class, "A").orElseThrow();
        Item first = bill.getItems().get(0);
        bill.setNumber("C");
        session.flush();
        session.rollback();
        assertSame(first, session.get(Item.class, "A", 1).orElseThrow());
        assertEquals("A", first.getBillNumber());
        assertTrue(session.get(Item.class, "C", 1).isEmpty());
    }

    @Test
    void newObjects_withKeysThatRefer_areWrittenAfterWhatTheyReferTo() {
        Session session = open();
        Writer writer = new Writer("ann");
        session.add(writer);
        writer.setName("amy");
        session.commit();
        assertEquals("amy", writer.getName());
        assertSame(writer, session.get(Writer.class, "amy").orElseThrow());
        assertNull(session.get(Writer.class, "ann").orElse(null));
    }
}
