package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlEngineTest extends ServerEngineSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
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
