package io.athanor.compatibility.tutorial;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbTutorialTest extends TutorialSuite {

    @Override
    TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }
}
