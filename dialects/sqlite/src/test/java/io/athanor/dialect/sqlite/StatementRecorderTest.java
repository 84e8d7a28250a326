package io.athanor.dialect.sqlite;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static io.athanor.testkit.StatementAssertions.assertStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.Transaction;
import io.athanor.engine.error.IntegrityException;
import io.athanor.sql.Sql;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementRecorderTest {

    private final Engine engine = UsersTable.inMemory();
    private final StatementRecorder recorder = StatementRecorder.recording(engine);

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void events_ofATransaction_areInOrderWithParametersAndBatchFlag() {
        engine.begin(connection -> {
            connection.execute(Sql.insert(UsersTable.USERS), UsersTable.user("ed", 7));
            connection.executeBatch(
                    Sql.insert(UsersTable.USERS), List.of(UsersTable.user("a", null), UsersTable.user("b", 1)));
        });
        List<RecordedEvent> events = recorder.events();
        assertEquals(
                List.of(
                        "BEGIN",
                        "INSERT INTO users (name, age) VALUES (?, ?)",
                        "INSERT INTO users (name, age) VALUES (?, ?)",
                        "COMMIT"),
                recorder.texts());
        assertEquals(
                "INSERT INTO users (name, age) VALUES (?, ?) [ed, 7]",
                events.get(1).toString());
        assertFalse(events.get(1).batch());
        assertEquals(
                "INSERT INTO users (name, age) VALUES (?, ?) [[a, null], [b, 1]]",
                events.get(2).toString());
        assertTrue(events.get(2).batch());
    }

    @Test
    void events_ofSavepoints_areStatements() {
        try (Connection connection = engine.connect()) {
            try (Transaction nested = connection.beginNested()) {
                nested.commit();
            }
            connection.beginNested().rollback();
        }
        assertEquals(
                List.of(
                        "BEGIN",
                        "SAVEPOINT sa_savepoint_1",
                        "RELEASE SAVEPOINT sa_savepoint_1",
                        "SAVEPOINT sa_savepoint_2",
                        "ROLLBACK TO SAVEPOINT sa_savepoint_2",
                        "ROLLBACK"),
                recorder.texts());
    }

    @Test
    void events_ofAFailedStatement_areRecorded() {
        UsersTable.insert(engine, "ed");
        recorder.clear();
        assertThrows(IntegrityException.class, () -> UsersTable.insert(engine, "ed"));
        assertEquals(List.of("BEGIN", "INSERT INTO users (name, age) VALUES (?, ?)", "ROLLBACK"), recorder.texts());
    }

    @Test
    void close_endsTheRecording() {
        recorder.close();
        UsersTable.insert(engine, "ed");
        assertEquals(List.of(), recorder.events());
    }

    @Test
    void assertStatements_rightNumber_passes() {
        assertStatements(recorder, 1, () -> UsersTable.insert(engine, "ed", "mary"));
        assertNoStatements(recorder, () -> engine.begin(connection -> {}));
    }

    @Test
    void assertStatements_wrongNumber_listsTheStatements() {
        AssertionError error = assertThrows(
                AssertionError.class, () -> assertStatements(recorder, 2, () -> UsersTable.insert(engine, "ed")));
        assertEquals(
                "expected 2 statements, but there were 1\n  INSERT INTO users (name, age) VALUES (?, ?) [ed, null]",
                error.getMessage());
    }
}
