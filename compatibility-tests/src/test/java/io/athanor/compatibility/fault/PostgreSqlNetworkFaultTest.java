package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlNetworkFaultTest extends NetworkFaultSuite {

    @Override
    protected String column() {
        return "PostgreSQL";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected int serverPort() {
        return Integer.parseInt(url().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    @Override
    protected String impatientUrl(int port) {
        String database = url().replaceFirst(".*/([^/?]+)\\?.*", "$1");
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?user=postgres&connectTimeout=4&socketTimeout=4&loginTimeout=8";
    }

    @Override
    protected String wideQuery(int rows) {
        return "SELECT repeat('x', 1000) FROM generate_series(1, " + rows + ")";
    }
}
