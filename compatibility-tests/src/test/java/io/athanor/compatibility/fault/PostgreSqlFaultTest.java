package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlFaultTest extends ServerFaultSuite {

    @Override
    protected String column() {
        return "PostgreSQL";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected String shortLockWait() {
        return "SET lock_timeout = '100ms'";
    }

    @Override
    protected String connectionNumberQuery() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    protected String killStatement(long number) {
        return "SELECT pg_terminate_backend(" + number + ", 5000)";
    }

    @Override
    protected String busyQuery(long number) {
        return "SELECT count(*) FROM pg_stat_activity WHERE pid = " + number
                + " AND state = 'active' AND query LIKE '%pg_sleep%'";
    }

    @Override
    protected String longQuery() {
        return "SELECT pg_sleep(20)";
    }

    @Override
    protected String wideQuery(int rows) {
        return "SELECT repeat('x', 1000) FROM generate_series(1, " + rows + ")";
    }
}
