package io.athanor.compatibility.tutorial;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlTutorialTest extends TutorialSuite {

    @Override
    TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }
}
