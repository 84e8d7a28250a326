package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.SqliteDatabase;

class SessionPropertySqliteTest extends SessionPropertySuite {

    @Override
    protected DatabaseServer server() {
        return SqliteDatabase.server();
    }
}
