package io.athanor.compatibility.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.Transaction;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.DisconnectedException;
import io.athanor.engine.error.IntegrityException;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Faults that every database knows. */
public class SharedFaultSuite extends FaultSuite {

    SharedFaultSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void poolExhausted() {
        try (Engine engine = engine(EngineOption.poolTimeout(Duration.ofMillis(50)))) {
            addAndCommit(engine, 1);
            try (Connection first = engine.connect();
                    Connection second = engine.connect()) {
                add(first, 2);
                assertFalse(succeeds(engine::connect));
                first.rollback();
                assertEquals(2, engine.poolStatus().inUse());
                addAndCommit(second, 3);
            }
            conclude("pool exhausted", engine);
        }
    }

    @Test
    void lockTimeout() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection holder = engine.connect();
                    Connection other = engine.connect()) {
                other.execute(Sql.text(bed().sessions().shortLockWait()));
                other.commit();
                add(holder, 2);
                change(holder);
                assertFalse(succeeds(() -> change(other)));
                other.rollback();
                holder.commit();
                acknowledged(2);
            }
            conclude("lock timeout", engine);
        }
    }

    @Test
    void statementTimeout() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            ExecutionOptions second = ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(1));
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                assertFalse(succeeds(() -> connection
                        .execute(Sql.text(bed().queries().lasting()), Map.of(), second)
                        .all()));
                connection.rollback();
                addAndCommit(connection, 3);
            }
            conclude("statement timeout", engine);
        }
    }

    static void change(Connection connection) {
        connection.execute(Sql.text("UPDATE ledger SET amount = amount + 1 WHERE id = 1"));
    }

    @Test
    void scenario28_commitAfterAFailedStatement() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                assertThrows(IntegrityException.class, () -> add(connection, 1));
                acknowledged(1);
                if (succeeds(connection::commit)) {
                    acknowledged(2);
                }
            }
            conclude("28 commit after a failed statement", engine);
        }
    }

    @Test
    void failedStatement_inASavepoint() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                try (Transaction nested = connection.beginNested()) {
                    add(connection, 3);
                    assertFalse(succeeds(() -> add(connection, 1)));
                    assertTrue(nested.isActive());
                }
                acknowledged(1);
                connection.commit();
                acknowledged(2);
            }
            conclude("failed statement in a savepoint", engine);
        }
    }

    @Test
    void scenario25_disconnectRule_hasTheLastWord() {
        AtomicBoolean verdict = new AtomicBoolean(true);
        try (Engine engine = engine(EngineOption.disconnectRule((exception, found) -> verdict.get()))) {
            addAndCommit(engine, 1);
            fill(engine);
            long opened = engine.poolStatus().opened();
            try (Connection connection = engine.connect()) {
                assertFalse(succeeds(() -> connection.execute(Sql.text("SELECT * FROM no_such_table"))));
            }
            addAndCommit(engine, 2);
            assertTrue(engine.poolStatus().opened() > opened, "the connection was not replaced");
            verdict.set(false);
            try (Connection connection = engine.connect()) {
                connection.jdbcConnection().close();
                DatabaseException e = assertThrows(DatabaseException.class, () -> add(connection, 3));
                assertFalse(e instanceof DisconnectedException, e.toString());
                connection.invalidate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            conclude("25 rule takes a statement's error for a disconnect", engine);
        }
    }

    @Test
    void scenario29_processKilledBeforeCommit() throws Exception {
        try (Engine engine = engine()) {
            LedgerWriter.Outcome outcome = LedgerWriter.killedBeforeCommit(engine, url(), 3);
            assertEquals(List.of(), outcome.lost(), "acknowledged work was lost");
            assertEquals(List.of(), outcome.partial(), "a transaction was kept in part");
            assertFalse(outcome.there().contains(4), "uncommitted work was kept");
            conclude("29 process killed between flush and commit", outcome.text());
        }
    }

    @Test
    void scenario29_processKilledWhileCommitting() throws Exception {
        try (Engine engine = engine()) {
            LedgerWriter.Outcome all = null;
            for (int i = 0; i < 2; i++) {
                LedgerWriter.Outcome outcome = LedgerWriter.killedAtAnyMoment(engine, url(), 20 + i);
                assertEquals(List.of(), outcome.lost(), "acknowledged work was lost");
                assertEquals(List.of(), outcome.partial(), "a transaction was kept in part");
                all = outcome;
            }
            assertTrue(all != null && all.acknowledged() >= 20);
            conclude("29 process killed at any moment, at COMMIT too", "no acknowledged work lost, none in part");
        }
    }
}
