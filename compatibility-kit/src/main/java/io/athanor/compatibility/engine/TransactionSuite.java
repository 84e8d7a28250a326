package io.athanor.compatibility.engine;

import static io.athanor.engine.Retry.retry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Queries;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.Transaction;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ErrorDetails;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.error.SerializationException;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import io.athanor.testkit.StatementRecorder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transactions, savepoints, isolation and what is left of them when a connection is given back. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EveryBed(Reach.POOL)
public class TransactionSuite extends EngineFixture {

    TransactionSuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature({"ENG-06", "ENG-08"})
    void begin_normalEndAndThrowable_commitsAndRollsBack() {
        engine().begin(connection -> add(connection, "kept", 1));
        assertThrows(
                StackOverflowError.class,
                () -> engine().begin(connection -> {
                    add(connection, "lost", 1);
                    throw new StackOverflowError();
                }));
        assertEquals(List.of("kept"), names());
    }

    @Test
    @Feature("ENG-07")
    void connection_leftByAnException_isGivenBackAndRolledBack() {
        assertThrows(ArithmeticException.class, () -> {
            try (Connection connection = engine().connect()) {
                add(connection, "lost", 1);
                assertEquals(1, engine().poolStatus().inUse());
                throw new ArithmeticException();
            }
        });
        assertEquals(0, engine().poolStatus().inUse());
        assertEquals(List.of(), names());
    }

    @Test
    @Feature("ENG-09")
    void commit_asYouGo_endsATransactionAndTheNextStatementBeginsAnother() {
        try (StatementRecorder recorder = recording();
                Connection connection = engine().connect()) {
            assertFalse(connection.inTransaction());
            add(connection, "a", 1);
            assertTrue(connection.inTransaction());
            connection.commit();
            assertFalse(connection.inTransaction());
            add(connection, "b", 1);
            connection.rollback();
            add(connection, "c", 1);
            connection.commit();
            assertEquals(
                    List.of("BEGIN", "COMMIT", "BEGIN", "ROLLBACK", "BEGIN", "COMMIT"),
                    recorder.texts().stream()
                            .filter(text -> !text.startsWith("INSERT"))
                            .toList());
        }
        assertEquals(List.of("a", "c"), names());
    }

    @Test
    @Feature("ENG-10")
    void savepoint_rolledBackOrReleased_keepsTheOuterWork() {
        try (StatementRecorder recorder = recording();
                Connection connection = engine().connect()) {
            add(connection, "outer", 1);
            try (Transaction nested = connection.beginNested()) {
                add(connection, "lost", 1);
                assertThrows(IntegrityException.class, () -> add(connection, "outer", 1));
                assertTrue(nested.isNested());
            }
            try (Transaction nested = connection.beginNested()) {
                add(connection, "inner", 1);
                nested.commit();
                assertFalse(nested.isActive());
            }
            connection.commit();
            assertEquals(
                    List.of(
                            "SAVEPOINT sa_savepoint_1",
                            "ROLLBACK TO SAVEPOINT sa_savepoint_1",
                            "SAVEPOINT sa_savepoint_2",
                            "RELEASE SAVEPOINT sa_savepoint_2"),
                    recorder.texts().stream()
                            .filter(text -> text.contains("savepoint"))
                            .toList());
        }
        assertEquals(List.of("inner", "outer"), names());
    }

    @Test
    @Feature("ENG-12")
    void connection_givenBackDirty_isCleanForTheNext() {
        Queries.LevelName other = bed().queries().levels().stream()
                .filter(level -> level.level() != IsolationLevel.SERIALIZABLE || bed().meets(Requirement.ROW_LOCKS))
                .findFirst()
                .orElseThrow();
        try (Engine single = Engine.create(url(), EngineOption.poolSize(1), EngineOption.maxOverflow(0))) {
            String usual;
            try (Connection clean = single.connect()) {
                usual = level(clean);
            }
            assertFalse(usual.startsWith(other.name()), "a level that nobody could tell from the usual one");
            try (Connection dirty = single.connect()) {
                dirty.executionOptions(
                        ExecutionOptions.NONE.withIsolation(other.level()).withTimeout(Duration.ofSeconds(9)));
                add(dirty, "lost", 1);
                assertEquals(other.name(), level(dirty));
            }
            try (Connection next = single.connect()) {
                assertEquals(usual, level(next));
            }
            try (Connection autocommit = single.connect().isolation(IsolationLevel.AUTOCOMMIT)) {
                assertEquals(List.of(), names(autocommit));
            }
            try (Connection readOnly = single.connect()) {
                readOnly.executionOptions(ExecutionOptions.NONE.withReadOnly(true));
                assertEquals(List.of(), names(readOnly));
                assertThrows(DatabaseException.class, () -> add(readOnly, "refused", 1));
            }
            try (Connection next = single.connect()) {
                assertFalse(next.inTransaction());
                assertEquals(ExecutionOptions.NONE, next.executionOptions());
                assertEquals(usual, level(next));
                add(next, "lost", 1);
                next.rollback();
                assertEquals(List.of(), names(next), "autocommit is off again");
                add(next, "kept", 1);
                next.commit();
            }
            assertEquals(1, single.poolStatus().opened());
        }
        assertEquals(List.of("kept"), names());
    }

    private String level(Connection connection) {
        Object level = connection.execute(Sql.text(bed().queries().level())).scalarOne();
        return String.valueOf(level).replace('-', ' ').toUpperCase(Locale.ROOT);
    }

    @Test
    @Feature("ENG-22")
    void isolation_ofEngineConnectionAndTransaction_leaksToNobody() {
        List<Queries.LevelName> levels = bed().queries().levels();
        Queries.LevelName first = levels.get(0);
        Queries.LevelName second = levels.get(1);
        String usual;
        try (Connection connection = engine().connect()) {
            usual = level(connection);
        }
        Engine view = engine().executionOptions(ExecutionOptions.NONE.withIsolation(first.level()));
        try (Connection connection = view.connect()) {
            assertEquals(first.name(), level(connection));
            connection.rollback();
            connection.isolation(second.level());
            assertEquals(second.name(), level(connection));
            connection.rollback();
            ExecutionOptions options = ExecutionOptions.NONE.withIsolation(first.level());
            try (Transaction transaction = connection.begin(options)) {
                assertEquals(first.name(), level(connection));
                transaction.rollback();
            }
            assertEquals(second.name(), level(connection));
        }
        for (int i = 0; i < 3; i++) {
            try (Connection connection = engine().connect()) {
                assertEquals(usual, level(connection));
            }
        }
    }

    @Test
    @Feature("ENG-22")
    void readOnlyAndAutocommit_ofATransaction_endWithIt() {
        try (Connection connection = engine().connect()) {
            try (Transaction transaction = connection.begin(ExecutionOptions.NONE.withReadOnly(true))) {
                assertThrows(DatabaseException.class, () -> add(connection, "refused", 1));
                transaction.rollback();
            }
            add(connection, "a", 1);
            connection.commit();
            connection.isolation(IsolationLevel.AUTOCOMMIT);
            add(connection, "b", 1);
            assertFalse(connection.inTransaction());
            connection.rollback();
        }
        try (Connection connection = engine().connect()) {
            add(connection, "lost", 1);
        }
        assertEquals(List.of("a", "b"), names());
    }

    // ---- repeating

    private static SerializationException conflict() {
        return new SerializationException(
                ErrorCode.SERIALIZATION_FAILURE, new ErrorDetails("a conflict", null, null, null));
    }

    @Test
    void transaction_failingByConflicts_isRepeatedAsAWhole() {
        AtomicInteger attempts = new AtomicInteger();
        String outcome = engine().transactionAndGet(retry(3).withPauses(Duration.ZERO, Duration.ZERO), connection -> {
            add(connection, "attempt " + attempts.incrementAndGet(), 1);
            if (attempts.get() < 3) {
                throw new IllegalStateException(conflict());
            }
            return "done";
        });
        assertEquals("done", outcome);
        assertEquals(List.of("attempt 3"), names());
    }

    @Test
    void transaction_failingTooOften_throwsTheLastFailureWithTheOthers() {
        AtomicInteger attempts = new AtomicInteger();
        SerializationException e = assertThrows(
                SerializationException.class,
                () -> engine().transaction(retry(2).withPauses(Duration.ZERO, Duration.ZERO), connection -> {
                    attempts.incrementAndGet();
                    throw conflict();
                }));
        assertEquals(2, attempts.get());
        assertEquals(1, e.getSuppressed().length);
    }

    @Test
    void transaction_inDoubtOrFailingOtherwise_isNeverRepeated() {
        AtomicInteger attempts = new AtomicInteger();
        DisconnectedException doubt =
                new DisconnectedException(ErrorCode.COMMIT_IN_DOUBT, new ErrorDetails("in doubt", null, null, null));
        assertThrows(
                DisconnectedException.class,
                () -> engine().transaction(retry(5), connection -> {
                    attempts.incrementAndGet();
                    throw doubt;
                }));
        assertThrows(
                IntegrityException.class,
                () -> engine().transaction(retry(5), connection -> {
                    attempts.incrementAndGet();
                    add(connection, null, 1);
                }));
        assertEquals(2, attempts.get());
        assertThrows(IllegalArgumentException.class, () -> retry(2).alsoOn(ErrorCode.COMMIT_IN_DOUBT));
        assertThrows(IllegalArgumentException.class, () -> retry(0));
    }
}
