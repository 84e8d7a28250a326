package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.sql.Sql;
import java.sql.SQLException;

class ConnectorJContentionTest extends SnapshotContentionSuite {

    @Override
    protected String column() {
        return "MariaDB, Connector/J";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }

    @Override
    protected String url(TestDatabase created) {
        return created.url().replace("jdbc:mariadb:", "jdbc:mysql:").replace("sslMode=disable", "sslMode=DISABLED");
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
