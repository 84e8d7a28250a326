package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.RestartableMariaDb;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class ConnectorJRestartFaultTest extends RestartFaultSuite {

    @Override
    protected String column() {
        return "MariaDB, Connector/J";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return RestartableMariaDb.instance().createDatabase();
    }

    @Override
    protected String url(TestDatabase created) {
        return created.url().replace("jdbc:mariadb:", "jdbc:mysql:").replace("sslMode=disable", "sslMode=DISABLED");
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
