package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.SqliteDatabase;

class MergeSqliteTest extends MergeSuite {

    @Override
    protected DatabaseServer server() {
        return SqliteDatabase.server();
    }
}
