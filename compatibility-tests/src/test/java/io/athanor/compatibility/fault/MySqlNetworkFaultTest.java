package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlNetworkFaultTest extends NetworkFaultSuite {

    @Override
    protected String column() {
        return "MySQL";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }

    @Override
    protected int serverPort() {
        return MySqlServer.required().port();
    }

    @Override
    protected String impatientUrl(int port) {
        return url().replace(":" + serverPort() + "/", ":" + port + "/") + "&connectTimeout=4000&socketTimeout=4000";
    }

    @Override
    protected String wideQuery(int rows) {
        return "SELECT repeat('x', 1000) FROM information_schema.keywords a JOIN information_schema.keywords b LIMIT "
                + rows;
    }
}
