package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlContentionTest extends ContentionSuite {

    @Override
    protected String column() {
        return "MySQL";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }

    @Override
    protected boolean locksRows() {
        return true;
    }
}
