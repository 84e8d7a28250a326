package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlSchemaRaceTest extends SchemaRaceSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }
}
