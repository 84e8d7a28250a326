package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;

class SessionPropertySqliteTest extends SessionPropertySuite {

    @Override
    protected DatabaseServer server() {
        return SqliteDatabase.server();
    }

    @Override
    protected String url(TestDatabase database) {
        return database.url() + "&synchronous=OFF"; // thousands of commits, none of which has to outlive the machine
    }
}
