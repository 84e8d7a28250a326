package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.sql.Sql;
import java.sql.SQLException;

class PostgreSqlContentionTest extends SnapshotContentionSuite {

    @Override
    protected String column() {
        return "PostgreSQL";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected void useSnapshots(Connection connection) {
        connection.execute(Sql.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"));
    }

    @Override
    protected boolean locksRows() {
        return true;
    }
}
