package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlSchemaObjectsTest extends SchemaObjectsSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected boolean hasMaterializedViews() {
        return true;
    }

    @Override
    protected boolean hasDomains() {
        return true;
    }

    @Override
    protected boolean hasPartialIndexes() {
        return true;
    }
}
