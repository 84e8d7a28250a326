package io.athanor.compatibility.tutorial;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlTutorialTest extends TutorialSuite {

    @Override
    TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }
}
