package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.SqliteDatabase;

class OrderPropertySqliteTest extends OrderPropertySuite {

    @Override
    protected DatabaseServer server() {
        return SqliteDatabase.server();
    }
}
