package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.Accounts.Account;
import io.athanor.compatibility.orm.Accounts.Balance;
import io.athanor.compatibility.orm.Accounts.Money;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.error.IntegrityException;
import io.athanor.orm.ObjectState;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.StaleDataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Objects found or made by unique keys: many rows by one statement, and one though others make it at the same time. */
public class UpsertSuite extends MappedSuite {

    private static final int THREADS = 8;

    UpsertSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected Registry mapping() {
        return Accounts.registry();
    }

    private static Map<String, Object> row(String email, String name) {
        return Map.of("email", email, "name", name, "visits", 1);
    }

    @Test
    void upsert_insertsAndUpdates_byOneStatement_andGivesTheObjectsInOrder() {
        given(new Account("b@x", "old"), new Account("c@x", "kept"));
        Session session = open();
        Account known = session.query(Account.class)
                .filter(Accounts_Account_.email.eq("b@x"))
                .one();
        recorder().clear();
        List<Account> objects = session.upsert(Account.class, Accounts_Account_.email)
                .objects(List.of(row("z@x", "zed"), row("b@x", "bee"), row("a@x", "ann")));
        assertEquals(2, sql().size(), () -> sql().toString());
        assertSame(known, objects.get(1));
        assertEquals(List.of("zed", "bee", "ann"), each(objects, account -> account.name));
        assertEquals(List.of("z@x", "b@x", "a@x"), each(objects, account -> account.email));
        assertEquals(ObjectState.PERSISTENT, ObjectState.of(objects.get(0)));
        assertTrue(session.dirty().isEmpty());
        session.commit();
        assertEquals(4, rows("accounts"));
        session.upsert(Account.class, Accounts_Account_.email).rows(List.of(row("b@x", "bob")));
        session.rollback();
        assertEquals("bee", known.name);
    }

    @Test
    void upsert_saysWhatAnExistingRowGets() {
        given(new Account("a@x", "ann"));
        Session session = open();
        Account ann = session.query(Account.class).one();
        session.upsert(Account.class, Accounts_Account_.email)
                .updating()
                .rows(List.of(row("a@x", "left"), row("b@x", "bob")));
        session.expireAll();
        assertEquals(List.of("ann", 0), List.of(String.valueOf(ann.name), ann.visits));
        List<Account> counted = session.upsert(Account.class, Accounts_Account_.email)
                .updating()
                .set(Accounts_Account_.visits, Accounts_Account_.visits.plus(10))
                .objects(List.of(row("a@x", "left"), row("c@x", "cid")));
        assertEquals(List.of(10, 1), each(counted, account -> account.visits));
        assertEquals("ann", ann.name);
        session.upsert(Account.class, Accounts_Account_.email)
                .updating(Accounts_Account_.name)
                .rows(List.of(row("a@x", "anna")));
        session.refresh(ann);
        assertEquals(List.of("anna", 10), List.of(String.valueOf(ann.name), ann.visits));
    }

    @Test
    void upsert_ofManyRows_withOtherColumns_writesAll() {
        Session session = open();
        List<Map<String, Object>> rows = new ArrayList<>();
        IntStream.range(0, 250)
                .forEach(i -> rows.add(
                        i % 50 == 7
                                ? Map.of("email", "n" + i, "visits", i)
                                : Map.of("email", "n" + i, "name", "name " + i, "visits", i)));
        List<Account> objects =
                session.upsert(Account.class, Accounts_Account_.email).objects(rows);
        assertEquals(250, objects.size());
        for (int i = 0; i < 250; i++) {
            assertEquals(i, objects.get(i).visits);
        }
        assertEquals(
                objects, session.upsert(Account.class, Accounts_Account_.email).objects(rows));
    }

    @Test
    void upsert_byAKeyOfTwoAttributes_movesTheVersionOn_andWritesEmbeddedValues() {
        Session session = open();
        Balance balance = session.upsert(Balance.class, Accounts_Balance_.bank, Accounts_Balance_.number)
                .objects(List.of(Map.of("bank", "north", "number", 7, "total", 5, "money", new Money("EUR", 100))))
                .get(0);
        assertEquals(
                Arrays.asList(1, "open", new Money("EUR", 100)),
                Arrays.asList(balance.revision, balance.state, balance.money));
        session.commit();
        Session other = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Balance same = other.query(Balance.class).one();
        other.commit();
        assertSame(
                balance,
                session.upsert(Balance.class, Accounts_Balance_.bank, Accounts_Balance_.number)
                        .objects(List.of(Map.of("bank", "north", "number", 7, "total", 6)))
                        .get(0));
        assertEquals(List.of(2, 6), Arrays.asList(balance.revision, balance.total));
        session.commit();
        same.total = 100;
        assertThrows(StaleDataException.class, other::flush);
        assertEquals(1, rows("balances"));
    }

    @Test
    void upsert_ofBadInput_isRefused() {
        Session session = open();
        MappingException noKey = assertThrows(
                MappingException.class,
                () -> session.upsert(Account.class, Accounts_Account_.name).rows(List.of(row("a@x", "ann"))));
        assertTrue(Objects.requireNonNull(noKey.getMessage()).contains("no unique key"), noKey.getMessage());
        refused(
                () -> session.upsert(Account.class, Accounts_Account_.email)
                        .rows(List.of(row("a@x", "ann"), row("a@x", "bob"))),
                "email",
                "once");
        refused(
                () -> session.upsert(Account.class, Accounts_Account_.email).rows(List.of(Map.of("name", "ann"))),
                "email",
                "give it");
        assertEquals(0, rows("accounts"));
    }

    @Test
    void getOrCreate_findsOrMakes() {
        Session session = open();
        Account made =
                session.getOrCreate(Account.class, Accounts_Account_.email.eq("a@x"), () -> new Account("a@x", "ann"));
        assertNotNull(made.id);
        assertSame(made, session.getOrCreate(Account.class, Accounts_Account_.email.eq("a@x"), () -> {
            throw new AssertionError("it is there");
        }));
        session.rollback();
        assertEquals(ObjectState.TRANSIENT, ObjectState.of(made));
        assertEquals(0, rows("accounts"));
        assertThrows(
                IntegrityException.class,
                () -> session.getOrCreate(
                        Account.class, Accounts_Account_.email.eq("b@x"), () -> new Account(nothing(), "bob")));
        refused(
                () -> session.getOrCreate(Account.class, Accounts_Account_.email.eq("b@x"), MappedSuite::nothing),
                "Account",
                "supplier");
        session.add(new Account("c@x", "cid"));
        session.commit();
        assertEquals(1, rows("accounts"));
    }

    @Test
    void getOrCreate_byManyThreads_makesOneRow_andAllGetIt() throws Exception {
        SessionFactory sessions =
                SessionFactory.of(engine().executionOptions(ExecutionOptions.NONE.withWriting(true)), registry());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 5; round++) {
                String email = "round" + round + "@x";
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Future<Integer>> found = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    String name = "thread " + i;
                    Callable<Integer> work = () -> {
                        start.await();
                        return sessions.beginAndGet(session -> {
                            session.query(Account.class).count();
                            Account account = session.getOrCreate(
                                    Account.class, Accounts_Account_.email.eq(email), () -> new Account(email, name));
                            Integer id = account.id;
                            return id == null ? -1 : id;
                        });
                    };
                    found.add(threads.submit(work));
                }
                HashSet<Integer> ids = new HashSet<>();
                for (Future<Integer> one : found) {
                    ids.add(one.get());
                }
                assertEquals(1, ids.size(), ids::toString);
                assertEquals(round + 1, rows("accounts"));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
