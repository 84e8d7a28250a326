package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.VersionedRows.Contract;
import io.athanor.compatibility.orm.VersionedRows.Ledger;
import io.athanor.compatibility.orm.VersionedRows.Legacy;
import io.athanor.compatibility.orm.VersionedRows.Memo;
import io.athanor.compatibility.orm.VersionedRows.Note;
import io.athanor.compatibility.orm.VersionedRows.Photo;
import io.athanor.compatibility.orm.VersionedRows.Reading;
import io.athanor.compatibility.orm.VersionedRows.Ticket;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.StaleDataException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Versions of rows: which one a change demands, which one it writes, and what is told when somebody else was faster.
 */
public class VersionSuite extends MappedSuite {

    VersionSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return VersionedRows.registry();
    }

    /** A session whose objects stay as they are when it commits, so that it falls behind what others do. */
    private Session keeping() {
        return open(SessionOption.NO_EXPIRE_ON_COMMIT);
    }

    /** Two sessions have the same row; the first changes it and commits. */
    private Note overtaken(Session slow) {
        given(new Note(1, "one"));
        Note note = slow.get(Note.class, 1).orElseThrow();
        slow.commit();
        Session fast = open();
        fast.get(Note.class, 1).orElseThrow().text = "theirs";
        fast.commit();
        recorder().clear();
        return note;
    }

    private String update(String table, String assigned, String version) {
        return "UPDATE " + table + " SET " + assigned + " WHERE " + table + ".id = ? AND " + table + "." + version
                + " = ?";
    }

    @Test
    @Feature("ORM-S-32")
    void update_demandsTheVersionAndRaisesIt() {
        given(new Note(1, "one"));
        Session session = open();
        Note note = session.get(Note.class, 1).orElseThrow();
        assertEquals(1, note.version);
        note.text = "two";
        recorder().clear();
        session.flush();
        assertEquals(List.of(update("notes", "version=?, text=?", "version")), sql());
        assertEquals(2, note.version);
        session.commit();
        assertEquals(2, open().get(Note.class, 1).orElseThrow().version);
    }

    @Test
    @Feature("ORM-S-32")
    void update_rowThatSomebodyElseChanged_isRefusedWithItsKeyAndVersion() {
        Session slow = keeping();
        overtaken(slow).text = "mine";
        String message = refusal(StaleDataException.class, slow::flush);
        assertTrue(
                message.contains("Note(1)") && message.contains("version 1") && message.contains("\"notes\""), message);
        // The remedy: the failed flush has rolled back, so the object is loaded again as it is now.
        Note note = slow.get(Note.class, 1).orElseThrow();
        assertEquals("theirs", note.text);
        note.text = "mine after all";
        slow.commit();
        assertEquals(3, open().get(Note.class, 1).orElseThrow().version);
    }

    @Test
    @Feature("ORM-S-32")
    void delete_rowThatSomebodyElseChanged_isRefused() {
        Session slow = keeping();
        slow.delete(overtaken(slow));
        refused(slow::flush, "DELETE", "Note(1)", "version 1");
        assertEquals(1, rows("notes"));
        slow.delete(slow.get(Note.class, 1).orElseThrow());
        slow.commit();
        assertEquals(0, rows("notes"));
    }

    @Test
    void update_ofManyRows_isOneBatchInWhichTheStaleOneIsFound() {
        given(IntStream.rangeClosed(1, 3).mapToObj(id -> new Note(id, "n")).toArray());
        Session session = keeping();
        List<Note> notes = session.query(Note.class).all();
        session.commit();
        notes.forEach(note -> note.text = "changed");
        elsewhere("UPDATE notes SET version = 7 WHERE id = 2");
        refused(session::flush, "Note(2)", "version 1");
        assertEquals(1, recorder().statements().size());
    }

    @Test
    void update_ofManyRows_driverThatCountsSingleStatements_findsTheStaleOne() {
        given(IntStream.rangeClosed(1, 3).mapToObj(id -> new Note(id, "n")).toArray());
        Session session = open(SessionOption.NO_BATCH_ROW_COUNTS, SessionOption.NO_EXPIRE_ON_COMMIT);
        List<Note> notes = session.query(Note.class).all();
        session.commit();
        notes.forEach(note -> note.text = "changed");
        elsewhere("UPDATE notes SET version = 7 WHERE id = 2");
        refused(session::flush, "Note(2)", "version 1");
        assertEquals(2, recorder().statements().size());
    }

    @Test
    void flush_withoutChange_leavesTheVersionAlone() {
        given(new Note(1, "one"));
        Session session = open();
        Note note = session.get(Note.class, 1).orElseThrow();
        note.text = "two";
        note.text = "one";
        recorder().clear();
        session.flush();
        assertEquals(List.of(), sql());
        assertEquals(1, note.version);
    }

    @Test
    void update_expiredObject_readsTheVersionFirst() {
        given(new Note(1, "one"));
        Session session = open();
        Note note = session.get(Note.class, 1).orElseThrow();
        session.commit();
        elsewhere("UPDATE notes SET version = 7");
        note.text = "two";
        session.commit();
        assertEquals(8, note.version);
    }

    @Test
    void update_expiredObjectWhoseRowIsGone_isRefused() {
        given(new Note(1, "one"));
        Session session = open();
        Note note = session.get(Note.class, 1).orElseThrow();
        session.commit();
        elsewhere("DELETE FROM notes");
        note.text = "two";
        refused(session::flush, "Note(1)", "gone");
    }

    @Test
    void version_setByTheProgram_isTakenAsTheNewOne() {
        given(new Note(1, "one"));
        Session session = open();
        Note note = session.get(Note.class, 1).orElseThrow();
        note.version = 10;
        session.flush();
        assertEquals(10, note.version);
        note.text = "two";
        session.commit();
        assertEquals(11, note.version);
    }

    @Test
    void version_afterRollback_isThatOfTheRow() {
        given(new Note(1, "one"));
        Session session = open();
        Note note = session.get(Note.class, 1).orElseThrow();
        note.text = "two";
        session.flush();
        session.rollback();
        assertEquals(1, note.version);
        note.text = "three";
        session.commit();
        assertEquals(2, note.version);
    }

    @Test
    void version_ofAnInsertThatIsRolledBackAndAddedAgain_beginsAgain() {
        Session session = open();
        Note note = new Note(1, "one");
        session.add(note);
        session.flush();
        note.text = "two";
        session.flush();
        session.rollback();
        session.add(note);
        session.commit();
        assertEquals(1, note.version);
    }

    @Test
    void newObjectInPlaceOfADeletedOne_takesOverItsVersion() {
        given(new Note(1, "one"));
        Session session = open();
        session.delete(session.get(Note.class, 1).orElseThrow());
        Note other = new Note(1, "other");
        session.add(other);
        session.flush();
        assertEquals(2, other.version);
        other.text = "more";
        session.commit();
        assertEquals(3, open().get(Note.class, 1).orElseThrow().version);
    }

    @Test
    void random_eachWriteMakesAnotherOne() {
        given(new Memo("one"));
        Session session = open();
        Memo memo = session.query(Memo.class).one();
        UUID first = memo.version;
        memo.text = "two";
        session.flush();
        UUID second = memo.version;
        assertNotEquals(first, second);
        session.expireAll();
        assertEquals(second, memo.version);
        memo.text = "three";
        session.commit();
    }

    @Test
    void pointInTime_isLaterWithEachWriteAndFoundAgain() {
        given(new Photo("one"), new Reading(1));
        Session session = open();
        Photo photo = session.query(Photo.class).one();
        Reading reading = session.query(Reading.class).one();
        for (int i = 2; i < 5; i++) {
            Instant taken = photo.taken;
            LocalDateTime changed = reading.changed;
            photo.title = "title " + i;
            reading.measure = i;
            session.flush();
            assertTrue(key(photo.taken).isAfter(key(taken)), taken + ", then " + photo.taken);
            assertTrue(key(reading.changed).isAfter(key(changed)), changed + ", then " + reading.changed);
        }
        session.commit();
        assertEquals("title 4", photo.title);
        photo.title = "after all was read again";
        session.commit();
    }

    @Test
    void ownGenerator_makesTheNextOutOfTheLast() {
        given(new Ticket("1a"));
        Session session = open();
        Ticket ticket = session.query(Ticket.class).one();
        assertEquals("r1", ticket.revision);
        ticket.seat = "2b";
        session.commit();
        assertEquals("r2", ticket.revision);
    }

    @Test
    void manual_isCheckedAndKeptUnlessTheProgramChangesIt() {
        given(new Contract(1, 7, "one"));
        Session session = keeping();
        Contract contract = session.get(Contract.class, 1).orElseThrow();
        contract.text = "two";
        recorder().clear();
        session.flush();
        assertEquals(List.of(update("contracts", "text=?", "edition")), sql());
        contract.text = "three";
        contract.edition = 8;
        session.commit();
        assertEquals(8, contract.edition);
        elsewhere("UPDATE contracts SET edition = 9");
        contract.text = "mine";
        refused(session::flush, "Contract(1)", "version 8");
    }

    @Test
    void server_isNeverSentAndReadBackByTheFlush() {
        Session session = keeping();
        Ledger ledger = new Ledger(5);
        Ledger other = new Ledger(6);
        session.addAll(List.of(ledger, other));
        session.flush();
        recorder().clear();
        assertEquals(List.of(50, 60), List.of(key(ledger.revision), key(other.revision)));
        ledger.amount = 7;
        other.amount = 8;
        session.flush();
        assertTrue(sql().get(0).startsWith("UPDATE ledgers SET amount=? WHERE"), () -> sql().toString());
        int sent = sql().size();
        assertEquals(List.of(70, 80), List.of(key(ledger.revision), key(other.revision)));
        assertEquals(sent, sql().size());
        ledger.amount = 9;
        session.commit();
        ledger.amount = 1;
        elsewhere("UPDATE ledgers SET amount = 20");
        refused(session::flush, "Ledger(" + ledger.id + ")", "version 90");
    }

    @Test
    void rowWithoutAVersion_isFoundAsSuchAndGetsOne() {
        given(new Legacy(1, "one"), new Legacy(2, "two"), new Legacy(3, "three"));
        elsewhere("UPDATE legacies SET version = NULL WHERE id < 3");
        Session session = open();
        List<Legacy> rows =
                session.query(Legacy.class).orderBy(VersionedRows_Legacy_.id).all();
        assertNull(rows.get(0).version);
        rows.forEach(row -> row.text = "new");
        session.flush();
        assertEquals(List.of(1L, 1L, 2L), each(rows, row -> row.version));
        session.commit();
        elsewhere("UPDATE legacies SET version = NULL");
        rows = session.query(Legacy.class).all();
        rows.forEach(session::delete);
        session.commit();
        assertEquals(0, rows("legacies"));
    }

    @Test
    void rowWithoutAVersion_thatSomebodyElseGaveOne_isRefused() {
        given(new Legacy(1, "one"));
        elsewhere("UPDATE legacies SET version = NULL");
        Session session = keeping();
        Legacy row = session.get(Legacy.class, 1).orElseThrow();
        session.commit();
        row.text = "mine";
        elsewhere("UPDATE legacies SET version = 1");
        refused(session::flush, "Legacy(1)", "version null");
    }

    @Test
    void withoutRowCounts_versionsAreNotVerified() {
        Session slow = open(SessionOption.NO_ROW_COUNT_CHECK, SessionOption.NO_EXPIRE_ON_COMMIT);
        overtaken(slow).text = "mine";
        slow.commit();
        assertEquals("theirs", open().get(Note.class, 1).orElseThrow().text);
    }
}
