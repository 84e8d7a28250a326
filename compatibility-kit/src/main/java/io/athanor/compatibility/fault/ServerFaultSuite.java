package io.athanor.compatibility.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.engine.Transaction;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Connections that a server kills, and statements that wait too long. */
@Requires(Requirement.ENDED_SESSIONS)
public class ServerFaultSuite extends FaultSuite {

    ServerFaultSuite(TestBed bed) {
        super(bed);
    }

    final long number(Connection connection) {
        Object number =
                connection.execute(Sql.text(bed().sessions().numberQuery())).scalarOne();
        return ((Number) Objects.requireNonNull(number)).longValue();
    }

    /** Kills connections and waits until the server has seen the last of them off. */
    final void kill(List<Long> numbers) {
        try (Engine admin = Engine.create(url(), EngineOption.NO_POOL)) {
            admin.begin(connection -> numbers.forEach(
                    number -> connection.execute(Sql.text(bed().sessions().end(number)))));
        }
    }

    private void kill(Connection victim) {
        kill(List.of(number(victim)));
    }

    private void killIdle(Engine engine) {
        List<Long> numbers = new ArrayList<>();
        try (Connection first = engine.connect();
                Connection second = engine.connect()) {
            numbers.add(number(first));
            numbers.add(number(second));
        }
        kill(numbers);
    }

    @Test
    void killedIdleInThePool() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            killIdle(engine);
            for (int id = 2; id <= 5; id++) {
                int next = id;
                if (!succeeds(() -> addAndCommit(engine, next))) {
                    assertEquals(2, id, "only the first may notice");
                }
            }
            conclude("killed while idle in the pool", engine);
        }
    }

    @Test
    void killedIdleInThePool_prePing() {
        try (Engine engine = engine(EngineOption.poolPrePing())) {
            addAndCommit(engine, 1);
            killIdle(engine);
            assertTrue(succeeds(() -> addAndCommit(engine, 2)));
            conclude("killed while idle in the pool, with pre-ping", engine);
        }
    }

    @Test
    void scenario19_killedDuringAStatement() throws Exception {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                long number = number(connection);
                CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> {
                    waitUntilBusy(number);
                    kill(List.of(number));
                });
                assertFalse(succeeds(() ->
                        connection.execute(Sql.text(bed().queries().lasting())).all()));
                killer.get();
                assertTrue(connection.isLost());
                connection.rollback();
                addAndCommit(connection, 3);
            }
            conclude("19 killed during a statement", engine);
        }
    }

    private void waitUntilBusy(long number) {
        try (Engine admin = Engine.create(url(), EngineOption.poolSize(1));
                Connection connection = admin.connect()) {
            Object busy = 0;
            while (((Number) Objects.requireNonNull(busy)).intValue() == 0) {
                busy = connection
                        .execute(Sql.text(bed().sessions().busyQuery(number)))
                        .scalarOne();
                connection.rollback();
            }
        }
    }

    @Test
    void killedInATransaction() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                kill(connection);
                assertFalse(succeeds(() -> add(connection, 3)));
                connection.rollback();
                addAndCommit(connection, 4);
            }
            conclude("killed in a transaction", engine);
        }
    }

    @Test
    void scenario20_killedBeforeCommit() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                kill(connection);
                assertFalse(succeeds(connection::commit));
                connection.rollback();
            }
            conclude("20 killed before COMMIT", engine);
        }
    }

    @Test
    void scenario21_killedBeforeRollback() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                kill(connection);
                assertTrue(succeeds(connection::rollback));
                addAndCommit(connection, 3);
            }
            conclude("21 killed before ROLLBACK", engine);
        }
    }

    @Test
    void scenario22_killedInASavepoint() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                try (Transaction nested = connection.beginNested()) {
                    add(connection, 3);
                    kill(connection);
                    assertFalse(succeeds(nested::commit));
                }
                connection.rollback();
                addAndCommit(connection, 4);
            }
            conclude("22 killed in a savepoint", engine);
        }
    }

    @Test
    void scenario23_killedWhileRowsAreRead() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                long number = number(connection);
                boolean complete = succeeds(() -> {
                    Result rows = connection.execute(
                            Sql.text(bed().queries().wide(30_000)), Map.of(), ExecutionOptions.NONE.withFetchSize(10));
                    Iterator<Row> each = rows.iterator();
                    each.next();
                    kill(List.of(number));
                    each.forEachRemaining(row -> assertEquals(1, row.size()));
                });
                if (complete) {
                    // The driver had fetched all rows before it gave out the first.
                    assertFalse(succeeds(() -> add(connection, 3)));
                }
                connection.rollback();
                addAndCommit(connection, 4);
            }
            conclude("23 killed while rows are read", engine);
        }
    }

    @Test
    void tooManyConnections_ofThePool_areNotLostAfterManyFaults() {
        try (Engine engine = engine()) {
            addAndCommit(engine, 1);
            for (int round = 0; round < 10; round++) {
                try (Connection connection = engine.connect()) {
                    int id = 10 + round;
                    add(connection, id);
                    kill(connection);
                    connection.rollback();
                }
            }
            assertTrue(engine.poolStatus().open() <= 2);
            fill(engine);
            conclude("ten connections killed one after another", engine);
        }
    }
}
