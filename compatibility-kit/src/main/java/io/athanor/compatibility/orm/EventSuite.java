package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Tag_;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Session;
import io.athanor.orm.SessionListener;
import io.athanor.orm.bulk.BulkStatements;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.event.AttributeChange;
import io.athanor.orm.event.RowChange;
import io.athanor.orm.event.Transition;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What listeners of sessions are told, when, and what they may do about it. */
public class EventSuite extends ShopSuite {

    EventSuite(TestBed bed) {
        super(bed);
    }

    /** Writes down all that it is told. */
    private static class Diary implements SessionListener {

        final List<String> told = new ArrayList<>();
        private final Map<Object, String> names = new IdentityHashMap<>();

        List<String> take() {
            List<String> taken = List.copyOf(told);
            told.clear();
            return taken;
        }

        @Override
        public void afterBegin(Session session) {
            told.add("begin");
        }

        @Override
        public void beforeFlush(Session session) {
            told.add("before flush");
        }

        @Override
        public void afterFlush(Session session) {
            told.add("after flush");
        }

        @Override
        public void beforeCommit(Session session) {
            told.add("before commit");
        }

        @Override
        public void afterCommit(Session session) {
            told.add("after commit");
        }

        @Override
        public void afterRollback(Session session) {
            told.add("after rollback");
        }

        @Override
        public void afterNestedRollback(Session session) {
            told.add("after nested rollback");
        }

        @Override
        public void moved(Session session, Object entity, Transition transition) {
            told.add(name(entity) + " " + transition);
        }

        @Override
        public void beforeRow(Session session, Object entity, RowChange change) {
            told.add("before " + change + " of " + name(entity));
        }

        @Override
        public void afterRow(Session session, Object entity, RowChange change) {
            told.add("after " + change + " of " + name(entity));
        }

        @Override
        public void loaded(Session session, Object entity) {
            told.add("loaded " + name(entity));
        }

        @Override
        public void refreshed(Session session, Object entity) {
            told.add("refreshed " + name(entity));
        }

        /** By the name that the object had at first: it may be expired by now. */
        private String name(Object entity) {
            String known = names.get(entity);
            if (known == null) {
                known = entity instanceof Tag tag
                        ? tag.getCode()
                        : entity.getClass().getSimpleName();
                names.put(entity, known);
            }
            return known;
        }
    }

    private static final class Moves extends Diary {

        @Override
        public void beforeRow(Session session, Object entity, RowChange change) {}

        @Override
        public void afterRow(Session session, Object entity, RowChange change) {}

        @Override
        public void afterBegin(Session session) {}

        @Override
        public void beforeFlush(Session session) {}

        @Override
        public void afterFlush(Session session) {}

        @Override
        public void beforeCommit(Session session) {}

        @Override
        public void afterCommit(Session session) {}

        @Override
        public void afterRollback(Session session) {}

        @Override
        public void afterNestedRollback(Session session) {}

        @Override
        public void loaded(Session session, Object entity) {}

        @Override
        public void refreshed(Session session, Object entity) {}
    }

    @Test
    @Feature("ORM-E-03")
    void commit_tellsEachStepInOrder() {
        Session session = open();
        Diary diary = new Diary();
        session.listen(diary);
        session.add(new Tag("red"));
        session.commit();
        assertEquals(
                List.of(
                        "red TRANSIENT_TO_PENDING",
                        "before commit",
                        "before flush",
                        "begin",
                        "before INSERT of red",
                        "red PENDING_TO_PERSISTENT",
                        "after INSERT of red",
                        "after flush",
                        "after commit"),
                diary.take());
    }

    @Test
    @Feature("ORM-E-03")
    void everyTransition_isToldOnce() {
        given(new Tag("old"), new Tag("gone"), new Tag("bulk"));
        Session session = open();
        Moves moves = new Moves();
        session.listen(moves);
        Tag fresh = new Tag("fresh");
        session.add(fresh);
        session.expunge(fresh);
        session.add(fresh);
        session.flush();
        assertEquals(
                List.of(
                        "fresh TRANSIENT_TO_PENDING",
                        "fresh PENDING_TO_TRANSIENT",
                        "fresh TRANSIENT_TO_PENDING",
                        "fresh PENDING_TO_PERSISTENT"),
                moves.take());
        Tag old = session.get(Tag.class, "old").orElseThrow();
        session.get(Tag.class, "old");
        Tag gone = session.get(Tag.class, "gone").orElseThrow();
        session.expunge(old);
        session.add(old);
        session.delete(gone);
        session.flush();
        assertEquals(
                List.of(
                        "old LOADED_AS_PERSISTENT",
                        "gone LOADED_AS_PERSISTENT",
                        "old PERSISTENT_TO_DETACHED",
                        "old DETACHED_TO_PERSISTENT",
                        "gone PERSISTENT_TO_DELETED"),
                moves.take());
        session.add(new Tag("never"));
        session.rollback();
        assertEquals(
                List.of(
                        "never TRANSIENT_TO_PENDING",
                        "gone DELETED_TO_PERSISTENT",
                        "fresh PERSISTENT_TO_TRANSIENT",
                        "never PENDING_TO_TRANSIENT"),
                moves.take());
        session.delete(gone);
        session.commit();
        assertEquals(List.of("gone PERSISTENT_TO_DELETED", "gone DELETED_TO_DETACHED"), moves.take());
        Tag bulk = session.get(Tag.class, "bulk").orElseThrow();
        session.execute(BulkStatements.delete(Tag_.ENTITY).where(Tag_.code.eq("bulk")));
        Tag attached = new Tag("old");
        session.expunge(old);
        session.attach(attached);
        session.close();
        assertEquals(
                List.of(
                        "bulk LOADED_AS_PERSISTENT",
                        "bulk PERSISTENT_TO_DELETED",
                        "old PERSISTENT_TO_DETACHED",
                        "old TRANSIENT_TO_PERSISTENT",
                        "bulk DELETED_TO_DETACHED",
                        "old PERSISTENT_TO_DETACHED"),
                moves.take());
        assertNotNull(bulk);
    }

    @Test
    @Feature("ORM-E-03")
    void rollbacks_areTold_alsoThoseOfFlushesThatFail() {
        Session session = open();
        Diary diary = new Diary();
        session.listen(diary);
        session.add(new Tag("red"));
        session.flush();
        NestedTransaction nested = session.beginNested();
        session.add(new Tag("blue"));
        session.flush();
        diary.take();
        nested.rollback();
        assertEquals(List.of("blue PERSISTENT_TO_TRANSIENT", "after nested rollback"), diary.take());
        session.bulk().save(List.of(new Tag("green")));
        session.add(new Tag("green"));
        refusal(IntegrityException.class, session::flush);
        List<String> told = diary.take();
        assertEquals("after rollback", told.get(told.size() - 1));
        assertTrue(told.contains("red PERSISTENT_TO_TRANSIENT"), told.toString());
    }

    @Test
    @Feature("ORM-E-02")
    void rowEvents_mayChangeTheObjectAndUseTheConnection() {
        Session session = open();
        List<String> told = new ArrayList<>();
        session.listen(new SessionListener() {
            @Override
            public void beforeRow(Session in, Object entity, RowChange change) {
                if (entity instanceof Customer customer && change != RowChange.DELETE) {
                    customer.setEmail(change + "@x");
                    in.connection()
                            .execute(Sql.insert(registry().table(Tag.class))
                                    .values(Map.of("code", change + "-" + customer.getName())))
                            .close();
                }
            }

            @Override
            public void afterRow(Session in, Object entity, RowChange change) {
                told.add(change + " " + (((Customer) entity).getId() != null));
            }
        });
        Customer ann = new Customer("ann");
        session.add(ann);
        session.flush();
        ann.setScore(5);
        session.flush();
        ann.setScore(5);
        session.flush();
        session.delete(ann);
        session.flush();
        assertEquals(List.of("INSERT true", "UPDATE true", "DELETE true"), told);
        session.rollback();
        Customer bob = new Customer("bob");
        session.add(bob);
        session.commit();
        assertEquals("INSERT@x", bob.getEmail());
        assertEquals(1, rows("tags"));
    }

    @Test
    @Feature("ORM-E-02")
    void loadedAndRefreshed_areToldWhenObjectsAreComplete() {
        given(new Tag("red"));
        Session session = open();
        Diary diary = new Diary();
        session.listen(diary);
        Tag red = session.query(Tag.class).one();
        assertEquals(List.of("begin", "red LOADED_AS_PERSISTENT", "loaded red"), diary.take());
        session.query(Tag.class).all();
        assertEquals(List.of(), diary.take());
        session.refresh(red);
        assertEquals(List.of("refreshed red"), diary.take());
        session.query(Tag.class).populateExisting().all();
        assertEquals(List.of("refreshed red"), diary.take());
    }

    @Test
    @Feature("ORM-E-07")
    void changed_tellsOldAndNewValues() {
        Customer given = new Customer("ann", "a@x", 1);
        given.getOrders().add(new Order("o1"));
        given(given);
        Session session = open();
        List<String> log = new ArrayList<>();
        session.listen(new SessionListener() {
            @Override
            public void changed(Session in, Object entity, RowChange change, List<AttributeChange> changes) {
                if (entity instanceof Customer) {
                    for (AttributeChange one : changes) {
                        log.add(change + " " + one.attribute() + ": " + size(one.before()) + " -> "
                                + size(one.after()));
                    }
                }
            }

            private Object size(@Nullable Object value) {
                return value instanceof List<?> members ? members.size() + " members" : String.valueOf(value);
            }
        });
        Customer ann = session.query(Customer.class).one();
        ann.getOrders().add(new Order("o2"));
        ann.setName("amy");
        ann.setScore(1);
        session.flush();
        assertEquals(List.of("UPDATE name: ann -> amy", "UPDATE orders: 1 members -> 2 members"), log);
        log.clear();
        session.add(new Customer("bob", null, 3));
        session.flush();
        assertTrue(log.contains("INSERT name: null -> bob"), log.toString());
        assertTrue(log.contains("INSERT score: null -> 3"), log.toString());
        assertTrue(log.stream().noneMatch(line -> line.contains("email")), log.toString());
        log.clear();
        ann.setName("bea");
        session.delete(ann);
        session.flush();
        assertTrue(log.contains("DELETE name: amy -> null"), log.toString());
        assertTrue(log.contains("DELETE email: a@x -> null"), log.toString());
    }

    @Test
    void onExecute_mayAddCriteria() {
        given(new Customer("ann", null, 1), new Customer("bob", null, 2));
        Session session = open();
        session.listen(new SessionListener() {
            @Override
            public Statement onExecute(Session in, Statement statement) {
                return statement instanceof Select select ? select.where(Customer_.score.gt(1)) : statement;
            }
        });
        assertEquals(List.of("bob"), each(session.query(Customer.class).all(), Customer::getName));
        assertEquals(1, session.execute(Sql.select(Customer_.name)).all().size());
    }

    @Test
    void listenersThatThrow_keepTheirOperationFromHappening() {
        Session session = open();
        session.listen(new SessionListener() {
            @Override
            public void beforeRow(Session in, Object entity, RowChange change) {
                throw new SessionStateException("not this one");
            }
        });
        session.add(new Tag("red"));
        assertEquals("not this one", refusal(SessionStateException.class, session::flush));
        session.commit();
        assertEquals(0, rows("tags"));
    }

    @Test
    void changesAfterAFlush_areCommittedToo() {
        Session session = open();
        session.listen(new SessionListener() {
            @Override
            public void afterFlush(Session in) {
                if (in.query(Tag.class).count() == 1) {
                    in.add(new Tag("blue"));
                }
            }
        });
        session.add(new Tag("red"));
        session.commit();
        assertEquals(2, rows("tags"));
        Session endless = open();
        endless.listen(new SessionListener() {
            private int next;

            @Override
            public void afterFlush(Session in) {
                in.add(new Tag("n" + next++));
            }
        });
        endless.add(new Tag("green"));
        assertTrue(refusal(SessionStateException.class, endless::commit).contains("listener"));
    }

    @Test
    void afterCommit_runsOnceAfterTheOutermostCommit() {
        Session session = open();
        List<String> done = new ArrayList<>();
        session.afterCommit(() -> done.add("kept"));
        NestedTransaction nested = session.beginNested();
        session.afterCommit(() -> done.add("undone"));
        nested.rollback();
        NestedTransaction other = session.beginNested();
        session.afterCommit(() -> done.add("nested"));
        other.commit();
        assertEquals(List.of(), done);
        session.commit();
        assertEquals(List.of("kept", "nested"), done);
        session.commit();
        session.afterCommit(() -> done.add("undone"));
        session.rollback();
        session.commit();
        assertEquals(List.of("kept", "nested"), done);
    }
}
