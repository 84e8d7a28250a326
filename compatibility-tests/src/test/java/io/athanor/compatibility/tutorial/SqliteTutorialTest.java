package io.athanor.compatibility.tutorial;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class SqliteTutorialTest extends TutorialSuite {

    @Override
    TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }
}
