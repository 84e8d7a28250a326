package io.athanor.compatibility.pool;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlQueuePoolTest extends QueuePoolSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }
}
