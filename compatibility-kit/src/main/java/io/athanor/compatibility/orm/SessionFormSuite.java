package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Tag;
import io.athanor.engine.Connection;
import io.athanor.engine.Retry;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.orm.JoinMode;
import io.athanor.orm.ObjectState;
import io.athanor.orm.ScopedSession;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionListener;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.ConcurrentSessionException;
import io.athanor.orm.error.LazyLoadException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.event.RowChange;
import io.athanor.orm.option.LoaderOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The ways in which a program gets a session and says how long it lives. */
public class SessionFormSuite extends ShopSuite {

    SessionFormSuite(TestBed bed) {
        super(bed);
    }

    private SessionFactory factory(SessionOption... options) {
        return SessionFactory.of(engine(), registry(), options);
    }

    @Test
    void begin_commitsAtTheEnd_orRollsBack() {
        factory().begin(session -> session.add(new Tag("red")));
        assertEquals(1, rows("tags"));
        assertEquals(
                "no",
                refusal(
                        SessionStateException.class,
                        () -> factory().begin(session -> {
                            session.add(new Tag("blue"));
                            session.flush();
                            throw new SessionStateException("no");
                        })));
        assertEquals(1, rows("tags"));
        assertEquals(
                "red",
                factory()
                        .<String, RuntimeException>beginAndGet(
                                session -> session.query(Tag.class).one().getCode()));
    }

    @Test
    void inTransaction_isCommittedAndItsCallbacksRun() {
        List<String> done = new ArrayList<>();
        factory().inTransaction(Retry.retry(3), session -> {
            session.add(new Tag("red"));
            session.afterCommit(() -> done.add("after"));
            session.commit();
            assertEquals(List.of(), done);
            session.add(new Tag("blue"));
        });
        assertEquals(2, rows("tags"));
        assertEquals(List.of("after"), done);
        refusal(
                SessionStateException.class,
                () -> factory().inTransaction(Retry.retry(3), session -> {
                    session.add(new Tag("green"));
                    session.commit();
                    throw new SessionStateException("no");
                }));
        assertEquals(2, rows("tags"));
    }

    @Test
    void inTransaction_isRepeatedAsAWhole_withAnotherSession() {
        given(new Tag("red"));
        List<Session> tried = new ArrayList<>();
        factory().inTransaction(Retry.retry(3).alsoOn(ErrorCode.UNIQUE_VIOLATION), session -> {
            tried.add(session);
            session.add(new Tag("blue"));
            if (tried.size() < 3) {
                session.flush();
                session.bulk().save(List.of(new Tag("red")));
            }
        });
        assertEquals(3, tried.size());
        assertEquals(3, tried.stream().distinct().count());
        assertEquals(2, rows("tags"));
        tried.clear();
        refusal(
                IntegrityException.class,
                () -> factory().inTransaction(Retry.retry(2).alsoOn(ErrorCode.UNIQUE_VIOLATION), session -> {
                    tried.add(session);
                    session.add(new Tag("green"));
                    session.flush();
                    session.bulk().save(List.of(new Tag("red")));
                }));
        assertEquals(2, tried.size());
        assertEquals(2, rows("tags"));
    }

    @Test
    @Feature("ORM-S-02")
    void factoryWithoutAnEngine_opensNothingUntilItIsConfigured() {
        SessionFactory later = SessionFactory.of(registry());
        assertTrue(refusal(SessionStateException.class, later::open).contains("configure"));
        later.configure(engine());
        try (Session session = later.open()) {
            session.add(new Tag("red"));
            session.commit();
        }
        assertEquals(1, rows("tags"));
    }

    @Test
    @Feature("ORM-S-39")
    void savepointMode_whatTheCodeCommits_isRolledBackByTheTest() {
        try (Connection connection = engine().connect()) {
            connection.begin();
            try (Session session = factory().open(connection, JoinMode.SAVEPOINT)) {
                session.add(new Tag("red"));
                session.commit();
                session.add(new Tag("blue"));
                session.flush();
                session.rollback();
                assertEquals(1, session.query(Tag.class).count());
                session.add(new Tag("green"));
                session.commit();
            }
            try (Session other = factory().open(connection, JoinMode.SAVEPOINT)) {
                assertEquals(2, other.query(Tag.class).count());
            }
            connection.rollback();
        }
        assertEquals(0, rows("tags"));
    }

    @Test
    void joinedConnection_isLeftOpen_andEndedAsTheModeSays() {
        try (Connection connection = engine().connect()) {
            try (Session session = factory().open(connection, JoinMode.ROLLBACK_ONLY)) {
                session.add(new Tag("red"));
                session.commit();
            }
            assertFalse(connection.isClosed());
            connection.rollback();
            try (Session session = factory().open(connection, JoinMode.FULL)) {
                session.add(new Tag("blue"));
                session.commit();
            }
            assertFalse(connection.isClosed());
        }
        assertEquals(1, rows("tags"));
        Connection closed = engine().connect();
        closed.close();
        try (Session session = factory().open(closed, JoinMode.FULL)) {
            refusal(SessionStateException.class, () -> session.query(Tag.class).all());
        }
    }

    @Test
    @Feature("ORM-S-05")
    void scopedSession_isOneForEachScope() throws InterruptedException {
        ScopedSession perThread = ScopedSession.perThread(factory());
        Session own = perThread.current();
        assertSame(own, perThread.current());
        AtomicReference<Session> others = new AtomicReference<>();
        Thread other = new Thread(() -> {
            others.set(perThread.current());
            perThread.remove();
        });
        other.start();
        other.join();
        assertNotSame(own, others.get());
        perThread.remove();
        refusal(SessionStateException.class, own::flush);
        AtomicReference<String> request = new AtomicReference<>("first");
        ScopedSession perRequest = ScopedSession.by(factory(), request::get);
        Session first = perRequest.current();
        request.set("second");
        Session second = perRequest.current();
        assertNotSame(first, second);
        perRequest.remove();
        assertFalse(perRequest.isPresent());
        request.set("first");
        assertSame(first, perRequest.current());
        perRequest.remove();
        request.set(nothing());
        assertTrue(refusal(SessionStateException.class, perRequest::current).contains("scope"));
    }

    @Test
    @Feature("ORM-S-15")
    void fiveStates() {
        Session session = open();
        Tag tag = new Tag("red");
        assertEquals(ObjectState.TRANSIENT, ObjectState.of(tag));
        session.add(tag);
        assertEquals(ObjectState.PENDING, ObjectState.of(tag));
        session.flush();
        assertEquals(ObjectState.PERSISTENT, ObjectState.of(tag));
        session.delete(tag);
        assertEquals(ObjectState.PERSISTENT, ObjectState.of(tag));
        session.flush();
        assertEquals(ObjectState.DELETED, ObjectState.of(tag));
        session.commit();
        assertEquals(ObjectState.DETACHED, ObjectState.of(tag));
        refused(() -> ObjectState.of("tag"), "String");
    }

    @Test
    void noImplicitLoads_readsOfWhatIsNotLoaded_throw() {
        Customer given = new Customer("ann");
        given.getOrders().add(new Order("o1"));
        given(given);
        Session session = open(SessionOption.NO_IMPLICIT_LOADS);
        Customer ann = session.query(Customer.class).one();
        assertTrue(refusal(LazyLoadException.class, ann::getOrders).contains("orders"));
        session.refresh(ann, Customer_.score);
        session.commit();
        refusal(LazyLoadException.class, ann::getName);
        session.query(Customer.class)
                .options(LoaderOptions.selectinload(Customer_.orders))
                .populateExisting()
                .all();
        assertEquals(1, ann.getOrders().size());
        ann.setName("amy");
        session.flush();
        session.delete(ann.getOrders().get(0));
        session.flush();
        assertEquals(0, rows("orders") - 1);
    }

    @Test
    @Feature("ORM-S-44")
    void twoThreadsAtOnce_areToldApart() throws InterruptedException {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        session.expire(ann, Customer_.email);
        List<String> refused = new ArrayList<>();
        session.listen(new SessionListener() {
            @Override
            public void beforeRow(Session in, Object entity, RowChange change) {
                Thread other = new Thread(() -> {
                    refused.add(refusal(ConcurrentSessionException.class, session::flush));
                    refused.add(refusal(
                            ConcurrentSessionException.class,
                            () -> session.query(Tag.class).all()));
                    refused.add(refusal(ConcurrentSessionException.class, ann::getEmail));
                });
                other.setName("other");
                other.start();
                try {
                    other.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        session.add(new Tag("red"));
        session.flush();
        assertEquals(3, refused.size());
        assertTrue(refused.stream().allMatch(message -> message.contains("\"other\"")), refused.toString());
        AtomicReference<Integer> turn = new AtomicReference<>();
        Thread next = new Thread(() -> turn.set(session.query(Tag.class).all().size()));
        next.start();
        next.join();
        assertEquals(1, turn.get());
        session.commit();
    }

    @Test
    void info_isKeptWithTheSession() {
        Session session = open();
        session.info().put("tenant", 5);
        assertEquals(5, session.info().get("tenant"));
        assertTrue(open().info().isEmpty());
    }
}
