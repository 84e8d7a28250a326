package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.VersionedRows.Note;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.sql.ForUpdate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions that differ when a row is read with a lock, or an object is merged. */
public class VersionReadSuite extends MappedSuite {

    /** A session forgets objects that nobody else holds. */
    private final List<Note> held = new ArrayList<>();

    VersionReadSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return VersionedRows.registry();
    }

    /** A session that knows version 1 of a row that has version 5 by now, in no transaction. */
    private Session behind() {
        given(new Note(1, "one"));
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        held.add(known(session));
        session.commit();
        elsewhere("UPDATE notes SET version = 5, text = 'theirs'");
        return session;
    }

    private static Note known(Session session) {
        return session.get(Note.class, 1).orElseThrow();
    }

    @Test
    void lockedGet_versionMovedOn_isRefused() {
        Session session = behind();
        refused(() -> session.get(Note.class, ForUpdate.LOCK, 1), "Note(1)", "version 5", "knows 1");
        session.refresh(known(session), ForUpdate.LOCK);
        assertEquals(5, known(session).version);
        assertEquals("theirs", known(session).text);
    }

    @Test
    void lockedGet_expiredObject_takesTheVersionThatThereIs() {
        Session session = behind();
        Note note = known(session);
        session.expire(note);
        assertSame(note, session.get(Note.class, ForUpdate.LOCK.shared(), 1).orElseThrow());
        assertEquals(5, note.version);
    }

    @Test
    void lockedGet_sameVersion_givesTheObject() {
        given(new Note(1, "one"));
        Session session = open();
        Note note = known(session);
        assertSame(note, session.get(Note.class, ForUpdate.LOCK, 1).orElseThrow());
        assertEquals(true, session.get(Note.class, ForUpdate.LOCK, 2).isEmpty());
    }

    @Test
    void query_checksNoVersion() {
        Session session = behind();
        assertEquals(1, session.query(Note.class).one().version);
    }

    @Test
    void merge_olderVersion_isRefused() {
        given(new Note(1, "one"));
        elsewhere("UPDATE notes SET version = 2");
        Session session = open();
        Note copy = new Note(1, "copy");
        copy.version = 1;
        refused(() -> session.merge(copy), "version 1", "has 2");
        copy.version = 0;
        session.merge(copy);
        session.commit();
        assertEquals(3, known(session).version);
        assertEquals("copy", known(session).text);
    }

    @Test
    void merge_equalVersion_changesTheRow() {
        given(new Note(1, "one"));
        Session session = open();
        Note copy = new Note(1, "copy");
        copy.version = 1;
        session.merge(copy);
        session.commit();
        assertEquals(2, known(session).version);
    }

    @Test
    void merge_detachedObjectThatSomebodyElseOvertook_isRefused() {
        given(new Note(1, "one"));
        Session session = open();
        Note note = known(session);
        session.expunge(note);
        session.rollback();
        elsewhere("UPDATE notes SET version = 2");
        note.text = "mine";
        refused(() -> session.merge(note), "Note(1)", "version 1");
    }

    @Test
    void merge_newObject_beginsWithTheFirstVersion() {
        Session session = open();
        Note copy = new Note(1, "copy");
        copy.version = 9;
        Note merged = session.merge(copy);
        session.commit();
        assertEquals(1, merged.version);
    }
}
