package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.raiseload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.Travellers.Bag;
import io.athanor.compatibility.orm.Travellers.Passport;
import io.athanor.compatibility.orm.Travellers.Stamp;
import io.athanor.compatibility.orm.Travellers.Traveller;
import io.athanor.feature.Feature;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.error.InvalidMemberException;
import io.athanor.orm.error.LazyLoadException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** References and association tables whose related objects have one owner at a time, and go when they have none. */
public class SingleParentSuite extends MappedSuite {

    SingleParentSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Travellers.registry();
    }

    private Traveller anna(Session session) {
        Traveller anna = new Traveller(1, new Passport(1));
        Objects.requireNonNull(anna.passport).stamps.add(new Stamp(1));
        anna.bags.addAll(List.of(new Bag(1), new Bag(2)));
        given(anna);
        return session.get(Traveller.class, 1).orElseThrow();
    }

    @Test
    @Feature("ORM-R-20")
    void replaced_theOldOneIsDeletedWithWhatItOwns() {
        Session session = open();
        Traveller anna = anna(session);
        anna.passport = new Passport(2);
        session.commit();
        assertEquals(2, anna.passportId);
        assertEquals(List.of(1L, 0L), List.of(rows("passports"), rows("stamps")));
    }

    @Test
    @Feature("ORM-R-20")
    void replacedTwice_theOneInBetweenNeverComes() {
        Session session = open();
        Traveller anna = anna(session);
        Passport between = new Passport(2);
        anna.passport = between;
        anna.passport = new Passport(3);
        session.commit();
        assertFalse(session.contains(between));
        assertEquals(3, anna.passport.id);
        assertEquals(1, rows("passports"));
    }

    @Test
    void setToNull_isDeleted_andRollbackBringsItBack() {
        Session session = open();
        Traveller anna = anna(session);
        Passport passport = Objects.requireNonNull(anna.passport);
        NestedTransaction nested = session.beginNested();
        anna.passport = null;
        session.flush();
        assertFalse(session.contains(passport));
        nested.rollback();
        assertTrue(session.contains(passport));
        assertSame(passport, anna.passport);
        anna.passport = null;
        session.rollback();
        assertSame(passport, anna.passport);
        session.commit();
        assertEquals(1, rows("passports"));
    }

    @Test
    void ownerDeleted_goesAlong() {
        Session session = open();
        session.delete(anna(session));
        session.commit();
        assertEquals(
                List.of(0L, 0L, 0L, 0L),
                List.of(rows("travellers"), rows("passports"), rows("stamps"), rows("traveller_bags")));
        assertEquals(0, rows("bags"));
    }

    @Test
    void secondOwner_isRefused_untilTheFirstLetsGo() {
        Session session = open();
        Passport passport = new Passport(7);
        Traveller anna = new Traveller(1, passport);
        Traveller bert = new Traveller(2, null);
        session.addAll(List.of(anna, bert));
        String message = refusal(InvalidMemberException.class, () -> bert.passport = passport);
        assertTrue(message.contains("Take it out of that one first"), message);
        assertNull(bert.passport);
        session.flush();
        refused(() -> bert.passport = passport, "Traveller.passport", "Traveller(1)");
        anna.passport = null;
        bert.passport = passport;
        session.commit();
        assertEquals(1, rows("passports"));
        assertSame(passport, bert.passport);
        assertNull(anna.passport);
    }

    @Test
    void secondOwner_beforeAnySession_isRefused() {
        Passport passport = new Passport(7);
        Traveller anna = new Traveller(1, passport);
        refusal(InvalidMemberException.class, () -> new Traveller(2, passport));
        anna.passport = null;
        assertSame(passport, new Traveller(2, passport).passport);
    }

    @Test
    void secondOwnerByCollection_isRefused() {
        Bag bag = new Bag(5);
        Traveller anna = new Traveller(1, null);
        Traveller bert = new Traveller(2, null);
        anna.bags.add(bag);
        refusal(InvalidMemberException.class, () -> bert.bags.add(bag));
        refusal(InvalidMemberException.class, () -> bert.bags = List.of(bag));
        assertEquals(List.of(), bert.bags);
        anna.bags.remove(bag);
        bert.bags.add(bag);
        given(anna, bert);
        assertEquals(1, rows("bags"));
    }

    @Test
    void takenOutOfAnAssociationTable_isDeletedWithItsLink() {
        Session session = open();
        Traveller anna = anna(session);
        anna.bags.remove(0);
        session.commit();
        assertEquals(List.of(1L, 1L), List.of(rows("bags"), rows("traveller_bags")));
    }

    @Test
    void detached_cannotReplaceWhatIsNotLoaded() {
        Session session = open();
        Traveller anna = anna(session);
        session.expunge(anna);
        refusal(DetachedInstanceException.class, () -> anna.passport = new Passport(2));
        session.add(anna);
        anna.passport = new Passport(2);
        session.commit();
        assertEquals(1, rows("passports"));
    }

    @Test
    void loadingForbidden_cannotReplaceWhatIsNotLoaded() {
        anna(open());
        Session session = open();
        Traveller anna = session.query(Traveller.class)
                .options(raiseload(Travellers_Traveller_.passport))
                .one();
        refusal(LazyLoadException.class, () -> anna.passport = null);
    }

    @Test
    void merge_ofAnotherReference_deletesTheFormerOne() {
        anna(open());
        Session session = open();
        session.merge(new Traveller(1, new Passport(2)));
        session.commit();
        assertEquals(1, rows("passports"));
        assertEquals(2, open().get(Traveller.class, 1).orElseThrow().passportId);
    }
}
