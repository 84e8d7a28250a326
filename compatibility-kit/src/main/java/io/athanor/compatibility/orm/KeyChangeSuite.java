package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.natural.Area;
import io.athanor.compatibility.natural.Bill;
import io.athanor.compatibility.natural.Club;
import io.athanor.compatibility.natural.Deed;
import io.athanor.compatibility.natural.Desk;
import io.athanor.compatibility.natural.Fan;
import io.athanor.compatibility.natural.Hero;
import io.athanor.compatibility.natural.Item;
import io.athanor.compatibility.natural.Lamp;
import io.athanor.compatibility.natural.NaturalKeys;
import io.athanor.compatibility.natural.Novel;
import io.athanor.compatibility.natural.Player;
import io.athanor.compatibility.natural.Room;
import io.athanor.compatibility.natural.Writer;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.OrmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Rows that refer to a primary key which changes: the database carries the change on where the foreign key says so,
 * else the session does.
 */
public class KeyChangeSuite extends MappedSuite {

    KeyChangeSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return NaturalKeys.registry();
    }

    private void givenWriter() {
        Writer ann = new Writer("ann");
        ann.getNovels().addAll(List.of(new Novel("one"), new Novel("two")));
        given(ann);
    }

    private void givenHero() {
        Hero ann = new Hero("ann");
        ann.getDeeds().addAll(List.of(new Deed("one"), new Deed("two")));
        given(ann);
    }

    private static Writer writer(Session session) {
        return session.query(Writer.class).one();
    }

    private static Hero hero(Session session) {
        return session.query(Hero.class).filterBy("name", "ann").one();
    }

    /** The number of statements so far that change a table's rows. */
    private long updates(String table) {
        return sql().stream().filter(text -> text.startsWith("UPDATE " + table)).count();
    }

    @Test
    @Feature("ORM-R-30")
    void database_loadedMembers_haveTheNewKeyWithoutAStatement() {
        givenWriter();
        Session session = open();
        Writer writer = writer(session);
        List<Novel> novels = List.copyOf(writer.getNovels());
        writer.setName("amy");
        recorder().clear();
        session.flush();
        assertEquals(0, updates("novels"), () -> sql().toString());
        assertEquals(List.of("amy", "amy"), each(novels, Novel::getWriterName));
        session.commit();
        assertEquals(List.of("amy", "amy"), each(novels, Novel::getWriterName));
        assertEquals(2, writer(open()).getNovels().size());
    }

    @Test
    void database_membersThatAreNotLoaded_areLeftToIt() {
        givenWriter();
        Session session = open();
        Writer writer = writer(session);
        writer.setName("amy");
        recorder().clear();
        session.flush();
        assertEquals(List.of("UPDATE writers SET name=? WHERE writers.name = ?"), sql());
        assertEquals(List.of("amy", "amy"), each(writer.getNovels(), Novel::getWriterName));
    }

    @Test
    void database_memberChangedInTheSameFlush_isWritten() {
        givenWriter();
        Session session = open();
        Writer writer = writer(session);
        writer.setName("amy");
        writer.getNovels().get(0).setTitle("first");
        session.commit();
        assertEquals(List.of("first", "two"), each(writer(open()).getNovels(), Novel::getTitle));
    }

    @Test
    void database_memberAddedInTheSameFlush_hasTheNewKey() {
        givenWriter();
        Session session = open();
        Writer writer = writer(session);
        writer.setName("amy");
        Novel three = new Novel("three");
        three.setWriter(writer);
        session.add(three);
        session.commit();
        assertEquals("amy", three.getWriterName());
        assertEquals(3, writer(open()).getNovels().size());
    }

    @Test
    void database_rolledBack_membersHaveTheOldKey() {
        givenWriter();
        Session session = open();
        Writer writer = writer(session);
        List<Novel> novels = List.copyOf(writer.getNovels());
        writer.setName("amy");
        session.flush();
        session.rollback();
        assertEquals(List.of("ann", "ann"), each(novels, Novel::getWriterName));
        assertSame(writer, novels.get(0).getWriter());
    }

    @Test
    @Feature("ORM-R-30")
    void session_loadedMembers_followWhereTheDatabaseDoesNot() {
        givenHero();
        Session session = open();
        Hero hero = hero(session);
        List<Deed> deeds = List.copyOf(hero.getDeeds());
        hero.setName("amy");
        session.commit();
        assertEquals(List.of("amy", "amy"), each(deeds, Deed::getHeroName));
        Session other = open();
        assertEquals(
                List.of("one", "two"),
                each(other.get(Hero.class, "amy").orElseThrow().getDeeds(), Deed::getTitle));
    }

    @Test
    @Feature("ORM-R-30")
    void session_membersThatAreNotLoaded_areLoadedAndFollow() {
        givenHero();
        Session session = open();
        hero(session).setName("amy");
        session.commit();
        Session other = open();
        assertEquals(2, other.get(Hero.class, "amy").orElseThrow().getDeeds().size());
        assertFalse(other.get(Hero.class, "ann").isPresent());
    }

    @Test
    void session_memberRemovedAndMemberAddedInTheSameFlush() {
        givenHero();
        Session session = open();
        Hero hero = hero(session);
        Deed first = hero.getDeeds().remove(0);
        hero.getDeeds().add(new Deed("three"));
        hero.setName("amy");
        session.commit();
        assertNull(first.getHeroName());
        assertEquals(
                List.of("two", "three"),
                each(open().get(Hero.class, "amy").orElseThrow().getDeeds(), Deed::getTitle));
    }

    @Test
    void session_rolledBack_membersHaveTheOldKey() {
        givenHero();
        Session session = open();
        Hero hero = hero(session);
        List<Deed> deeds = List.copyOf(hero.getDeeds());
        hero.setName("amy");
        session.flush();
        session.rollback();
        assertEquals(List.of("ann", "ann"), each(deeds, Deed::getHeroName));
        assertEquals(2, hero.getDeeds().size());
    }

    @Test
    void session_referenceWithoutACollection_loadedOnesFollow() {
        given(new Fan(new Hero("ann")));
        Session session = open();
        Fan fan = session.query(Fan.class).one();
        Hero idol = hero(session);
        assertSame(idol, fan.getIdol());
        idol.setName("amy");
        session.commit();
        assertEquals("amy", fan.getIdolName());
        assertSame(idol, fan.getIdol());
        assertEquals("amy", open().query(Fan.class).one().getIdolName());
    }

    @Test
    @Feature("ORM-R-28")
    void compositeKey_database_membersFollow() {
        Room given = new Room("east", 1);
        given.getDesks().addAll(List.of(new Desk("a"), new Desk("b")));
        given(given);
        Session session = open();
        Room room = session.query(Room.class).one();
        Desk desk = room.getDesks().get(0);
        room.setNumber(7);
        session.flush();
        assertEquals(7, desk.getNumber());
        assertEquals("east", desk.getBuilding());
        session.commit();
        assertEquals(
                List.of("a", "b"),
                each(open().get(Room.class, "east", 7).orElseThrow().getDesks(), Desk::getLabel));
    }

    @Test
    void compositeKey_session_membersFollow() {
        Room given = new Room("east", 1);
        given.getLamps().addAll(List.of(new Lamp("a"), new Lamp("b")));
        given(given);
        Session session = open();
        Room room = session.query(Room.class).one();
        room.setBuilding("west");
        session.commit();
        assertEquals(
                List.of("a", "b"),
                each(open().get(Room.class, "west", 1).orElseThrow().getLamps(), Lamp::getLabel));
    }

    @Test
    void ownTable_partsFollow() {
        Area given = new Area("top");
        given.getParts().addAll(List.of(new Area("a"), new Area("b")));
        given(given);
        Session session = open();
        session.get(Area.class, "top").orElseThrow().setName("root");
        session.commit();
        assertEquals(
                List.of("a", "b"),
                each(open().get(Area.class, "root").orElseThrow().getParts(), Area::getName));
    }

    @Test
    void ownTable_areaAndItsPartBothChange() {
        Area given = new Area("top");
        given.getParts().add(new Area("a"));
        given(given);
        Session session = open();
        Area top = session.get(Area.class, "top").orElseThrow();
        Area part = top.getParts().get(0);
        top.setName("root");
        part.setName("b");
        session.commit();
        assertEquals("root", part.getParentName());
        assertEquals(
                List.of("b"), each(open().get(Area.class, "root").orElseThrow().getParts(), Area::getName));
    }

    private void givenClubs() {
        Club reds = new Club("reds");
        Player ann = new Player("ann");
        reds.getPlayers().addAll(List.of(ann, new Player("bob")));
        Club blues = new Club("blues");
        blues.getPlayers().add(ann);
        given(reds, blues);
    }

    private void assertPlays(String club, String... players) {
        Set<String> names =
                new HashSet<>(each(open().get(Club.class, club).orElseThrow().getPlayers(), Player::getName));
        assertEquals(Set.of(players), names);
    }

    @Test
    void associationRows_followWhereTheDatabaseCarriesOn() {
        givenClubs();
        Session session = open();
        session.get(Player.class, "ann").orElseThrow().setName("amy");
        session.commit();
        assertPlays("reds", "amy", "bob");
        assertPlays("blues", "amy");
    }

    @Test
    void associationRows_followWhereTheDatabaseDoesNotCarryOn() {
        givenClubs();
        Session session = open();
        session.get(Club.class, "reds").orElseThrow().setName("greens");
        session.commit();
        assertPlays("greens", "ann", "bob");
        assertPlays("blues", "ann");
    }

    @Test
    void associationRows_bothEndsChange() {
        givenClubs();
        Session session = open();
        session.get(Club.class, "reds").orElseThrow().setName("greens");
        session.get(Player.class, "ann").orElseThrow().setName("amy");
        session.commit();
        assertPlays("greens", "amy", "bob");
        assertPlays("blues", "amy");
    }

    @Test
    void associationRows_endChangesWhileMembersComeAndGo() {
        givenClubs();
        Session session = open();
        Club reds = session.get(Club.class, "reds").orElseThrow();
        reds.setName("greens");
        reds.getPlayers().removeIf(player -> player.getName().equals("bob"));
        reds.getPlayers().add(new Player("cid"));
        session.commit();
        assertPlays("greens", "ann", "cid");
    }

    /** Half of a key cannot be NULL: the member has to go to another owner, or to be deleted. */
    @Test
    void memberWhoseKeyIsPartlyItsOwners_removed_isRefusedWithARemedy() {
        Bill given = new Bill("A");
        given.getItems().add(new Item(1, "x"));
        given(given);
        Session session = open();
        session.query(Bill.class).one().getItems().clear();
        String message = refusal(OrmException.class, session::flush);
        assertTrue(message.contains("Item.billNumber") && message.contains("DELETE_ORPHAN"), message);
        assertEquals(1, rows("items"));
    }

    @Test
    void ownerOfMembersWhoseKeysArePartlyItsOwn_deleted_isRefusedWithARemedy() {
        Bill given = new Bill("A");
        given.getItems().add(new Item(1, "x"));
        given(given);
        Session session = open();
        session.delete(session.query(Bill.class).one());
        String message = refusal(OrmException.class, session::flush);
        assertTrue(message.contains("Item.billNumber") && message.contains("Bill.items"), message);
        assertEquals(1, rows("items"));
    }

    @Test
    void memberWhoseKeyIsPartlyItsOwners_deletedAsItIsRemoved() {
        Bill given = new Bill("A");
        given.getItems().addAll(List.of(new Item(1, "x"), new Item(2, "y")));
        given(given);
        Session session = open();
        Bill bill = session.query(Bill.class).one();
        Item first = bill.getItems().get(0);
        bill.getItems().remove(first);
        session.delete(first);
        session.commit();
        assertEquals(List.of("y"), each(bill.getItems(), Item::getLabel));
        assertEquals(1, rows("items"));
    }
}
