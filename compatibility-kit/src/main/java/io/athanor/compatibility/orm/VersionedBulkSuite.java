package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.VersionedRows.Contract;
import io.athanor.compatibility.orm.VersionedRows.Legacy;
import io.athanor.compatibility.orm.VersionedRows.Memo;
import io.athanor.compatibility.orm.VersionedRows.Note;
import io.athanor.compatibility.orm.VersionedRows.Photo;
import io.athanor.compatibility.orm.VersionedRows.Ticket;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import io.athanor.orm.StatelessSession;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.error.UnsupportedQueryException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that are written past the unit of work have versions all the same. */
public class VersionedBulkSuite extends MappedSuite {

    VersionedBulkSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return VersionedRows.registry();
    }

    private Note stored(int id) {
        return open().get(Note.class, id).orElseThrow();
    }

    @Test
    void insertedRows_beginWithTheFirstVersion() {
        Session session = open();
        session.bulk().insert(VersionedRows_Note_.ENTITY, List.of(Map.of("id", 1, "text", "a"), Map.of("id", 2)));
        session.bulk().save(List.of(new Note(3, "c")));
        session.commit();
        assertEquals(List.of(1, 1, 1), each(open().query(Note.class).all(), note -> note.version));
    }

    @Test
    void rowsUpdatedByKey_demandTheirVersion_andGetTheNext() {
        given(new Note(1, "a"), new Note(2, "b"));
        Session session = open();
        session.bulk()
                .update(
                        VersionedRows_Note_.ENTITY,
                        List.of(
                                Map.of("id", 1, "text", "x", "version", 1),
                                Map.of("id", 2, "text", "y", "version", 1)));
        session.commit();
        assertEquals(2, stored(1).version);
        assertEquals("y", stored(2).text);
        assertTrue(refusal(
                        StaleDataException.class,
                        () -> session.bulk()
                                .update(
                                        VersionedRows_Note_.ENTITY,
                                        List.of(Map.of("id", 1, "text", "z", "version", 1))))
                .contains("version"));
        session.rollback();
        assertEquals("x", stored(1).text);
    }

    @Test
    void rowWithoutItsVersion_isRefused_andTheRemedyHelps() {
        given(new Note(1, "a"));
        Session session = open();
        refused(
                () -> session.bulk().update(VersionedRows_Note_.ENTITY, List.of(Map.of("id", 1, "text", "x"))),
                "Note.version",
                "update()");
        session.query(Note.class)
                .filter(VersionedRows_Note_.id.eq(1))
                .update(set -> set.set(VersionedRows_Note_.text, "x"));
        session.commit();
        assertEquals("x", stored(1).text);
        assertEquals(2, stored(1).version);
    }

    @Test
    void updateOfManyRows_movesTheirVersionsOn_andThatOfObjectsInMemory() {
        given(new Note(1, "a"), new Note(2, "b"));
        Session slow = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Note overtaken = slow.get(Note.class, 2).orElseThrow();
        slow.commit();
        Session session = open();
        Note present = session.get(Note.class, 1).orElseThrow();
        assertEquals(2, session.query(Note.class).update(set -> set.set(VersionedRows_Note_.text, "x")));
        assertEquals(2, present.version);
        present.text = "mine";
        session.commit();
        assertEquals(3, stored(1).version);
        overtaken.text = "theirs";
        refusal(StaleDataException.class, slow::flush);
    }

    @Test
    void versionsOfEveryType_moveOn() {
        given(new Memo("a"), new Photo("b"), new Contract(1, 5, "c"));
        Session before = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        UUID random = Objects.requireNonNull(before.query(Memo.class).one().version);
        var taken = Objects.requireNonNull(before.query(Photo.class).one().taken);
        Session session = open();
        session.query(Memo.class).update(set -> set.set(VersionedRows_Memo_.text, "x"));
        session.query(Photo.class).update(set -> set.set(VersionedRows_Photo_.title, "x"));
        session.query(Contract.class).update(set -> set.set(VersionedRows_Contract_.text, "x"));
        session.commit();
        assertNotEquals(random, open().query(Memo.class).one().version);
        assertTrue(Objects.requireNonNull(open().query(Photo.class).one().taken).isAfter(taken));
        assertEquals(5, open().query(Contract.class).one().edition);
    }

    @Test
    void versionThatIsALong_countsOn() {
        given(new Legacy(1, "a"));
        Session session = open();
        Legacy legacy = session.query(Legacy.class).one();
        session.query(Legacy.class).update(set -> set.set(VersionedRows_Legacy_.text, "x"));
        assertEquals(2L, legacy.version);
        session.commit();
        assertEquals(2L, legacy.version);
    }

    @Test
    void rowsThatMeanNothing_areRefusedByName() {
        given(new Note(1, "a"));
        Session session = open();
        Map<String, Object> row = new HashMap<>(Map.of("id", 1, "text", "x"));
        row.put("version", null);
        refused(() -> session.bulk().update(VersionedRows_Note_.ENTITY, List.of(row)), "Note.version", "primitive");
        refused(
                () -> session.bulk().update(VersionedRows_Note_.ENTITY, List.of(Map.of("id", 1, "version", 1))),
                "Note",
                "leave it out");
    }

    @Test
    void statelessSession_insertsWhatIsNew_andUpdatesWhatIsNot() {
        SessionFactory sessions = SessionFactory.of(engine(), registry());
        try (StatelessSession session = sessions.openStateless()) {
            Memo memo = new Memo("a");
            assertTrue(refusal(SessionStateException.class, () -> session.update(memo))
                    .contains("insert"));
            session.insert(memo);
            assertTrue(refusal(SessionStateException.class, () -> session.insert(memo))
                    .contains("update"));
            memo.text = "b";
            session.update(memo);
            session.commit();
            try (Session later = open()) {
                later.add(memo);
                memo.text = "c";
                later.commit();
            }
        }
        assertEquals("c", open().query(Memo.class).one().text);
        assertEquals(1, rows("memos"));
    }

    @Test
    void versionOfAGenerator_isSetInTheUpdate() {
        given(new Ticket("a"));
        Session session = open();
        assertTrue(refusal(
                        UnsupportedQueryException.class,
                        () -> session.query(Ticket.class).update(set -> set.set(VersionedRows_Ticket_.seat, "x")))
                .contains("revision"));
        session.query(Ticket.class)
                .update(set -> set.set(VersionedRows_Ticket_.seat, "x").set(VersionedRows_Ticket_.revision, "r9"));
        session.commit();
        assertEquals("r9", open().query(Ticket.class).one().revision);
    }

    @Test
    void statelessSession_demandsVersions() {
        SessionFactory sessions = SessionFactory.of(engine(), registry());
        Note note = new Note(1, "a");
        try (StatelessSession session = sessions.openStateless()) {
            session.insertAll(Stream.of(note, new Note(2, "b")));
            session.commit();
        }
        Note loaded;
        Note late;
        try (Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT)) {
            loaded = session.get(Note.class, 1).orElseThrow();
            session.commit();
        }
        try (Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT)) {
            late = session.get(Note.class, 1).orElseThrow();
            session.commit();
        }
        try (StatelessSession session = sessions.openStateless()) {
            loaded.text = "x";
            session.update(loaded);
            assertEquals(2, loaded.version);
            loaded.text = "y";
            session.update(loaded);
            session.commit();
            assertEquals(3, stored(1).version);
            late.text = "z";
            refusal(StaleDataException.class, () -> session.update(late));
            refusal(StaleDataException.class, () -> session.delete(late));
            session.rollback();
            session.delete(loaded);
            session.commit();
        }
        assertEquals(1, rows("notes"));
    }
}
