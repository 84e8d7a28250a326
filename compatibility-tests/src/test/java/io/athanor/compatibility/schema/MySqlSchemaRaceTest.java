package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlSchemaRaceTest extends SchemaRaceSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }
}
