package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.Shelves.Box;
import io.athanor.compatibility.orm.Shelves.Label;
import io.athanor.compatibility.orm.Shelves.Loan;
import io.athanor.compatibility.orm.Shelves.Shelf;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Owners that are deleted whose related rows the mapping leaves to the database. */
public class PassiveDeleteSuite extends MappedSuite {

    PassiveDeleteSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Shelves.registry();
    }

    private Shelf shelf(Session session) {
        Shelf shelf = new Shelf(1);
        shelf.boxes.addAll(List.of(new Box(1), new Box(2)));
        shelf.loans.add(new Loan(1));
        shelf.labels.add(new Label(1));
        given(shelf);
        Shelf loaded = session.get(Shelf.class, 1).orElseThrow();
        recorder().clear();
        return loaded;
    }

    @Test
    @Feature("ORM-R-21")
    void delete_nothingLoaded_isOneStatement() {
        Session session = open();
        session.delete(shelf(session));
        session.flush();
        assertEquals(List.of("DELETE FROM shelves WHERE shelves.id = ?"), sql());
        session.commit();
        assertEquals(List.of(0L, 0L), List.of(rows("shelf_boxes"), rows("shelf_labels")));
        assertEquals(1, rows("shelf_label"));
        assertNull(open().get(Loan.class, 1).orElseThrow().shelfId);
    }

    @Test
    void delete_loadedMembers_goByTheSession_andThoseLeftAloneStay() {
        Session session = open();
        Shelf shelf = shelf(session);
        List<Box> boxes = List.copyOf(shelf.boxes);
        List<Loan> loans = List.copyOf(shelf.loans);
        session.delete(shelf);
        recorder().clear();
        session.flush();
        assertEquals(
                List.of("DELETE FROM shelf_boxes WHERE shelf_boxes.id = ?", "DELETE FROM shelves WHERE shelves.id = ?"),
                sql());
        session.commit();
        assertFalse(session.contains(boxes.get(0)));
        assertTrue(session.contains(loans.get(0)));
        assertNull(loans.get(0).shelfId);
    }

    @Test
    void delete_unloadedCollectionWithANewMember_letsTheNewOneGoAlong() {
        Session session = open();
        Shelf shelf = shelf(session);
        Box fresh = new Box(9);
        shelf.boxes.add(fresh);
        session.flush();
        session.delete(shelf);
        session.commit();
        assertEquals(0, rows("shelf_boxes"));
        assertEquals(0, rows("shelves"));
    }
}
