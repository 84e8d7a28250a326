package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.inheritance.Letter;
import io.athanor.compatibility.inheritance.Letter_;
import io.athanor.compatibility.inheritance.Notice;
import io.athanor.compatibility.inheritance.Notice_;
import io.athanor.compatibility.inheritance.Parcel;
import io.athanor.compatibility.inheritance.Parcel_;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.option.LoaderOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Joined tables whose rows do not tell their class: each class reads its own tables, and has keys of its own. */
public class UndiscriminatedSuite extends MappedSuite {

    UndiscriminatedSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Parcel_.ENTITY, Letter_.ENTITY, Notice_.ENTITY);
    }

    @Test
    void objects_areWrittenToAllTables_andFoundByTheirOwnClass() {
        given(new Notice("n"), new Letter("l", "ann"), new Parcel("p", "bob", 3));
        assertEquals(3, rows("notices"));
        assertEquals(2, rows("letters"));
        assertEquals(1, rows("parcels"));
        Session session = open();
        Parcel parcel = session.query(Parcel.class).one();
        assertEquals("p bob 3", parcel.getTitle() + " " + parcel.getSender() + " " + parcel.getWeight());
        assertEquals(
                List.of("ann", "bob"),
                each(session.query(Letter.class).orderBy(Letter_.id).all(), Letter::getSender));
        assertEquals(
                List.of("n", "l", "p"),
                each(session.query(Notice.class).orderBy(Notice_.id).all(), Notice::getTitle));
        assertTrue(sql().stream().noneMatch(text -> text.contains("type")));
    }

    @Test
    void rowOfAClassBelow_isAnotherObjectWhereTheTopIsAskedFor() {
        given(new Parcel("p", "bob", 3));
        Session session = open();
        Parcel parcel = session.query(Parcel.class).one();
        int key = key(parcel.getId());
        Notice notice = session.get(Notice.class, key).orElseThrow();
        assertNotSame(parcel, notice);
        assertSame(Notice.class, notice.getClass());
        assertSame(notice, session.query(Notice.class).one());
        assertSame(parcel, session.get(Parcel.class, key).orElseThrow());
        assertTrue(session.get(Letter.class, key + 1).isEmpty());
    }

    @Test
    void changesOfEachTable_areWrittenAndRolledBack() {
        given(new Parcel("p", "bob", 3));
        Session session = open();
        Parcel parcel = session.query(Parcel.class).one();
        parcel.setTitle("t");
        parcel.setWeight(4);
        session.flush();
        session.refresh(parcel);
        assertEquals("t bob 4", parcel.getTitle() + " " + parcel.getSender() + " " + parcel.getWeight());
        session.rollback();
        assertEquals("p bob 3", parcel.getTitle() + " " + parcel.getSender() + " " + parcel.getWeight());
        session.delete(parcel);
        session.commit();
        assertEquals(0, rows("notices") + rows("letters") + rows("parcels"));
    }

    @Test
    void mergeAndDetachedCopies_goByTheOwnClass() {
        given(new Parcel("p", "bob", 3));
        Session first = open();
        Parcel parcel = first.query(Parcel.class).one();
        first.close();
        parcel.setSender("eve");
        Session session = open();
        session.get(Notice.class, key(parcel.getId()));
        Parcel merged = session.merge(parcel);
        session.commit();
        assertEquals("eve", open().query(Letter.class).one().getSender());
        assertEquals("p", merged.getTitle());
    }

    @Test
    void missingRowOfOneTable_isToldByTheFlush() {
        given(new Letter("l", "ann"));
        Session session = open();
        Letter letter = session.query(Letter.class).one();
        letter.getSender();
        session.commit();
        letter.getSender();
        session.rollback();
        letter.setSender("x");
        elsewhere("DELETE FROM letters");
        assertTrue(refusal(StaleDataException.class, session::flush).contains("letters"));
    }

    @Test
    void manyRowsAtOnce_keepToTheTable() {
        given(new Notice("n"), new Letter("l", "ann"));
        Session session = open();
        assertEquals(1, session.query(Letter.class).update(set -> set.set(Letter_.sender, "x")));
        assertEquals(2, session.query(Notice.class).update(set -> set.set(Notice_.title, "y")));
        refused(() -> session.query(Letter.class).delete(), "Letter", "several tables");
        refused(() -> session.bulk().save(List.of(new Letter("a", "b"))), "Letter");
    }

    @Test
    void whatNeedsTheClassOfARow_isRefusedByName() {
        Session session = open();
        refused(
                () -> session.query(Notice.class)
                        .withPolymorphic(Letter_.ENTITY)
                        .all(),
                "Notice",
                "discriminator");
        refused(
                () -> session.query(Notice.class)
                        .options(LoaderOptions.selectinPolymorphic(Notice_.ENTITY, Letter_.ENTITY))
                        .all(),
                "Notice",
                "discriminator");
    }
}
