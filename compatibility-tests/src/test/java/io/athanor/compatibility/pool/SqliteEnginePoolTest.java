package io.athanor.compatibility.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Credentials;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SqliteEnginePoolTest extends EnginePoolSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }

    @Override
    protected SessionSetting setting() {
        return new SessionSetting("PRAGMA cache_size = 1234", "PRAGMA cache_size", "1234");
    }

    @Override
    protected String unreachableUrl() {
        return database().url().replace("test.db", "no/such/folder/test.db");
    }

    @Override
    protected String urlWithoutUser() {
        return database().url();
    }

    @Override
    protected Credentials credentials() {
        return new Credentials("", "");
    }

    @Test
    @Feature("POOL-06")
    void memory_usesOneConnectionByDefault_fileAPool_andNoPoolNone() {
        try (Engine memory = Engine.create("sqlite://");
                Engine file = engine();
                Engine none = engine(EngineOption.NO_POOL)) {
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

    private static Object count(Engine engine) {
        try (Connection connection = engine.connect()) {
            return connection.execute(Sql.text("SELECT count(*) FROM kept")).scalarOne();
        }
    }
}
