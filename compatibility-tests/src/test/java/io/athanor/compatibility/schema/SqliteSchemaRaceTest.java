package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class SqliteSchemaRaceTest extends SchemaRaceSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }
}
