package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.RestartablePostgreSql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlRestartFaultTest extends RestartFaultSuite {

    @Override
    protected String column() {
        return "PostgreSQL";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return RestartablePostgreSql.instance().createDatabase();
    }

    @Override
    protected void stop() {
        RestartablePostgreSql.instance().stop();
    }

    @Override
    protected void crash() {
        RestartablePostgreSql.instance().crash();
    }

    @Override
    protected void start() {
        RestartablePostgreSql.instance().start();
    }
}
