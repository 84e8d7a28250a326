package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.Transaction;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.error.OperationalException;
import io.athanor.sql.Sql;
import io.athanor.testkit.StatementRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void openEngine() {
        engine = UsersTable.inFile(folder);
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private static void add(Connection connection, String name) {
        connection.execute(Sql.insert(UsersTable.USERS), UsersTable.user(name, 1));
    }

    @Test
    void commit_asYouGo_endsTheTransactionAndTheNextStatementBeginsAnother() {
        try (Connection connection = engine.connect()) {
            assertFalse(connection.inTransaction());
            add(connection, "a");
            assertTrue(connection.inTransaction());
            connection.commit();
            assertFalse(connection.inTransaction());
            add(connection, "b");
            connection.rollback();
        }
        assertEquals(List.of("a"), UsersTable.names(engine));
    }

    @Test
    void close_withoutCommit_rollsBack() {
        try (Connection connection = engine.connect()) {
            add(connection, "a");
        }
        assertEquals(List.of(), UsersTable.names(engine));
        assertEquals(0, engine.poolStatus().inUse());
    }

    @Test
    void begin_scopeLeftByException_rollsBack() {
        assertThrows(
                IOException.class,
                () -> engine.begin(connection -> {
                    add(connection, "a");
                    throw new IOException("stop");
                }));
        assertEquals(List.of(), UsersTable.names(engine));
        assertEquals(0, engine.poolStatus().inUse());
    }

    @Test
    void begin_insideATransaction_isRefused() {
        try (Connection connection = engine.connect()) {
            add(connection, "a");
            assertThrows(ConnectionStateException.class, connection::begin);
        }
    }

    @Test
    void transaction_committedTwice_isRefused() {
        try (Connection connection = engine.connect()) {
            Transaction transaction = connection.begin();
            transaction.commit();
            assertFalse(transaction.isActive());
            assertThrows(ConnectionStateException.class, transaction::commit);
            transaction.rollback();
        }
    }

    @Test
    void savepoint_rolledBack_keepsWhatWasBefore() {
        try (Connection connection = engine.connect()) {
            add(connection, "a");
            try (Transaction nested = connection.beginNested()) {
                add(connection, "b");
                assertTrue(nested.isActive());
            }
            try (Transaction nested = connection.beginNested()) {
                add(connection, "c");
                nested.commit();
            }
            connection.commit();
        }
        assertEquals(List.of("a", "c"), UsersTable.names(engine));
    }

    @Test
    void savepoint_aroundAFailingStatement_letsTheTransactionGoOn() {
        try (Connection connection = engine.connect()) {
            add(connection, "a");
            Transaction nested = connection.beginNested();
            assertThrows(IntegrityException.class, () -> add(connection, "a"));
            nested.rollback();
            add(connection, "b");
            connection.commit();
        }
        assertEquals(List.of("a", "b"), UsersTable.names(engine));
    }

    @Test
    void savepoint_outerRolledBack_deactivatesTheInner() {
        try (Connection connection = engine.connect()) {
            Transaction outer = connection.beginNested();
            Transaction inner = connection.beginNested();
            add(connection, "a");
            outer.rollback();
            assertFalse(inner.isActive());
            assertThrows(ConnectionStateException.class, inner::commit);
            connection.commit();
        }
        assertEquals(List.of(), UsersTable.names(engine));
    }

    @Test
    void commit_withOpenResult_leavesTheResultReadable() {
        UsersTable.insert(engine, "a", "b", "c");
        try (Connection connection = engine.connect()) {
            var rows = connection
                    .execute(Sql.select(UsersTable.NAME).orderBy(UsersTable.ID))
                    .iterator();
            assertEquals("a", rows.next().get(0));
            connection.commit();
            assertEquals("b", rows.next().get(0));
        }
    }

    @Test
    void autocommit_eachStatement_isCommittedWithoutLimits() {
        try (StatementRecorder recorder = StatementRecorder.recording(engine);
                Connection connection = engine.connect().isolation(IsolationLevel.AUTOCOMMIT)) {
            add(connection, "a");
            connection.rollback();
            assertEquals(List.of("INSERT INTO users (name, age) VALUES (?, ?)"), recorder.texts());
        }
        try (Connection connection = engine.connect()) {
            assertEquals(List.of("a"), UsersTable.names(connection));
            assertTrue(connection.inTransaction(), "the next borrower has transactions again");
        }
    }

    @Test
    void isolation_notSupported_namesThoseThatAre() {
        try (Connection connection = engine.connect().isolation(IsolationLevel.REPEATABLE_READ)) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> UsersTable.names(connection));
            assertTrue(e.getMessage().contains("SERIALIZABLE"), e.getMessage());
        }
    }

    @Test
    void isolation_changedInsideATransaction_isRefused() {
        try (Connection connection = engine.connect()) {
            add(connection, "a");
            assertThrows(ConnectionStateException.class, () -> connection.isolation(IsolationLevel.READ_UNCOMMITTED));
        }
    }

    @Test
    void readOnly_write_isRefusedAndTheNextBorrowerMayWrite() {
        try (Connection connection = engine.connect().executionOptions(ExecutionOptions.NONE.withReadOnly(true))) {
            assertEquals(List.of(), UsersTable.names(connection));
            OperationalException e = assertThrows(OperationalException.class, () -> add(connection, "a"));
            assertEquals(ErrorCode.READ_ONLY, e.code());
        }
        UsersTable.insert(engine, "b");
        assertEquals(List.of("b"), UsersTable.names(engine));
    }

    @Test
    void execute_afterClose_isRefused() {
        Connection connection = engine.connect();
        connection.close();
        connection.close();
        assertThrows(ConnectionStateException.class, () -> UsersTable.names(connection));
        assertThrows(ConnectionStateException.class, connection::commit);
    }

    @Test
    void jdbcConnection_leftDirty_isRolledBackOnReturn() throws Exception {
        try (Connection connection = engine.connect()) {
            try (var statement = connection.unwrap(java.sql.Connection.class).createStatement()) {
                statement.executeUpdate("INSERT INTO users (name) VALUES ('raw')");
            }
        }
        assertEquals(List.of(), UsersTable.names(engine));
    }
}
