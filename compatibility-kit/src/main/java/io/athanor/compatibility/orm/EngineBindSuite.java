package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.Ledgers.Acc;
import io.athanor.compatibility.orm.Ledgers.Audit;
import io.athanor.compatibility.orm.Ledgers.Elsewhere;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionListener;
import io.athanor.orm.SessionOption;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Sessions whose classes are in several databases. */
public class EngineBindSuite extends MappedSuite {

    EngineBindSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected Registry mapping() {
        return Ledgers.registry();
    }

    private interface Work {
        void with(Engine second, StatementRecorder sent);
    }

    /** Works with a second database, which has tables of the same names and no foreign key between them. */
    private void withSecond(Work work) throws SQLException {
        StatementRecorder sent = new StatementRecorder();
        try (TestDatabase database = bed().createDatabase();
                Engine second = Engine.create(database.url(), EngineOption.listener(sent))) {
            second.begin(connection -> {
                connection.execute(Sql.text("CREATE TABLE audits (id INTEGER NOT NULL PRIMARY KEY, text VARCHAR(10),"
                        + " acc_id INTEGER)"));
                connection.execute(Sql.text("CREATE TABLE accs (id INTEGER NOT NULL PRIMARY KEY, sum INTEGER)"));
            });
            sent.clear();
            work.with(second, sent);
        }
    }

    private static List<String> first(StatementRecorder recorder) {
        return recorder.events().stream()
                .map(event -> event.isStatement()
                        ? event.text().substring(0, event.text().indexOf(' '))
                        : event.text())
                .toList();
    }

    private static long count(Engine engine, String table) {
        return engine.beginAndGet(connection -> Objects.requireNonNull(connection
                        .execute(Sql.text("SELECT count(*) AS n FROM " + table))
                        .all()
                        .get(0)
                        .get(0, Number.class))
                .longValue());
    }

    @Test
    @Feature("ORM-S-04")
    void flush_writesEachClassInItsEngine_inATransactionOfItsOwn() throws SQLException {
        withSecond((second, sent) -> {
            SessionFactory sessions = SessionFactory.of(engine(), registry()).binding(Elsewhere.class, second);
            try (Session session = sessions.open()) {
                Acc acc = new Acc(1, 5);
                acc.audits.add(new Audit(7, "opened"));
                session.add(acc);
                session.commit();
                assertEquals(List.of("BEGIN", "INSERT", "COMMIT"), first(recorder()));
                assertEquals(List.of("BEGIN", "INSERT", "COMMIT"), first(sent));
                assertEquals(List.of(1L, 0L), List.of(rows("accs"), rows("audits")));
                assertEquals(List.of(1L, 0L), List.of(count(second, "audits"), count(second, "accs")));
                Audit audit = session.query(Audit.class).one();
                assertSame(acc, audit.acc);
                assertEquals(5, acc.sum);
                session.expireAll();
                assertEquals(List.of(audit), acc.audits);
                session.refresh(audit);
                assertSame(audit, session.get(Audit.class, 7).orElseThrow());
                audit.text = "changed";
                acc.sum = 6;
                session.flush();
                session.rollback();
                assertEquals(List.of("opened", 5), List.of(audit.text, acc.sum));
                session.execute(EntityUpdate.of(Ledgers_Audit_.ENTITY).set(Ledgers_Audit_.text, "bulk"));
                assertEquals("bulk", audit.text);
                session.upsert(Audit.class, Ledgers_Audit_.id).rows(List.of(Map.of("id", 8, "text", "more")));
                session.bulk().insert(Ledgers_Audit_.ENTITY, List.of(Map.of("id", 9, "text", "bulk")));
                assertEquals(
                        3, session.execute(Sql.select(Ledgers_Audit_.id)).all().size());
                assertEquals(
                        List.of(7),
                        session.query(Acc.class).options(selectinload(Ledgers_Acc_.audits)).one().audits.stream()
                                .map(one -> one.id)
                                .toList());
                session.delete(audit);
                session.commit();
            }
            assertEquals(2, count(second, "audits"));
            assertEquals(0, second.poolStatus().inUse());
        });
    }

    @Test
    void theMostSpecialBindCounts_andWhatIsUnboundIsToldByName() throws SQLException {
        withSecond((second, sent) -> {
            SessionFactory none = SessionFactory.of(registry());
            SessionFactory byClass = none.binding(Acc.class, engine()).binding(Audit.class, second);
            SessionFactory above = none.binding(Elsewhere.class, second)
                    .binding(registry().table(Audit.class), engine())
                    .binding(Acc.class, engine());
            SessionFactory byTable =
                    none.binding(registry().table(Audit.class), second).binding(Acc.class, engine());
            for (SessionFactory sessions : List.of(byClass, above, byTable)) {
                try (Session session = sessions.open()) {
                    assertSame(second, session.connection(Audit.class).engine());
                    assertSame(engine(), session.connection(Acc.class).engine());
                    assertThrows(SessionStateException.class, session::connection);
                }
            }
            try (Session session = none.binding(Acc.class, engine()).open()) {
                SessionStateException unbound = assertThrows(
                        SessionStateException.class,
                        () -> session.query(Audit.class).all());
                assertTrue(
                        Objects.requireNonNull(unbound.getMessage()).contains("binding(Audit.class, engine)"),
                        unbound.getMessage());
                assertEquals(List.of(), session.query(Acc.class).all());
            }
        });
    }

    @Test
    void whatNeedsOneDatabase_isRefusedByName() throws SQLException {
        withSecond((second, sent) -> {
            SessionFactory sessions = SessionFactory.of(engine(), registry()).binding(Audit.class, second);
            try (Session session = sessions.open()) {
                UnsupportedQueryException join = assertThrows(
                        UnsupportedQueryException.class,
                        () -> session.query(Acc.class).join(Ledgers_Acc_.audits).all());
                assertTrue(Objects.requireNonNull(join.getMessage()).contains("Acc and Audit"), join.getMessage());
                Acc acc = new Acc(1, 1);
                acc.audits.add(new Audit(1, "one"));
                session.add(acc);
                assertEquals(
                        1,
                        session.query(Audit.class)
                                .filter(Ledgers_Audit_.acc.eq(acc))
                                .count());
                assertThrows(
                        UnsupportedQueryException.class,
                        () -> session.query(Acc.class)
                                .filter(Ledgers_Acc_.audits.any())
                                .all());
                UnsupportedQueryException eager = assertThrows(
                        UnsupportedQueryException.class,
                        () -> session.query(Acc.class)
                                .options(joinedload(Ledgers_Acc_.audits))
                                .all());
                assertTrue(Objects.requireNonNull(eager.getMessage()).contains("selectinload"), eager.getMessage());
                assertThrows(SessionStateException.class, session::beginNested);
            }
            engine().begin(connection -> assertThrows(
                    SessionStateException.class, () -> sessions.open(connection, io.athanor.orm.JoinMode.FULL)));
        });
    }

    @Test
    @Feature("ORM-E-04")
    void aRoute_sendsReadsToAReplica_untilTheSessionHasWritten_andStatementsGetCriteria() throws SQLException {
        withSecond((second, sent) -> {
            second.begin(connection -> {
                connection.execute(Sql.text("INSERT INTO accs (id, sum) VALUES (1, 10)"));
                connection.execute(Sql.text("INSERT INTO accs (id, sum) VALUES (2, -1)"));
            });
            sent.clear();
            SessionFactory sessions = SessionFactory.of(engine(), registry())
                    .routing((type, writes, session) -> {
                        if (writes) {
                            session.info().put("written", true);
                        }
                        return session.info().containsKey("written") ? null : second;
                    })
                    .listening(new SessionListener() {
                        @Override
                        public Statement onExecute(Session session, Statement statement) {
                            return statement instanceof Select select
                                    ? select.where(Ledgers_Acc_.sum.gt(0))
                                    : statement;
                        }
                    });
            try (Session session = sessions.open()) {
                Acc replicated = session.query(Acc.class).one();
                assertEquals(10, replicated.sum);
                assertEquals(List.of(), recorder().events());
                session.add(new Acc(3, 3));
                assertEquals(List.of(3), each(session.query(Acc.class).all(), acc -> acc.id));
                session.commit();
                assertEquals(List.of("BEGIN", "SELECT", "COMMIT"), first(sent));
                assertEquals(List.of("BEGIN", "INSERT", "SELECT", "COMMIT"), first(recorder()));
            }
        });
    }

    @Test
    @Feature("ORM-S-45")
    void twoPhases_prepareAllBeforeAnyIsCommitted() throws SQLException {
        withSecond((second, sent) -> {
            SessionFactory sessions = SessionFactory.of(engine(), registry(), SessionOption.TWO_PHASE)
                    .binding(Audit.class, second);
            try (Session session = sessions.open()) {
                session.addAll(List.of(new Acc(1, 1), new Audit(1, "x")));
                if (!bed().meets(Requirement.TWO_PHASE)) {
                    assertThrows(ProgrammingException.class, session::flush);
                    return;
                }
                session.prepare();
                assertEquals(List.of(0L, 0L), List.of(rows("accs"), count(second, "audits")));
                session.commit();
                assertEquals(List.of(1L, 1L), List.of(rows("accs"), count(second, "audits")));
                session.addAll(List.of(new Acc(2, 2), new Audit(2, "y")));
                session.flush();
                session.rollback();
                session.addAll(List.of(new Acc(3, 3), new Audit(3, "z")));
                session.prepare();
                session.rollback();
                assertEquals(List.of(1L, 1L), List.of(rows("accs"), count(second, "audits")));
                session.add(new Acc(4, 4));
                session.prepare();
            }
            assertEquals(1, rows("accs"));
            try (Session session = SessionFactory.of(engine(), registry()).open()) {
                assertThrows(SessionStateException.class, session::prepare);
            }
            assertFalse(recorder().events().stream()
                    .map(RecordedEvent::text)
                    .toList()
                    .isEmpty());
            assertNotNull(sent);
        });
    }
}
