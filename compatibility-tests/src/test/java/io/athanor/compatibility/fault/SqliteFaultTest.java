package io.athanor.compatibility.fault;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqliteFaultTest extends SharedFaultSuite {

    @Override
    protected String column() {
        return "SQLite";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }

    @Override
    protected String shortLockWait() {
        return "PRAGMA busy_timeout = 50";
    }

    @Override
    protected String longQuery() {
        return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000)"
                + " SELECT count(*) FROM n";
    }

    @Test
    void diskFull() {
        try (Engine engine = engine(EngineOption.initSql("PRAGMA max_page_count = 30"))) {
            addAndCommit(engine, 1);
            try (Connection connection = engine.connect()) {
                add(connection, 2);
                connection.execute(Sql.text("CREATE TABLE filler (content BLOB)"));
                assertFalse(succeeds(() -> {
                    for (int i = 0; i < 1000; i++) {
                        connection.execute(Sql.text("INSERT INTO filler (content) VALUES (zeroblob(1000))"));
                    }
                }));
                connection.rollback();
                addAndCommit(connection, 3);
            }
            conclude("disk full", engine);
        }
    }
}
