package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.SqliteDatabase;

class ChainSqliteTest extends ChainSuite {

    @Override
    protected DatabaseServer server() {
        return SqliteDatabase.server();
    }

    @Override
    protected int written() {
        return 100_000; // a statement costs little here
    }
}
