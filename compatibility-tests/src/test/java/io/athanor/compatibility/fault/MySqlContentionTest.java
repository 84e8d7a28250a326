package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.sql.Sql;
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
    protected void useSnapshots(Connection connection) {
        connection.execute(Sql.text("SET SESSION innodb_snapshot_isolation = ON"));
    }

    @Override
    protected boolean locksRows() {
        return true;
    }
}
