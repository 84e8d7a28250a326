package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.RestartableMariaDb;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbRestartFaultTest extends RestartFaultSuite {

    @Override
    protected String column() {
        return "MariaDB";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return RestartableMariaDb.instance().createDatabase();
    }

    @Override
    protected void stop() {
        RestartableMariaDb.instance().stop();
    }

    @Override
    protected void crash() {
        RestartableMariaDb.instance().crash();
    }

    @Override
    protected void start() {
        RestartableMariaDb.instance().start();
    }
}
