package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.error.TransactionAbortedException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgreSqlEngineTest extends ServerEngineSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected String connectionNumberQuery() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    protected String killStatement(long number) {
        return "SELECT pg_terminate_backend(" + number + ")";
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
