package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.declaration.Note;
import io.athanor.compatibility.declaration.Parcel;
import io.athanor.compatibility.declaration.Parcel_;
import io.athanor.compatibility.declaration.Pin;
import io.athanor.compatibility.declaration.Pin_;
import io.athanor.compatibility.declaration.RedPin;
import io.athanor.compatibility.declaration.RedPin_;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.RequiredValueException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Embedded values that no object may lack, though each of their columns accepts NULL. */
public class RequiredEmbeddedSuite extends MappedSuite {

    RequiredEmbeddedSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Pin_.ENTITY, RedPin_.ENTITY, Parcel_.ENTITY);
    }

    @Test
    void newObject_withoutTheValue_isRefused_andTakenOnceItHasOne() {
        Session session = open();
        Pin pin = new Pin(null);
        session.add(pin);
        String message = refusal(RequiredValueException.class, session::flush);
        assertEquals(
                "The embedded value Pin.note of io.athanor.compatibility.declaration.Pin is required, but it is null."
                        + " Set it, or write @Embedded(nullable = true).",
                message);
        session.rollback();
        pin.setNote(new Note("a", null));
        session.add(pin);
        session.commit();
        assertEquals(new Note("a", null), open().query(Pin.class).one().getNote());
    }

    @Test
    void value_ofNothingButNulls_isRefused() {
        Session session = open();
        session.add(new Pin(new Note(null, null)));
        refused(session::flush, "Pin.note", "all its components");
    }

    @Test
    void change_toNull_isRefused() {
        given(new Pin(new Note("a", null)));
        Session session = open();
        session.query(Pin.class).one().setNote(null);
        refusal(RequiredValueException.class, session::flush);
        session.rollback();
        assertEquals(new Note("a", null), session.query(Pin.class).one().getNote());
    }

    @Test
    void value_thatIsNotLoaded_isLeftAlone() {
        given(new Pin(new Note("a", null)));
        Session session = open();
        Pin pin = session.query(Pin.class).one();
        session.expire(pin);
        session.flush();
        session.commit();
        assertEquals(1, rows("pins"));
    }

    @Test
    void subclass_hasBothValues() {
        Session session = open();
        session.add(new RedPin(new Note("a", null), null));
        refused(session::flush, "RedPin.second");
        session.rollback();
        session.add(new RedPin(null, new Note("b", null)));
        refused(session::flush, "Pin.note", "RedPin is required");
        session.rollback();
        session.add(new RedPin(new Note("a", null), new Note("b", "en")));
        session.commit();
        assertEquals(new Note("b", "en"), open().query(RedPin.class).one().getSecond());
    }

    @Test
    void bulkSave_andMerge_refuseItToo() {
        Session session = open();
        Parcel parcel = new Parcel("ann", 1, nothing());
        refusal(RequiredValueException.class, () -> session.bulk().save(List.of(parcel)));
        session.rollback();
        session.merge(new Pin(null));
        refusal(RequiredValueException.class, session::flush);
    }
}
