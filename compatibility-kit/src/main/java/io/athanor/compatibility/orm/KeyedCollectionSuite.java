package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.binder.Binder;
import io.athanor.compatibility.binder.Binder_;
import io.athanor.compatibility.binder.Binders;
import io.athanor.compatibility.binder.Label;
import io.athanor.compatibility.binder.Note;
import io.athanor.compatibility.binder.Note_;
import io.athanor.compatibility.binder.Tab;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.InvalidMemberException;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Sql;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships that are maps: an entry's key is always what its member says. */
public class KeyedCollectionSuite extends MappedSuite {

    KeyedCollectionSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Binders.registry();
    }

    @BeforeEach
    void givenBinder() {
        Binder binder = new Binder("first");
        binder.getNotes().put("a", new Note("a"));
        binder.getNotes().put("b", new Note("b"));
        given(binder);
    }

    private static Set<String> titles(Binder binder) {
        return new TreeSet<>(binder.getNotes().keySet());
    }

    private Set<String> storedTitles() {
        return new TreeSet<>(each(open().query(Note.class).all(), note -> key(note.getTitle())));
    }

    @Test
    void putAndRemove_areFlushedAsInsertAndDelete() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        binder.getNotes().put("c", new Note("c"));
        assertEquals("a", key(binder.getNotes().remove("a")).getTitle());
        session.commit();
        assertEquals(Set.of("b", "c"), titles(binder));
        assertEquals(Set.of("b", "c"), storedTitles());
    }

    @Test
    void replacedEntry_theOldMemberIsAnOrphan() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note old = key(binder.getNotes().get("a"));
        Note other = new Note("a");
        assertSame(old, binder.getNotes().put("a", other));
        assertNull(old.getBinder());
        assertSame(binder, other.getBinder());
        session.commit();
        assertEquals(2, rows("notes"));
        assertSame(other, binder.getNotes().get("a"));
    }

    @Test
    void entrySetValuesAndKeys_changeTheRelationship() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        for (Map.Entry<String, Note> entry : binder.getNotes().entrySet()) {
            if (entry.getKey().equals("a")) {
                entry.setValue(new Note("a"));
            }
        }
        binder.getNotes().keySet().remove("b");
        binder.getNotes().putIfAbsent("c", new Note("c"));
        binder.getNotes().computeIfAbsent("d", Note::new);
        session.flush();
        assertEquals(Set.of("a", "c", "d"), storedIn(session));
        Iterator<Note> notes = binder.getNotes().values().iterator();
        notes.next();
        notes.remove();
        session.flush();
        assertEquals(titles(binder), storedIn(session));
        assertEquals(2, titles(binder).size());
        binder.getNotes().clear();
        session.flush();
        assertEquals(Set.of(), storedIn(session));
    }

    private static Set<String> storedIn(Session session) {
        return new TreeSet<>(each(session.query(Note.class).all(), note -> key(note.getTitle())));
    }

    @Test
    void changedKey_isFoundAfterTheFlush_withoutBeingLoadedAgain() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note note = key(binder.getNotes().get("a"));
        note.setTitle("z");
        assertEquals(Set.of("a", "b"), titles(binder));
        session.flush();
        recorder().clear();
        assertEquals(Set.of("b", "z"), titles(binder));
        assertSame(note, binder.getNotes().get("z"));
        assertEquals(List.of(), sql());
        session.commit();
        assertEquals(Set.of("b", "z"), storedTitles());
    }

    @Test
    void keyThatABulkUpdateOrARefreshChanges_isFoundAfterwards() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note note = key(binder.getNotes().get("a"));
        session.query(Note.class).filter(Note_.title.eq("a")).update(update -> update.set(Note_.title, "z"));
        assertSame(note, binder.getNotes().get("z"));
        assertEquals(Set.of("b", "z"), titles(binder));
        elsewhereIn(session);
        session.refresh(note);
        assertSame(note, binder.getNotes().get("y"));
    }

    /** Changes a title in the session's own transaction, without its knowing. */
    private static void elsewhereIn(Session session) {
        session.execute(Sql.text("UPDATE notes SET title = 'y' WHERE title = 'z'"));
    }

    @Test
    void keysThatAreSwapped_areFoundAfterTheFlush() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note a = key(binder.getNotes().get("a"));
        Note b = key(binder.getNotes().get("b"));
        a.setTitle("b");
        b.setTitle("a");
        session.flush();
        assertSame(b, binder.getNotes().get("a"));
        assertSame(a, binder.getNotes().get("b"));
        assertEquals(2, binder.getNotes().size());
    }

    @Test
    void memberThatIsMovedToItsNewKey_standsThereOnce() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note note = key(binder.getNotes().get("a"));
        note.setTitle("z");
        binder.getNotes().put("z", note);
        assertEquals(Set.of("b", "z"), titles(binder));
        session.commit();
        assertEquals(Set.of("b", "z"), storedTitles());
    }

    @Test
    void keyOfTheDatabase_isFoundAfterTheFlush() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Tab tab = new Tab("red");
        assertEquals(Map.of(), binder.getTabs());
        binder.getTabs().put(7, tab);
        assertEquals(7, tab.getId());
        session.commit();
        assertSame(tab, binder.getTabs().get(7));
    }

    @Test
    void memberWithoutAKey_getsTheOneUnderWhichItIsPut() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note note = new Note(null);
        binder.getNotes().put("c", note);
        assertEquals("c", note.getTitle());
        session.commit();
        assertEquals(Set.of("a", "b", "c"), storedTitles());
    }

    @Test
    void memberThatComesByItsOwnReference_beforeItHasAKey_isFoundAfterTheFlush() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        assertEquals(2, binder.getNotes().size());
        Note note = new Note(null);
        note.setBinder(binder);
        session.add(note);
        assertEquals(2, binder.getNotes().size());
        note.setTitle("c");
        session.flush();
        assertSame(note, binder.getNotes().get("c"));
    }

    @Test
    void memberThatComesWhileTheMapIsNotLoaded_isThereWhenItIs() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note note = new Note("c");
        session.add(note);
        note.setBinder(binder);
        assertEquals(Set.of("a", "b", "c"), titles(binder));
        note.setBinder(null);
        assertEquals(Set.of("a", "b"), titles(binder));
    }

    @Test
    void wrongKey_isRefused_andTheRemedyHelps() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note note = new Note("other");
        String refusal =
                refusal(InvalidMemberException.class, () -> binder.getNotes().put("q", note));
        assertTrue(refusal.contains("Binder.notes") && refusal.contains("other"), refusal);
        assertEquals(Set.of("a", "b"), titles(binder));
        note.setTitle("q");
        binder.getNotes().put("q", note);
        session.commit();
        assertEquals(Set.of("a", "b", "q"), storedTitles());
    }

    @Test
    void wrongKeyInAWholeMap_isRefused() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Map<String, Note> wanted = new HashMap<>();
        wanted.put("q", new Note("other"));
        refused(() -> binder.setNotes(wanted), "Binder.notes", "q", "other");
        assertEquals(Set.of("a", "b"), titles(binder));
    }

    @Test
    void wholeMap_replacesTheOldOne_andKeepsWhoIsInBoth() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note b = key(binder.getNotes().get("b"));
        binder.setNotes(Map.of("b", b, "c", new Note("c")));
        recorder().clear();
        session.commit();
        assertEquals(Set.of("b", "c"), storedTitles());
        assertSame(binder, b.getBinder());
    }

    @Test
    void nullMember_isRefused() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        refused(() -> binder.getNotes().put("q", nothing()), "Binder.notes", "null");
    }

    @Test
    void twoRowsOfOneKey_areTold_notLost() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note twin = new Note("x");
        session.add(twin);
        twin.setBinder(binder);
        session.commit();
        elsewhere("UPDATE notes SET title = 'a' WHERE title = 'x'");
        String refusal = refusal(InvalidMemberException.class, binder::getNotes);
        assertTrue(refusal.contains("Binder.notes") && refusal.contains("key a"), refusal);
    }

    @Test
    void twoMembersOfOneKey_areRefusedByTheFlush_beforeAnythingIsWritten() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        key(binder.getNotes().get("a")).setTitle("b");
        String refusal = refusal(InvalidMemberException.class, session::flush);
        assertTrue(refusal.contains("Binder.notes") && refusal.contains("key b"), refusal);
        assertEquals(Set.of("a", "b"), titles(binder));
    }

    @Test
    void function_tellsTheKeys() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Label apple = new Label("apple");
        binder.getLabels().put('A', apple);
        refused(() -> binder.getLabels().put('B', new Label("cherry")), "Binder.labels", "B", "C");
        refused(() -> binder.getLabels().put('B', new Label("")), "Binder.labels", "B", "no key yet");
        session.flush();
        apple.setText("banana");
        session.commit();
        assertEquals(Set.of('B'), binder.getLabels().keySet());
    }

    @Test
    void rollback_bringsTheEntriesBack() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note a = key(binder.getNotes().remove("a"));
        binder.getNotes().put("c", new Note("c"));
        session.flush();
        session.rollback();
        assertEquals(Set.of("a", "b"), titles(binder));
        assertSame(a, binder.getNotes().get("a"));
    }

    @Test
    void keyThatIsTakenBackByASavepoint_isFoundAgain_andNobodyElseIsReplaced() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note a = key(binder.getNotes().get("a"));
        try (NestedTransaction nested = session.beginNested()) {
            a.setTitle("z");
            session.flush();
            nested.rollback();
        }
        assertEquals(Set.of("a", "b"), titles(binder));
        binder.getNotes().put("z", new Note("z"));
        session.commit();
        assertEquals(Set.of("a", "b", "z"), storedTitles());
        assertSame(a, binder.getNotes().get("a"));
    }

    @Test
    void memberWhoseKeyHasChanged_isNotTheOneThatIsReplaced() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Note a = key(binder.getNotes().get("a"));
        a.setTitle("z");
        assertNull(binder.getNotes().put("a", new Note("a")));
        assertSame(a, binder.getNotes().get("z"));
        session.commit();
        assertEquals(Set.of("a", "b", "z"), storedTitles());
    }

    @Test
    void entriesOfAnotherOwner_allMove() {
        given(new Binder("second"));
        Session session = open();
        Binder first =
                session.query(Binder.class).filter(Binder_.name.eq("first")).one();
        Binder second =
                session.query(Binder.class).filter(Binder_.name.eq("second")).one();
        second.getNotes().putAll(first.getNotes());
        session.commit();
        assertEquals(Set.of(), titles(first));
        assertEquals(Set.of("a", "b"), titles(second));
        first.setNotes(second.getNotes());
        session.commit();
        assertEquals(Set.of("a", "b"), titles(first));
        assertEquals(Set.of(), titles(second));
    }

    @Test
    void merge_copiesTheEntries() {
        Binder copy;
        try (Session first = open()) {
            copy = first.query(Binder.class).one();
            assertEquals(2, copy.getNotes().size());
        }
        copy.getNotes().remove("a");
        copy.getNotes().put("c", new Note("c"));
        key(copy.getNotes().get("b")).setTitle("z");
        Session session = open();
        Binder merged = session.merge(copy);
        session.commit();
        assertEquals(Set.of("c", "z"), titles(merged));
        assertEquals(Set.of("c", "z"), storedTitles());
    }

    @Test
    void loadedByEveryStrategy_theEntriesAreTheSame() {
        for (LoaderOption option :
                List.of(joinedload(Binder_.notes), selectinload(Binder_.notes), subqueryload(Binder_.notes))) {
            Binder binder = open().query(Binder.class).options(option).one();
            recorder().clear();
            assertEquals(Set.of("a", "b"), titles(binder));
            assertEquals(List.of(), sql());
        }
    }
}
