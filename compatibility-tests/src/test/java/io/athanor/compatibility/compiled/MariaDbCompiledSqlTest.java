package io.athanor.compatibility.compiled;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbCompiledSqlTest extends CompiledSqlSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }

    @Override
    protected String createSchema(String name) {
        return "CREATE SCHEMA " + name;
    }

    @Override
    protected String dropSchema(String name) {
        return "DROP SCHEMA " + name;
    }
}
