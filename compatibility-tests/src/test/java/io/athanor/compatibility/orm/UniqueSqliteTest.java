package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.SqliteDatabase;

class UniqueSqliteTest extends UniqueSuite {

    @Override
    protected DatabaseServer server() {
        return SqliteDatabase.server();
    }
}
