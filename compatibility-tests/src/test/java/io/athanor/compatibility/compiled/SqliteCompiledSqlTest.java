package io.athanor.compatibility.compiled;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class SqliteCompiledSqlTest extends CompiledSqlSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }

    @Override
    protected String createSchema(String name) {
        return "ATTACH DATABASE ':memory:' AS " + name;
    }

    @Override
    protected String dropSchema(String name) {
        return "DETACH DATABASE " + name;
    }
}
