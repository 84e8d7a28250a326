package io.athanor.compatibility.compiled;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlCompiledSqlTest extends CompiledSqlSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected String createSchema(String name) {
        return "CREATE SCHEMA " + name;
    }

    @Override
    protected String dropSchema(String name) {
        return "DROP SCHEMA " + name + " CASCADE";
    }
}
