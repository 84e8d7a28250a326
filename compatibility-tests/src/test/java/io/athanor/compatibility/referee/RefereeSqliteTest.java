package io.athanor.compatibility.referee;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

/** The facts on SQLite. */
class RefereeSqliteTest extends RefereeSuite {

    RefereeSqliteTest() {
        super("sqlite");
    }

    @Override
    TestDatabase emptyDatabase() throws SQLException {
        return SqliteDatabase.create();
    }
}
