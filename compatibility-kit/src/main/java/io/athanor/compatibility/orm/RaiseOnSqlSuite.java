package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.noload;
import static io.athanor.orm.option.LoaderOptions.raiseOnSql;
import static io.athanor.orm.option.LoaderOptions.raiseload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.hybrid.Mark;
import io.athanor.compatibility.hybrid.Mark_;
import io.athanor.compatibility.hybrid.Span;
import io.athanor.compatibility.hybrid.Span_;
import io.athanor.compatibility.hybrid.ThickMark;
import io.athanor.compatibility.hybrid.ThickMark_;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.LazyLoadException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships that are taken from memory, or else refused. */
public class RaiseOnSqlSuite extends MappedSuite {

    RaiseOnSqlSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Span_.ENTITY, Mark_.ENTITY, ThickMark_.ENTITY);
    }

    @BeforeEach
    void givenMarks() {
        Span wide = new Span("wide", 5, 15);
        wide.getMarks().add(new ThickMark(7, 3));
        wide.getMarks().add(new Mark(9));
        given(wide, new Mark(11));
    }

    private static List<Mark> marks(Session session) {
        return session.query(Mark.class)
                .options(raiseOnSql(Mark_.span))
                .orderBy(Mark_.place)
                .all();
    }

    @Test
    void reference_inMemory_isGiven() {
        Session session = open();
        Span wide = session.query(Span.class).one();
        List<Mark> marks = marks(session);
        assertNoStatements(recorder(), () -> {
            assertSame(wide, marks.get(0).getSpan());
            assertSame(wide, marks.get(1).getSpan());
        });
    }

    @Test
    void reference_withoutAKey_isNull() {
        List<Mark> marks = marks(open());
        assertNoStatements(recorder(), () -> assertNull(marks.get(2).getSpan()));
    }

    @Test
    void reference_notInMemory_isRefusedUntilItIs() {
        Session session = open();
        Mark mark = marks(session).get(0);
        String message = refusal(LazyLoadException.class, mark::getSpan);
        assertTrue(message.contains("Mark.span") && message.contains("raiseOnSql"), message);
        Span wide = session.query(Span.class).one();
        assertSame(wide, mark.getSpan());
    }

    @Test
    void reference_ofAnExpiredObject_goesByItsKeyOfNow() {
        Session session = open();
        Mark mark = marks(session).get(0);
        Span wide = session.query(Span.class).one();
        session.expire(mark);
        assertSame(wide, mark.getSpan());
        mark.setSpan(null);
        session.flush();
        assertNull(mark.getSpan());
        session.rollback();
        // All has expired, so only a statement could tell whether the row is still there.
        refusal(LazyLoadException.class, mark::getSpan);
        assertEquals("wide", wide.getName());
        assertSame(wide, mark.getSpan());
    }

    @Test
    void collection_isRefused() {
        Session session = open();
        Span wide = session.query(Span.class).options(raiseOnSql(Span_.marks)).one();
        assertTrue(refusal(LazyLoadException.class, wide::getMarks).contains("Span.marks"));
        Mark fresh = new Mark(1);
        fresh.setSpan(wide);
        session.add(fresh);
        session.flush();
        assertEquals(
                1,
                session.query(Mark.class)
                        .filter(Mark_.spanId.eq(key(wide.getId())), Mark_.place.eq(1))
                        .count());
    }

    @Test
    void otherOptions_holdForObjectsOfSubclassesToo() {
        for (Mark mark : open().query(Mark.class)
                .options(raiseload(Mark_.span))
                .orderBy(Mark_.place)
                .all()) {
            assertTrue(refusal(LazyLoadException.class, mark::getSpan).contains("raiseload"));
        }
        for (Mark mark : open().query(Mark.class).options(noload(Mark_.span)).all()) {
            assertNoStatements(recorder(), () -> assertNull(mark.getSpan()));
        }
    }

    @Test
    void alongAPath_holdsForWhatIsLoaded() {
        Session session = open();
        Span wide = session.query(Span.class)
                .options(joinedload(Span_.marks).raiseOnSql(Mark_.span))
                .one();
        assertNoStatements(
                recorder(), () -> assertSame(wide, wide.getMarks().get(0).getSpan()));
    }
}
