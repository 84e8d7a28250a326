package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbSchemaTest extends SchemaSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }

    @Override
    protected boolean hasFunctionalIndexes() {
        return false;
    }
}
