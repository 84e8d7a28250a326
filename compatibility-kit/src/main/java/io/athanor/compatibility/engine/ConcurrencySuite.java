package io.athanor.compatibility.engine;

import static io.athanor.engine.Retry.retry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineListener;
import io.athanor.engine.EngineOption;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transactions that get into each other's way and are repeated. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public class ConcurrencySuite extends EngineFixture {

    private static final int WAIT_SECONDS = 60;

    ConcurrencySuite(TestBed bed) {
        super(bed);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other transaction did not get there", e);
        }
    }

    private void older(Connection connection, String person) {
        connection.execute(Sql.text("UPDATE people SET age = age + 1 WHERE name = :name"), Map.of("name", person));
    }

    private static void together(Callable<Boolean> first, Callable<Boolean> second) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> each : threads.invokeAll(List.of(first, second))) {
                each.get(WAIT_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<?> ages() {
        return engine().beginAndGet(c ->
                c.execute(Sql.select(age()).orderBy(name())).scalars().all());
    }

    /** Two transactions change two rows, each in the other's order. */
    @Test
    void transaction_inADeadlock_isRepeatedUntilBothAreDone() throws Exception {
        if (!bed().meets(Requirement.ROW_LOCKS)) {
            return;
        }
        Queue<DatabaseException> repeated = new ConcurrentLinkedQueue<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void retrying(DatabaseException failure, int attempt) {
                repeated.add(failure);
            }
        };
        engine().begin(c -> {
            c.executeBatch(Sql.insert(people), List.of(person("a", 1), person("b", 1)));
        });
        try (Engine watched = Engine.create(url(), EngineOption.listener(listener))) {
            CyclicBarrier bothHaveOne = new CyclicBarrier(2);
            together(crossing(watched, bothHaveOne, "a", "b"), crossing(watched, bothHaveOne, "b", "a"));
        }
        assertEquals(List.of(3, 3), ages());
        assertEquals(1, repeated.size());
        assertEquals(ErrorCode.DEADLOCK, repeated.element().code());
    }

    private Callable<Boolean> crossing(Engine watched, CyclicBarrier bothHaveOne, String first, String second) {
        AtomicInteger attempts = new AtomicInteger();
        return () -> watched.transactionAndGet(retry(5), connection -> {
            older(connection, first);
            if (attempts.incrementAndGet() == 1) {
                meet(bothHaveOne);
            }
            older(connection, second);
            return true;
        });
    }

    /** Two transactions read a row and then change it by what they read. */
    @Test
    void transaction_thatIsNotSerializable_isRepeatedSoThatNothingIsLost() throws Exception {
        engine().begin(c -> add(c, "a", 1));
        AtomicInteger attempts = new AtomicInteger();
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        Engine serializable =
                engine().executionOptions(ExecutionOptions.NONE.withIsolation(IsolationLevel.SERIALIZABLE));
        Callable<Boolean> increment = () -> {
            AtomicInteger own = new AtomicInteger();
            return serializable.transactionAndGet(retry(10).alsoOn(ErrorCode.LOCK_TIMEOUT), connection -> {
                Integer read = connection.execute(Sql.select(age())).scalar(Integer.class);
                attempts.incrementAndGet();
                if (own.incrementAndGet() == 1) {
                    meet(bothHaveRead);
                }
                connection.execute(Sql.update(people), Map.of("age", read == null ? 0 : read + 1));
                return true;
            });
        };
        together(increment, increment);
        assertEquals(List.of(3), ages());
        assertTrue(attempts.get() >= 3, "nothing was repeated");
    }
}
