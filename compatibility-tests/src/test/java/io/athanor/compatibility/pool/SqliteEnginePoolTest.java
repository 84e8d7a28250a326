package io.athanor.compatibility.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.ConnectionWork;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A database in memory is one connection, which all share. */
class SqliteEnginePoolTest {

    @Test
    @Feature("POOL-06")
    void memory_usesOneConnectionByDefault_fileAPool_andNoPoolNone() throws SQLException {
        try (TestDatabase database = SqliteDatabase.create();
                Engine memory = Engine.create("sqlite://");
                Engine file = Engine.create(database.url());
                Engine none = Engine.create(database.url(), EngineOption.NO_POOL)) {
            memory.begin(connection -> connection.execute(Sql.text("CREATE TABLE kept (n INTEGER)")));
            memory.begin(connection -> connection.execute(Sql.text("INSERT INTO kept (n) VALUES (1)")));
            Object seen = CompletableFuture.supplyAsync(() -> count(memory)).join();
            assertEquals(1, ((Number) seen).intValue());
            assertEquals("SingleConnectionPool", memory.poolStatus().kind());
            assertEquals(1, memory.poolStatus().opened());
            assertEquals("QueuePool", file.poolStatus().kind());
            none.connect().close();
            assertEquals("NullPool", none.poolStatus().kind());
            assertEquals(0, none.poolStatus().open());
        }
    }

    private static Engine memoryWithTable() {
        Engine memory = Engine.create("sqlite://");
        memory.begin(connection -> connection.execute(Sql.text("CREATE TABLE kept (n INTEGER)")));
        return memory;
    }

    private static void insert(Connection connection, int n) {
        connection.execute(Sql.text("INSERT INTO kept (n) VALUES (" + n + ")"));
    }

    @Test
    void memory_secondTransactionOfOneThread_isRefusedRatherThanCommittedWithTheFirst() {
        try (Engine memory = memoryWithTable()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> memory.begin(outer -> {
                        insert(outer, 1);
                        ConnectionStateException e = assertThrows(
                                ConnectionStateException.class, () -> memory.begin(inner -> insert(inner, 2)));
                        assertTrue(e.getMessage().contains("end that one first"), e.getMessage());
                        assertEquals(1, ((Number) count(memory)).intValue(), "reading on the side is possible");
                        throw new IllegalStateException("the outer one is rolled back");
                    }));
            assertEquals(0, ((Number) count(memory)).intValue());
        }
    }

    @Test
    void memory_everyWayToChangeSomething_isRefusedBesideAnothersChange() {
        Table kept = Table.create("kept", new MetaData(), Column.of("n", Types.INTEGER));
        List<ConnectionWork<RuntimeException>> ways = List.of(
                inner -> insert(inner, 2),
                inner -> inner.execute(Sql.delete(kept)),
                inner -> inner.executeBatch(Sql.insert(kept), List.of(Map.of("n", 2), Map.of("n", 3))),
                Connection::beginNested,
                Connection::jdbcConnection,
                inner -> inner.begin(ExecutionOptions.NONE.withIsolation(IsolationLevel.AUTOCOMMIT)),
                inner -> inner.begin(ExecutionOptions.NONE.withReadOnly(true)));
        try (Engine memory = memoryWithTable()) {
            for (ConnectionWork<RuntimeException> way : ways) {
                try (Connection outer = memory.connect()) {
                    insert(outer, 1);
                    try (Connection inner = memory.connect()) {
                        assertThrows(ConnectionStateException.class, () -> way.run(inner));
                    }
                }
                assertEquals(0, ((Number) count(memory)).intValue());
            }
        }
    }

    @Test
    void memory_ddlBesideAChange_commitsBoth_orUndoesItselfAlone() {
        try (Engine memory = memoryWithTable();
                Connection outer = memory.connect()) {
            insert(outer, 1);
            assertThrows(
                    DatabaseException.class,
                    () -> memory.runDdl(ddl -> {
                        ddl.execute("CREATE TABLE half (n INTEGER)");
                        ddl.execute("CREATE TABLE kept (n INTEGER)");
                    }));
            insert(outer, 2);
            memory.runDdl(ddl -> ddl.execute("CREATE TABLE half (n INTEGER)"));
            outer.rollback();
            assertEquals(2, ((Number) count(memory)).intValue());
            memory.begin(connection -> connection.execute(Sql.text("INSERT INTO half (n) VALUES (1)")));
            insert(outer, 3);
            outer.rollback();
            assertEquals(2, ((Number) count(memory)).intValue());
        }
    }

    @Test
    void memory_changeBesideAReader_isCommittedAlone() {
        try (Engine memory = memoryWithTable();
                Connection reader = memory.connect()) {
            assertEquals(
                    0,
                    ((Number) Objects.requireNonNull(reader.execute(Sql.text("SELECT count(*) FROM kept"))
                                    .scalarOne()))
                            .intValue());
            try (Connection writer = memory.connect()) {
                insert(writer, 1);
                assertThrows(ConnectionStateException.class, () -> insert(reader, 2));
                reader.rollback();
                writer.commit();
            }
            reader.rollback();
            assertEquals(1, ((Number) count(memory)).intValue());
            insert(reader, 3);
            reader.commit();
            assertEquals(2, ((Number) count(memory)).intValue());
        }
    }

    @Test
    void memory_autocommitOfOneConnection_isNotAnothers() {
        try (Engine memory = memoryWithTable()) {
            try (Connection first = memory.connect().isolation(IsolationLevel.AUTOCOMMIT)) {
                insert(first, 1);
                try (Connection second = memory.connect()) {
                    assertThrows(ConnectionStateException.class, () -> insert(second, 2));
                }
            }
            try (Connection second = memory.connect()) {
                insert(second, 3);
            }
            assertEquals(1, ((Number) count(memory)).intValue());
        }
    }

    private static Object count(Engine engine) {
        try (Connection connection = engine.connect()) {
            return connection.execute(Sql.text("SELECT count(*) FROM kept")).scalarOne();
        }
    }
}
