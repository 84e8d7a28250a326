package io.athanor.compatibility.orm;

import static io.athanor.orm.bulk.BulkStatements.delete;
import static io.athanor.orm.bulk.BulkStatements.update;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.hybrid.Mark;
import io.athanor.compatibility.hybrid.Mark_;
import io.athanor.compatibility.hybrid.Place;
import io.athanor.compatibility.hybrid.Span;
import io.athanor.compatibility.hybrid.Span_;
import io.athanor.compatibility.hybrid.ThickMark;
import io.athanor.compatibility.hybrid.ThickMark_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.error.HybridEvaluationException;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes with one definition for Java and for statements. */
public class HybridSuite extends MappedSuite {

    HybridSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Span_.ENTITY, Mark_.ENTITY, ThickMark_.ENTITY);
    }

    @BeforeEach
    void givenSpans() {
        Span wide = new Span("Wide", 5, 15);
        wide.setPlace(new Place("Rome", 3));
        wide.getMarks().add(new ThickMark(7, 3));
        wide.getMarks().add(new Mark(9));
        given(new Span("thin", 1, 3), wide, new Span(null, 2, null));
    }

    private static Span span(Session session, String name) {
        return session.query(Span.class).filter(Span_.name.eq(name)).one();
    }

    private List<String> found(Expression<Boolean> criterion) {
        return each(
                open().query(Span.class).filter(criterion).orderBy(Span_.lower).all(),
                span -> String.valueOf(span.getName()));
    }

    @Test
    @Feature("EXT-03")
    void definition_isEvaluatedInJavaAndByTheDatabase() {
        for (Span span : open().query(Span.class).all()) {
            Session other = open();
            var row = other.query(Span_.length, Span_.size, Span_.holds(2), Span_.reaches(9), Span_.title)
                    .filter(Span_.id.eq(key(span.getId())))
                    .one();
            assertEquals(row.get("length"), Span_.length.of(span));
            assertEquals(row.get("size"), span.getSize());
            Boolean holds = Span_.holds(2).of(span);
            assertEquals(row.get("title"), Span_.title.of(span));
            assertEquals(
                    Boolean.TRUE.equals(holds),
                    other.query(Span.class)
                                    .filter(Span_.id.eq(key(span.getId())), Span_.holds(2))
                                    .count()
                            == 1);
        }
    }

    @Test
    @Feature("EXT-03")
    void hybrid_filtersOrdersAndIsSelected() {
        assertEquals(List.of("Wide"), found(Span_.length.gt(5)));
        assertEquals(List.of("thin"), found(Span_.size.eq("small").and(Span_.length.isNotNull())));
        assertEquals(List.of("thin"), found(Sql.or(Span_.holds(2), Span_.length.eq(-1))));
        assertEquals(List.of("Wide"), found(Span_.length.times(2).eq(20)));
        assertEquals(List.of("null"), found(Span_.length.isNull()));
        assertEquals(List.of("Wide"), found(Span_.length.between(5, 10)));
        assertEquals(
                List.of("Wide", "thin"),
                each(
                        open().query(Span.class)
                                .filter(Span_.length.isNotNull())
                                .orderBy(Span_.length.desc())
                                .all(),
                        Span::getName));
        var row = open().query(Span_.name, Span_.length)
                .filterBy("length", 10L)
                .selectFrom(Span_.ENTITY)
                .one();
        assertEquals(10, row.get("length"));
        assertEquals(
                List.of(2L, 1L),
                each(
                        open().query(Span_.size, Functions.count())
                                .groupBy(Span_.size)
                                .orderBy(Span_.size.desc())
                                .all(),
                        one -> one.get(1)));
    }

    @Test
    void hybrid_ofAnAlias_isOverItsColumns() {
        Span_.Alias other = Span_.alias("other");
        assertEquals(
                "Wide",
                open().query(other)
                        .filter(other.length.gt(5), other.holds(6))
                        .one()
                        .getName());
        assertEquals(
                List.of("thin"),
                each(
                        open().query(Span.class)
                                .join(other, other.length.gt(Span_.length))
                                .filter(other.reaches(15))
                                .all(),
                        Span::getName));
        assertFalse(sql().get(sql().size() - 1).contains(" spans, "), sql()::toString);
    }

    @Test
    void hybrid_inNestedQueries_isOverTheirColumns() {
        assertEquals(
                "Wide",
                open().query(Span.class)
                        .filter(Span_.lower.gt(0))
                        .fromSelf()
                        .filter(Span_.length.gt(5))
                        .one()
                        .getName());
        Span span = open().query(Span.class)
                .options(joinedload(Span_.marks))
                .filter(Span_.length.gt(0))
                .orderBy(Span_.length.desc())
                .limit(1)
                .one();
        assertNoStatements(recorder(), () -> assertEquals(2, span.getMarks().size()));
        assertEquals(
                List.of(7, 9),
                each(
                        open().query(Mark.class)
                                .filter(Mark_.span.has(Span_.length.eq(10)))
                                .orderBy(Mark_.place)
                                .all(),
                        Mark::getPlace));
        assertEquals(
                2, open().query(Mark.class).filter(Mark_.span.has("length", 10)).count());
    }

    @Test
    void subqueries_areTheDatabasesAlone() {
        assertEquals(List.of("Wide"), found(Span_.markCount.eq(2L)));
        Span wide = span(open(), "Wide");
        String message = refusal(HybridEvaluationException.class, () -> Span_.markCount.of(wide));
        assertTrue(message.contains("Span.markCount") && message.contains("@Hybrid(expression"), message);
        String division = refusal(HybridEvaluationException.class, () -> Span_.half.of(wide));
        assertTrue(division.contains("Span.half"), division);
    }

    @Test
    void sameStructure_withOtherArguments_hasTheirValues() {
        assertEquals(List.of("thin"), found(Span_.holds(1)));
        assertEquals(List.of("Wide"), found(Span_.holds(9)));
        assertEquals(List.of(), found(Span_.holds(4)));
        assertEquals(List.of("Wide"), found(Span_.reaches(4)));
    }

    @Test
    void comparator_comparesInItsWay() {
        assertEquals(List.of("Wide"), found(Span_.caseless.eq("WIDE")));
        assertEquals(List.of("thin"), found(Span_.caseless.ne("WIDE")));
        assertEquals(List.of("thin", "Wide"), found(Span_.caseless.in("THIN", "wIDE", "none")));
        assertEquals(List.of("thin"), found(Span_.caseless.notIn("wIDE", "none")));
        assertEquals(List.of(), found(Span_.caseless.in(List.of())));
        assertEquals(List.of("null"), found(Span_.caseless.isNull()));
        assertEquals(List.of("thin"), found(Span_.caseless.between("T", "THIN")));
        Span_.Alias other = Span_.alias();
        assertEquals(
                "Wide",
                open().query(other).filter(other.caseless.eq("wIDE")).one().getName());
        assertEquals("wide", Span_.caseless.of(span(open(), "Wide")));
        refused(() -> Span_.caseless.in(Sql.select(Span_.name)), "Span.caseless", "in a query");
    }

    @Test
    @Feature("EXT-03")
    void set_setsWhatIsBelow() {
        Session session = open();
        Span wide = span(session, "Wide");
        Span_.length.set(wide, 100);
        assertEquals(105, wide.getUpper());
        recorder().clear();
        session.flush();
        assertEquals(1, sql().size(), sql()::toString);
        session.commit();
        assertEquals(100, wide.getLength());
        Span_.length.set(wide, null);
        assertNull(wide.getUpper());
        session.rollback();
        assertEquals(105, wide.getUpper());
        refused(() -> Span_.size.set(wide, "big"), "Span.size", "@HybridUpdate(\"size\")");
    }

    @Test
    void set_onANewObject_needsNoSession() {
        Span made = new Span("new", 3, null);
        assertNull(made.getLength());
        Span_.length.set(made, 4);
        assertEquals(7, made.getUpper());
        assertEquals(4, made.getLength());
        assertEquals("small", Span_.size.of(made));
        assertNull(Span_.title.of(made));
        made.setPlace(new Place("Oslo", null));
        assertEquals("new of Oslo", Span_.title.of(made));
    }

    @Test
    @Feature("EXT-03")
    void bulkUpdate_setsWhatIsBelow() {
        for (Synchronization how : List.of(Synchronization.EVALUATE, Synchronization.FETCH, Synchronization.AUTO)) {
            Session session = open();
            Span wide = span(session, "Wide");
            session.execute(update(Span_.ENTITY).set(Span_.length, 50).where(Span_.length.eq(10), Span_.holds(9)), how);
            assertNoStatements(recorder(), () -> assertEquals(5, wide.getLower()));
            assertEquals(55, wide.getUpper());
            assertEquals(50, wide.getLength());
            session.rollback();
            assertEquals(10, wide.getLength());
        }
        refused(() -> update(Span_.ENTITY).set(Span_.size, "big"), "Span.size");
    }

    @Test
    void bulkChanges_byEmbeddedComponentsAndCases_areEvaluated() {
        Session session = open();
        Span wide = span(session, "Wide");
        recorder().clear();
        session.execute(
                update(Span_.ENTITY)
                        .set(Span_.lower, 6)
                        .where(Span_.place.floor.ge(3), Span_.title.ne("x"), Span_.size.eq("big")),
                Synchronization.EVALUATE);
        assertEquals(1, sql().size(), sql()::toString);
        assertNoStatements(recorder(), () -> assertEquals(6, wide.getLower()));
        session.rollback();
        Span thin = span(session, "thin");
        String message = refused(
                () -> session.execute(delete(Span_.ENTITY).where(Span_.markCount.eq(0L)), Synchronization.EVALUATE),
                "Span",
                "cannot be evaluated");
        assertNotEquals("", message);
        assertEquals(
                2,
                session.execute(delete(Span_.ENTITY).where(Span_.markCount.eq(0L)), Synchronization.AUTO)
                        .rowCount());
        assertFalse(session.contains(thin));
    }

    @Test
    void subclasses_inheritHybrids() {
        Session session = open();
        assertEquals(
                List.of(7),
                each(
                        session.query(ThickMark.class)
                                .filter(ThickMark_.doubled.eq(14), ThickMark_.isBeyond(6))
                                .all(),
                        Mark::getPlace));
        ThickMark thick = session.query(ThickMark.class)
                .filter(ThickMark_.end.eq(17), ThickMark_.weight.eq(21))
                .one();
        assertEquals(17, ThickMark_.end.of(thick));
        assertEquals(14, Mark_.doubled.of(thick));
        assertEquals(21, ThickMark_.weight.of(thick));
        assertEquals(7, Mark_.weight.of(thick));
        assertTrue(Boolean.TRUE.equals(ThickMark_.isBeyond(6).of(thick)));
        ThickMark_.Alias other = ThickMark_.alias("t");
        assertEquals(
                1,
                session.query(other)
                        .filter(other.end.eq(17), other.doubled.eq(14), other.isBeyond(6), other.weight.eq(21))
                        .count());
        assertEquals(
                Arrays.asList(14, 18),
                each(session.query(Mark_.doubled).orderBy(Mark_.doubled).all(), row -> row.get(0)));
    }

    @Test
    void attributes_areLoadedWhenNeeded_andRefusedWhenTheyCannotBe() {
        Session session = open();
        Span wide = span(session, "Wide");
        session.expire(wide);
        assertEquals(10, wide.getLength());
        session.expire(wide);
        session.close();
        String message = refusal(DetachedInstanceException.class, wide::getLength);
        assertTrue(message.contains("lower") || message.contains("upper"), message);
    }

    @Test
    void value_ofNoObject_isRefused() {
        refused(() -> Span_.length.of(nothing()), "Span.length", "null");
        assertEquals("Span.length", Span_.length.toString());
        assertEquals(
                "length", Objects.requireNonNull(Span_.ENTITY.hybrid("length")).name());
    }
}
