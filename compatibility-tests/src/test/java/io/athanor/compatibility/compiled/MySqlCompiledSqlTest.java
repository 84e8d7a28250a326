package io.athanor.compatibility.compiled;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlCompiledSqlTest extends CompiledSqlSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
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
