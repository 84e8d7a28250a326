package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.Counters.Stock;
import io.athanor.compatibility.orm.Counters.Visit;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.StaleDataException;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Columns that get SQL expressions in place of values. */
public class ExpressionValueSuite extends MappedSuite {

    ExpressionValueSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Counters.registry();
    }

    private Visit given(Session session) {
        given(new Visit("home", 5));
        Visit visit = session.query(Visit.class).one();
        recorder().clear();
        return visit;
    }

    @Test
    @Feature("ORM-S-43")
    void update_rendersTheExpressionAndLoadsTheResult() {
        Session session = open();
        Visit visit = given(session);
        session.set(visit, Counters_Visit_.number, Counters_Visit_.number.plus(1));
        visit.page = "start";
        assertEquals(Set.of(visit), session.dirty());
        session.flush();
        assertEquals(
                List.of("UPDATE visits SET page=?, number=(visits.number + ?) WHERE visits.id = ?"),
                sql().stream().map(text -> text.replace("`", "")).toList());
        recorder().clear();
        assertEquals(6, visit.number);
        assertEquals(1, recorder().statements().size());
        session.commit();
        assertEquals(6, visit.number);
    }

    @Test
    @Feature("ORM-S-43")
    void update_addsToWhatOthersCounted() {
        given(new Visit("home", 5));
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Visit visit = session.query(Visit.class).one();
        session.commit();
        elsewhere("UPDATE visits SET number = 100");
        session.set(visit, Counters_Visit_.number, Counters_Visit_.number.plus(1));
        session.commit();
        assertEquals(101, visit.number);
    }

    @Test
    @Feature("ORM-S-43")
    void insert_generatedKey_rendersTheExpressionAndLearnsTheKey() {
        Session session = open();
        List<Visit> visits = List.of(new Visit("a", 1), new Visit("b", 2), new Visit("c", 3));
        session.addAll(visits);
        session.set(visits.get(1), Counters_Visit_.number, Sql.literal(3).plus(5));
        session.set(visits.get(1), Counters_Visit_.page, Functions.upper(Sql.literal("x")));
        session.flush();
        assertEquals(List.of("a", "X", "c"), each(visits, visit -> visit.page));
        assertEquals(List.of(1, 8, 3), each(visits, visit -> visit.number));
        session.commit();
        Visit found = open().get(Visit.class, key(visits.get(1).id)).orElseThrow();
        assertEquals("X", found.page);
    }

    @Test
    void insert_givenKey_takesTheExpressionRowOutOfTheBatch() {
        Session session = open();
        List<Stock> stocks = List.of(new Stock(1, 1), new Stock(2, 2), new Stock(3, 3), new Stock(4, 4));
        session.addAll(stocks);
        session.set(stocks.get(2), Counters_Stock_.number, Sql.literal(3).plus(5));
        session.flush();
        assertEquals(3, recorder().statements().size(), () -> sql().toString());
        assertEquals(List.of(1, 2, 8, 4), each(stocks, stock -> stock.number));
        assertEquals(List.of(1, 1, 1, 1), each(stocks, stock -> stock.version));
    }

    @Test
    void update_versionedRow_checksAndRaisesTheVersion() {
        given(new Stock(1, 5));
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Stock stock = session.get(Stock.class, 1).orElseThrow();
        session.set(stock, Counters_Stock_.number, Counters_Stock_.number.minus(2));
        session.commit();
        assertEquals(3, stock.number);
        assertEquals(2, stock.version);
        session.commit();
        elsewhere("UPDATE counter_stocks SET version = 9");
        session.set(stock, Counters_Stock_.number, Counters_Stock_.number.minus(2));
        assertTrue(refusal(StaleDataException.class, session::flush).contains("version 2"));
        assertEquals(3, stock.number);
    }

    @Test
    void read_beforeTheFlush_flushes() {
        Session session = open();
        Visit visit = given(session);
        session.set(visit, Counters_Visit_.number, Counters_Visit_.number.plus(1));
        assertEquals(6, visit.number);
        Visit fresh = new Visit("new", 1);
        session.add(fresh);
        session.set(fresh, Counters_Visit_.page, Functions.upper(Sql.literal("new")));
        assertEquals("NEW", fresh.page);
        assertNotNull(fresh.id);
    }

    @Test
    void read_beforeTheFlush_withoutAutoflush_isRefused() {
        given(new Visit("home", 5));
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Visit visit = session.query(Visit.class).one();
        session.set(visit, Counters_Visit_.number, Counters_Visit_.number.plus(1));
        assertEquals(visit, session.query(Visit.class).one());
        refused(() -> assertNull(visit.number), "number", "Flush the session first");
        session.flush();
        assertEquals(6, visit.number);
    }

    @Test
    void plainValue_setLater_takesItsPlace() {
        Session session = open();
        Visit visit = given(session);
        session.set(visit, Counters_Visit_.number, Counters_Visit_.number.plus(1));
        visit.number = 50;
        session.flush();
        assertEquals(
                List.of("UPDATE visits SET number=? WHERE visits.id = ?"),
                sql().stream().map(text -> text.replace("`", "")).toList());
        session.commit();
        assertEquals(50, visit.number);
    }

    @Test
    void expression_isForgottenByExpireRollbackAndExpunge() {
        Session session = open();
        Visit visit = given(session);
        session.set(visit, Counters_Visit_.number, Counters_Visit_.number.plus(1));
        session.expire(visit);
        session.flush();
        assertEquals(5, visit.number);
        session.set(visit, Counters_Visit_.number, Counters_Visit_.number.plus(1));
        session.rollback();
        session.flush();
        assertEquals(5, visit.number);
        session.set(visit, Counters_Visit_.number, Counters_Visit_.number.plus(1));
        session.expunge(visit);
        session.add(visit);
        session.flush();
        assertEquals(5, visit.number);
        session.set(visit, Counters_Visit_.number, Counters_Visit_.number.plus(1));
        session.flush();
        session.rollback();
        assertEquals(5, visit.number);
    }

    @Test
    void nullExpression_writesNullWhereADefaultStands() {
        Session session = open();
        Visit absent = new Visit("a", 1);
        Visit without = new Visit("b", 2);
        session.addAll(List.of(absent, without));
        session.set(without, Counters_Visit_.state, Sql.nullValue());
        session.commit();
        assertEquals("open", absent.state);
        assertNull(without.state);
    }

    @Test
    void expression_forWhatMustBeKnown_isRefused() {
        Session session = open();
        Stock stock = new Stock(1, 1);
        session.add(stock);
        refused(() -> session.set(stock, Counters_Stock_.id, Sql.literal(3).plus(5)), "id", "primary key");
        refused(() -> session.set(stock, Counters_Stock_.version, Sql.literal(3).plus(5)), "version");
        refused(() -> session.set(stock, Counters_Stock_.number, nothing()), "number", "Sql.nullValue()");
        refused(
                () -> session.set(
                        new Stock(2, 2), Counters_Stock_.number, Sql.literal(3).plus(5)),
                "in no session");
    }
}
