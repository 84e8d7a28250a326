package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.binder.Binder;
import io.athanor.compatibility.binder.Binders;
import io.athanor.compatibility.binder.Sheet;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships that are sorted sets: sorted for each iteration, told apart by identity. */
public class SortedCollectionSuite extends MappedSuite {

    SortedCollectionSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Binders.registry();
    }

    @BeforeEach
    void givenBinder() {
        Binder binder = new Binder("first");
        for (int rank : List.of(2, 5, 3)) {
            binder.getSheets().add(new Sheet(rank));
        }
        given(binder);
    }

    private static List<Integer> ranks(SortedSet<Sheet> sheets) {
        return each(sheets, Sheet::getRank);
    }

    @Test
    void members_standInTheOrderOfTheComparator() {
        Session session = open();
        SortedSet<Sheet> sheets = session.query(Binder.class).one().getSheets();
        assertEquals(List.of(5, 3, 2), ranks(sheets));
        sheets.add(new Sheet(4));
        assertEquals(List.of(5, 4, 3, 2), ranks(sheets));
        assertEquals(5, sheets.first().getRank());
        assertEquals(2, sheets.last().getRank());
        session.commit();
        assertEquals(4, rows("sheets"));
    }

    @Test
    void twoOfOneRank_areBothKept() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Sheet twin = new Sheet(3);
        assertTrue(binder.getSheets().add(twin));
        assertFalse(binder.getSheets().add(twin));
        assertEquals(List.of(5, 3, 3, 2), ranks(binder.getSheets()));
        session.commit();
        assertEquals(List.of(5, 3, 3, 2), ranks(binder.getSheets()));
    }

    @Test
    void changedRank_isSeenAtOnce_andTheMemberIsFound() {
        Session session = open();
        SortedSet<Sheet> sheets = session.query(Binder.class).one().getSheets();
        Sheet last = sheets.last();
        last.setRank(9);
        assertEquals(List.of(9, 5, 3), ranks(sheets));
        assertTrue(sheets.contains(last));
        assertTrue(sheets.remove(last));
        session.commit();
        assertEquals(2, rows("sheets"));
    }

    @Test
    void subsets_areViews() {
        Session session = open();
        SortedSet<Sheet> sheets = session.query(Binder.class).one().getSheets();
        SortedSet<Sheet> low = sheets.tailSet(new Sheet(4));
        assertEquals(List.of(3, 2), ranks(low));
        assertEquals(List.of(5), ranks(sheets.headSet(new Sheet(3))));
        assertEquals(List.of(5, 3), ranks(sheets.subSet(new Sheet(6), new Sheet(2))));
        low.add(new Sheet(1));
        assertEquals(List.of(5, 3, 2, 1), ranks(sheets));
        assertThrows(IllegalArgumentException.class, () -> low.add(new Sheet(8)));
        assertThrows(IllegalArgumentException.class, () -> low.headSet(new Sheet(8)));
        assertThrows(IllegalArgumentException.class, () -> sheets.subSet(new Sheet(2), new Sheet(6)));
        Sheet first = low.first();
        assertTrue(low.remove(first));
        assertFalse(low.remove(first));
        assertEquals(List.of(5, 2, 1), ranks(sheets));
        low.clear();
        assertTrue(low.isEmpty());
        assertThrows(NoSuchElementException.class, low::first);
        session.commit();
        assertEquals(1, rows("sheets"));
    }

    @Test
    void membersOfAnotherOwner_allMove() {
        given(new Binder("second"));
        Session session = open();
        Binder first = session.query(Binder.class).filterBy("name", "first").one();
        Binder second = session.query(Binder.class).filterBy("name", "second").one();
        second.getSheets().addAll(first.getSheets());
        session.commit();
        assertEquals(List.of(), ranks(first.getSheets()));
        assertEquals(List.of(5, 3, 2), ranks(second.getSheets()));
    }

    @Test
    void iterator_removesMembers() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Iterator<Sheet> iterator = binder.getSheets().iterator();
        assertThrows(IllegalStateException.class, iterator::remove);
        Sheet first = iterator.next();
        iterator.remove();
        assertThrows(IllegalStateException.class, iterator::remove);
        assertSame(null, first.getBinder());
        assertEquals(List.of(3, 2), ranks(binder.getSheets()));
        binder.getSheets().clear();
        session.commit();
        assertEquals(0, rows("sheets"));
    }
}
