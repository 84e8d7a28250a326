package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlDefaultsTest extends DefaultsSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }

    @Override
    protected boolean hasInsertReturning() {
        return false;
    }
}
