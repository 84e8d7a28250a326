package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.sql.Sql;
import java.sql.SQLException;

class MariaDbContentionTest extends SnapshotContentionSuite {

    @Override
    protected String column() {
        return "MariaDB";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
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
