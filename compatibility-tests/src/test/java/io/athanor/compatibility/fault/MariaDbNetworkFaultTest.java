package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbNetworkFaultTest extends NetworkFaultSuite {

    @Override
    protected String column() {
        return "MariaDB";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }

    @Override
    protected int serverPort() {
        return MariaDbServer.instance().port();
    }

    @Override
    protected String impatientUrl(int port) {
        return url().replace(":" + serverPort() + "/", ":" + port + "/") + "&connectTimeout=4000&socketTimeout=4000";
    }

    @Override
    protected String wideQuery(int rows) {
        return "SELECT repeat('x', 1000) FROM seq_1_to_" + rows;
    }
}
