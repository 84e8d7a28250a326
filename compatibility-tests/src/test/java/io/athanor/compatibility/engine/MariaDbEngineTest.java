package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbEngineTest extends ServerEngineSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }

    @Override
    protected String connectionNumberQuery() {
        return "SELECT CONNECTION_ID()";
    }

    @Override
    protected String killStatement(long number) {
        return "KILL " + number;
    }
}
