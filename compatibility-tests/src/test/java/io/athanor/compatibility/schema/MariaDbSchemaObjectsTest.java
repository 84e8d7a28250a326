package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbSchemaObjectsTest extends SchemaObjectsSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }
}
