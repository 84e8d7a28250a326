package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.switching.Citizen;
import io.athanor.compatibility.switching.Page;
import io.athanor.compatibility.switching.Passport;
import io.athanor.compatibility.switching.RowSwitches;
import io.athanor.compatibility.switching.Setting;
import io.athanor.compatibility.switching.Song;
import io.athanor.compatibility.switching.Theme;
import io.athanor.compatibility.switching.Verse;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A row that is replaced, in one flush, by a new object with the same primary key: one UPDATE of all columns. */
public class RowSwitchSuite extends MappedSuite {

    RowSwitchSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return RowSwitches.registry();
    }

    private static Setting setting(String name, String value) {
        Setting setting = new Setting(name);
        setting.setValue(value);
        return setting;
    }

    private static Setting givenSetting() {
        Setting setting = setting("colour", "red");
        setting.setRemark("old");
        setting.setPriority(5);
        return setting;
    }

    /** The statements so far that change rows. */
    private List<String> changes() {
        return sql().stream().filter(text -> !text.startsWith("SELECT")).toList();
    }

    @Test
    void deletedAndAdded_isOneUpdate() {
        given(givenSetting());
        Session session = open();
        session.delete(session.query(Setting.class).one());
        session.add(setting("colour", "blue"));
        recorder().clear();
        session.flush();
        assertEquals(1, changes().size(), () -> sql().toString());
        assertTrue(
                changes().get(0).startsWith("UPDATE settings SET "), changes().get(0));
        session.commit();
        assertEquals("blue", open().query(Setting.class).one().getValue());
    }

    @Test
    void deletedAndAdded_attributesNotSet_areNotInheritedFromTheOldRow() {
        given(givenSetting());
        Session session = open();
        session.delete(session.query(Setting.class).one());
        session.add(setting("colour", "blue"));
        session.commit();
        Setting found = open().query(Setting.class).one();
        assertNull(found.getRemark());
        assertEquals(0, found.getPriority());
    }

    @Test
    void deletedAndAdded_attributesSetToNull_areNull() {
        given(givenSetting());
        Session session = open();
        session.delete(session.query(Setting.class).one());
        Setting second = new Setting("colour");
        second.setValue(null);
        second.setRemark("x");
        second.setRemark(null);
        session.add(second);
        session.commit();
        Setting found = open().query(Setting.class).one();
        assertNull(found.getValue());
        assertNull(found.getRemark());
    }

    @Test
    void deletedAndAdded_withTheSameValues_theNewObjectIsTheRowsOne() {
        given(givenSetting());
        Session session = open();
        Setting old = session.query(Setting.class).one();
        session.delete(old);
        Setting second = givenSetting();
        session.add(second);
        session.flush();
        assertSame(second, session.get(Setting.class, "colour").orElseThrow());
        assertFalse(session.contains(old));
        assertTrue(session.contains(second));
        session.commit();
        assertSame(second, session.query(Setting.class).one());
        second.setValue("green");
        session.commit();
        assertEquals("green", open().query(Setting.class).one().getValue());
    }

    @Test
    void deletedAndAdded_rolledBack_theOldObjectIsBack() {
        given(givenSetting());
        Session session = open();
        Setting old = session.query(Setting.class).one();
        session.delete(old);
        Setting second = setting("colour", "blue");
        session.add(second);
        session.flush();
        session.rollback();
        assertSame(old, session.get(Setting.class, "colour").orElseThrow());
        assertEquals("red", old.getValue());
        assertFalse(session.contains(second));
    }

    @Test
    void deletedAndAdded_aFlushBetween_isDeleteAndInsert() {
        given(givenSetting());
        Session session = open();
        session.delete(session.query(Setting.class).one());
        session.flush();
        recorder().clear();
        session.add(setting("colour", "blue"));
        session.commit();
        assertEquals(1, changes().size());
        assertTrue(changes().get(0).startsWith("INSERT"), changes().get(0));
    }

    @Test
    void deletedAndAdded_manyAtOnce() {
        List<Setting> given = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            given.add(setting("name " + i, "old"));
        }
        given(given.toArray());
        Session session = open();
        session.query(Setting.class).all().forEach(session::delete);
        for (int i = 0; i < 50; i += 2) {
            session.add(setting("name " + i, "new"));
        }
        session.add(setting("another", "new"));
        session.commit();
        List<Setting> found = open().query(Setting.class).all();
        assertEquals(26, found.size());
        assertEquals(Set.of("new"), new HashSet<>(each(found, Setting::getValue)));
    }

    private static Song song(String title, Verse... verses) {
        Song song = new Song(1, title);
        song.getVerses().addAll(List.of(verses));
        return song;
    }

    private static List<String> lines(Song song) {
        return each(song.getVerses(), Verse::getLine);
    }

    @Test
    void memberReplaced_inACollectionThatOwnsIt() {
        given(song("old", new Verse(1, "la"), new Verse(2, "lo")));
        Session session = open();
        Song song = session.query(Song.class).one();
        song.getVerses().remove(0);
        song.getVerses().add(new Verse(1, "li"));
        session.commit();
        assertEquals(List.of("li", "lo"), lines(open().query(Song.class).one()));
    }

    @Test
    void memberReplaced_bySettingItsPlace() {
        given(song("old", new Verse(1, "la"), new Verse(2, "lo")));
        Session session = open();
        Song song = session.query(Song.class).one();
        song.getVerses().set(1, new Verse(2, null));
        session.commit();
        Song found = open().query(Song.class).one();
        assertEquals(2, found.getVerses().size());
        assertNull(found.getVerses().get(1).getLine());
    }

    @Test
    void collectionReplaced_byNewMembersWithTheSameKeys() {
        given(song("old", new Verse(1, "la"), new Verse(2, "lo"), new Verse(3, "lu")));
        Session session = open();
        Song song = session.query(Song.class).one();
        song.setVerses(new ArrayList<>(List.of(new Verse(2, "B"), new Verse(1, "A"))));
        session.commit();
        assertEquals(List.of("A", "B"), lines(open().query(Song.class).one()));
        assertEquals(2, rows("verses"));
    }

    @Test
    void ownerReplaced_withOtherMembers() {
        given(song("old", new Verse(1, "la"), new Verse(2, "lo")));
        Session session = open();
        session.delete(session.query(Song.class).one());
        session.add(song("new", new Verse(3, "li")));
        session.commit();
        Song found = open().query(Song.class).one();
        assertEquals("new", found.getTitle());
        assertEquals(List.of("li"), lines(found));
        assertEquals(1, rows("verses"));
    }

    @Test
    void ownerReplaced_withMembersOfTheSameKeys_isUpdatesOnly() {
        given(song("old", new Verse(1, "la"), new Verse(2, "lo")));
        Session session = open();
        session.delete(session.query(Song.class).one());
        session.add(song("new", new Verse(1, "A"), new Verse(2, "B")));
        recorder().clear();
        session.flush();
        assertTrue(
                changes().stream().allMatch(text -> text.startsWith("UPDATE")),
                changes().toString());
        session.commit();
        assertEquals(List.of("A", "B"), lines(open().query(Song.class).one()));
    }

    @Test
    void ownerReplaced_withoutATitle_hasNone() {
        given(song("old", new Verse(1, "la")));
        Session session = open();
        session.delete(session.query(Song.class).one());
        session.add(new Song(1, null));
        session.commit();
        Song found = open().query(Song.class).one();
        assertNull(found.getTitle());
        assertEquals(List.of(), found.getVerses());
    }

    @Test
    void associationRows_areThoseOfTheNewObject() {
        Song given = song("old");
        given.getThemes().addAll(List.of(new Theme("sea"), new Theme("love")));
        given(given, new Theme("war"));
        Session session = open();
        Theme love = session.get(Theme.class, "love").orElseThrow();
        Theme war = session.get(Theme.class, "war").orElseThrow();
        session.delete(session.query(Song.class).one());
        Song second = song("new");
        second.getThemes().addAll(List.of(love, war));
        session.add(second);
        session.commit();
        assertEquals(
                Set.of("love", "war"),
                new HashSet<>(each(open().query(Song.class).one().getThemes(), Theme::getName)));
        assertEquals(2, rows("song_themes"));
    }

    @Test
    void memberReplaced_onTheManySideAlone_refersToTheOwnerItIsGiven() {
        given(song("old", new Verse(1, "la")), new Song(2, "other"));
        Session session = open();
        Song other = session.get(Song.class, 2).orElseThrow();
        session.delete(session.query(Verse.class).one());
        Verse second = new Verse(1, "li");
        second.setSong(other);
        session.add(second);
        session.commit();
        assertEquals(2, open().query(Verse.class).one().getSongId());
    }

    @Test
    void memberReplaced_withoutAnOwner_hasNone() {
        given(song("old", new Verse(1, "la")));
        Session session = open();
        session.delete(session.query(Verse.class).one());
        session.add(new Verse(1, "li"));
        session.commit();
        assertNull(open().query(Verse.class).one().getSongId());
    }

    @Test
    void oneToOne_replacedByOneWithTheSameKey() {
        Citizen given = new Citizen(1);
        given.setPassport(new Passport("old"));
        given(given);
        Session session = open();
        Citizen citizen = session.query(Citizen.class).one();
        citizen.setPassport(new Passport("new"));
        session.commit();
        Citizen found = open().query(Citizen.class).one();
        assertEquals("new", Objects.requireNonNull(found.getPassport()).getNumber());
        assertEquals(1, rows("passports"));
    }

    @Test
    void oneToOne_ownerAndMemberReplaced() {
        Citizen given = new Citizen(1);
        given.setPassport(new Passport("old"));
        given(given);
        Session session = open();
        session.delete(session.query(Citizen.class).one());
        Citizen second = new Citizen(1);
        second.setPassport(new Passport("new"));
        session.add(second);
        session.commit();
        Citizen found = open().query(Citizen.class).one();
        assertEquals("new", Objects.requireNonNull(found.getPassport()).getNumber());
    }

    private static Page page(int id, String title, Page... pages) {
        Page page = new Page(id, title);
        page.getPages().addAll(List.of(pages));
        return page;
    }

    @Test
    void ownTable_rootReplaced_itsOldPartsGo() {
        given(page(1, "old", page(2, "old part")));
        Session session = open();
        session.delete(session.get(Page.class, 1).orElseThrow());
        session.add(page(1, "new", page(5, "new part")));
        session.commit();
        Page found = open().get(Page.class, 1).orElseThrow();
        assertEquals("new", found.getTitle());
        assertEquals(List.of("new part"), each(found.getPages(), Page::getTitle));
        assertEquals(2, rows("pages"));
    }

    @Test
    void ownTable_partReplaced_isNotLost() {
        given(page(1, "root", page(2, "old part")));
        Session session = open();
        Page root = session.get(Page.class, 1).orElseThrow();
        session.delete(root.getPages().get(0));
        root.setPages(new ArrayList<>(List.of(page(2, "new part"))));
        session.commit();
        assertEquals(
                List.of("new part"),
                each(open().get(Page.class, 1).orElseThrow().getPages(), Page::getTitle));
    }

    @Test
    void ownTable_partReplacedByTheReference_isNotLost() {
        given(page(1, "root", page(2, "old part")));
        Session session = open();
        Page root = session.get(Page.class, 1).orElseThrow();
        session.delete(session.get(Page.class, 2).orElseThrow());
        Page second = page(2, "new part");
        second.setParent(root);
        session.add(second);
        session.commit();
        assertEquals("new part", open().get(Page.class, 2).orElseThrow().getTitle());
        assertEquals(1, open().get(Page.class, 2).orElseThrow().getParentId());
    }

    @Test
    void ownTable_rootAndPartChangePlaces() {
        given(page(1, "one", page(2, "two")));
        Session session = open();
        session.delete(session.get(Page.class, 1).orElseThrow());
        session.add(page(2, "two", page(1, "one")));
        session.commit();
        Page found = open().get(Page.class, 2).orElseThrow();
        assertNull(found.getParentId());
        assertEquals(List.of("one"), each(found.getPages(), Page::getTitle));
    }
}
