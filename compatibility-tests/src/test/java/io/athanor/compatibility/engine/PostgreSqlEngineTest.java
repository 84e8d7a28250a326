package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.Retry;
import io.athanor.engine.Transaction;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.error.OperationalException;
import io.athanor.engine.error.TransactionAbortedException;
import io.athanor.sql.Sql;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Statements whose plans a change of the table makes useless, and transactions that have failed. */
@EveryBed(Reach.POOL)
@Requires(dialects = "postgresql")
class PostgreSqlEngineTest extends FreshDatabaseFixture {

    PostgreSqlEngineTest(TestBed bed) {
        super(bed);
    }

    private static List<?> read(Connection connection) {
        return connection.execute(Sql.text("SELECT * FROM wide ORDER BY 1")).all();
    }

    /** The driver prepares a statement on the server when it is executed for the fifth time. */
    private static void prepareOnServer(Connection connection) {
        for (int i = 0; i < 10; i++) {
            read(connection);
        }
        connection.commit();
    }

    private void alter(String change) {
        engine().begin(connection -> connection.execute(Sql.text("ALTER TABLE wide " + change)));
    }

    @Test
    void outdatedPlan_atTheBeginOfATransaction_isPreparedAgain() {
        engine().begin(connection -> connection.execute(Sql.text("CREATE TABLE wide (a integer)")));
        try (Connection connection = engine().connect()) {
            prepareOnServer(connection);
            alter("ADD b integer");
            assertEquals(List.of(), read(connection), "begun by the statement");
            prepareOnServer(connection);
            alter("ADD c integer");
            try (Transaction transaction = connection.begin()) {
                assertEquals(List.of(), read(connection), "begun before");
                transaction.commit();
            }
            prepareOnServer(connection);
            alter("ADD d integer");
            connection.isolation(IsolationLevel.AUTOCOMMIT);
            assertEquals(List.of(), read(connection), "without a transaction");
        }
    }

    @Test
    void outdatedPlan_laterInATransaction_isToldAndARetryHelps() {
        engine().begin(connection -> connection.execute(Sql.text("CREATE TABLE wide (a integer)")));
        try (Connection connection = engine().connect()) {
            prepareOnServer(connection);
            alter("ADD b integer");
            add(connection, "lost", 1);
            OperationalException e = assertThrows(OperationalException.class, () -> read(connection));
            assertEquals(ErrorCode.STATEMENT_OUTDATED, e.code());
            connection.rollback();
            assertEquals(List.of(), read(connection));
            connection.commit();
            prepareOnServer(connection);
            alter("ADD c integer");
        }
        AtomicInteger attempts = new AtomicInteger();
        engine().transaction(Retry.retry(2).withPauses(Duration.ZERO, Duration.ZERO), connection -> {
            add(connection, "kept", attempts.incrementAndGet());
            read(connection);
        });
        assertEquals(List.of("kept"), names());
        assertEquals(2, attempts.get());
    }

    @Test
    void commit_afterAFailedStatement_isRefusedAndRolledBack() {
        try (Connection connection = engine().connect()) {
            add(connection, "a", 1);
            assertThrows(IntegrityException.class, () -> add(connection, "a", 1));
            assertThrows(TransactionAbortedException.class, connection::commit);
        }
        assertEquals(List.of(), names());
    }
}
