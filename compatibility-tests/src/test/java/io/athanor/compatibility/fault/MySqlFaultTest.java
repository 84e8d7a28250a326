package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlFaultTest extends ServerFaultSuite {

    @Override
    protected String column() {
        return "MySQL";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }

    @Override
    protected String shortLockWait() {
        return "SET SESSION innodb_lock_wait_timeout = 1";
    }

    @Override
    protected String connectionNumberQuery() {
        return "SELECT CONNECTION_ID()";
    }

    @Override
    protected String killStatement(long number) {
        return "KILL " + number;
    }

    @Override
    protected String busyQuery(long number) {
        return "SELECT count(*) FROM information_schema.processlist WHERE id = " + number
                + " AND command = 'Query' AND info LIKE '%SLEEP%'";
    }

    @Override
    protected String longQuery() {
        return "SELECT SLEEP(20)";
    }

    @Override
    protected String wideQuery(int rows) {
        return "SELECT repeat('x', 1000) FROM information_schema.keywords a JOIN information_schema.keywords b LIMIT "
                + rows;
    }
}
