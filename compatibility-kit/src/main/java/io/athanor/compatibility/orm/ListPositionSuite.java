package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.binder.Binder;
import io.athanor.compatibility.binder.Binder_;
import io.athanor.compatibility.binder.Binders;
import io.athanor.compatibility.binder.Page;
import io.athanor.compatibility.binder.Page_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list whose members keep their places in an attribute. */
public class ListPositionSuite extends MappedSuite {

    ListPositionSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Binders.registry();
    }

    @BeforeEach
    void givenBinder() {
        Binder binder = new Binder("first");
        for (String text : List.of("a", "b", "c", "d")) {
            binder.getPages().add(new Page(text));
        }
        given(binder);
    }

    private static List<String> places(List<Page> pages) {
        return each(pages, page -> page.getPlace() + page.getText());
    }

    /** What is committed, by place. */
    private List<String> stored() {
        return places(open().query(Page.class).orderBy(Page_.place).all());
    }

    private void check(Session session, Binder binder, int updates, String... expected) {
        assertEquals(List.of(expected), places(binder.getPages()));
        assertEquals(updates, updated(session, binder));
        session.commit();
        assertEquals(List.of(expected), stored());
        assertEquals(List.of(expected), places(binder.getPages()));
    }

    /** How many of the members the next flush updates. */
    private static int updated(Session session, Binder binder) {
        return (int) session.dirty().stream().filter(Page.class::isInstance).count()
                - (int) session.dirty().stream()
                        .filter(one ->
                                one instanceof Page page && !binder.getPages().contains(page))
                        .count();
    }

    @Test
    @Feature({"ORM-C-07", "EXT-02"})
    void inserted_thoseBehindItMoveOn() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        binder.getPages().add(1, new Page("x"));
        check(session, binder, 3, "0a", "1x", "2b", "3c", "4d");
    }

    @Test
    @Feature({"ORM-C-07", "EXT-02"})
    void removed_thoseBehindItMoveUp() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        binder.getPages().remove(1);
        check(session, binder, 2, "0a", "1c", "2d");
    }

    @Test
    @Feature("ORM-C-07")
    void moved_onlyThoseBetweenAreUpdated() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        List<Page> pages = binder.getPages();
        pages.add(1, pages.remove(2));
        check(session, binder, 2, "0a", "1c", "2b", "3d");
    }

    @Test
    void appended_nobodyElseIsUpdated() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        binder.getPages().add(new Page("x"));
        check(session, binder, 0, "0a", "1b", "2c", "3d", "4x");
    }

    @Test
    void sortedReversedAndShuffled_thePlacesFollow() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        binder.getPages().sort(Comparator.comparing(Page::getText).reversed());
        assertEquals(List.of("0d", "1c", "2b", "3a"), places(binder.getPages()));
        Collections.reverse(binder.getPages());
        assertEquals(List.of("0a", "1b", "2c", "3d"), places(binder.getPages()));
        Collections.rotate(binder.getPages(), 1);
        check(session, binder, 4, "0d", "1a", "2b", "3c");
    }

    @Test
    void replacedPartly_thePlacesFollow() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        List<Page> pages = binder.getPages();
        pages.set(0, new Page("x"));
        pages.subList(1, 3).clear();
        pages.removeIf(page -> page.getText().equals("none"));
        check(session, binder, 1, "0x", "1d");
    }

    @Test
    void replacedAsAWhole_thePlacesFollow() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        List<Page> wanted = new ArrayList<>(binder.getPages());
        Collections.swap(wanted, 0, 3);
        binder.setPages(wanted);
        check(session, binder, 2, "0d", "1b", "2c", "3a");
    }

    @Test
    void memberThatComesByItsOwnReference_isTheLast() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        assertEquals(4, binder.getPages().size());
        Page page = new Page("x");
        session.add(page);
        page.setBinder(binder);
        check(session, binder, 0, "0a", "1b", "2c", "3d", "4x");
    }

    @Test
    void memberThatComesAndOneThatLeaves_whileTheListIsNotLoaded_havePlaces() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Page page = new Page("x");
        session.add(page);
        page.setBinder(binder);
        session.query(Page.class).filter(Page_.text.eq("b")).one().setBinder(null);
        session.commit();
        assertEquals(List.of("0a", "1c", "2d", "3x"), stored());
    }

    @Test
    void membersOfAnotherOwner_allMove_andHaveTheirPlaces() {
        given(new Binder("second"));
        Session session = open();
        Binder first =
                session.query(Binder.class).filter(Binder_.name.eq("first")).one();
        Binder second =
                session.query(Binder.class).filter(Binder_.name.eq("second")).one();
        second.setPages(new ArrayList<>(first.getPages()));
        session.commit();
        assertEquals(List.of(), first.getPages());
        assertEquals(List.of("0a", "1b", "2c", "3d"), places(second.getPages()));
        first.getPages().addAll(second.getPages());
        session.commit();
        assertEquals(List.of(), second.getPages());
        assertEquals(List.of("0a", "1b", "2c", "3d"), places(first.getPages()));
        second.setPages(first.getPages());
        second.getPages().addAll(1, List.of(new Page("x"), new Page("y")));
        session.commit();
        assertEquals(List.of(), first.getPages());
        assertEquals(List.of("0a", "1x", "2y", "3b", "4c", "5d"), places(second.getPages()));
    }

    @Test
    void rowsWithGaps_keepTheirPlaces_untilTheListChanges() {
        elsewhere("UPDATE pages SET place = place * 10");
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        assertEquals(List.of("0a", "10b", "20c", "30d"), places(binder.getPages()));
        assertEquals(0, updated(session, binder));
        binder.getPages().add(0, new Page("x"));
        check(session, binder, 4, "0x", "1a", "2b", "3c", "4d");
    }

    @Test
    void rollback_bringsThePlacesBack() {
        Session session = open();
        Binder binder = session.query(Binder.class).one();
        Collections.reverse(binder.getPages());
        session.flush();
        session.rollback();
        assertEquals(List.of("0a", "1b", "2c", "3d"), places(binder.getPages()));
    }
}
