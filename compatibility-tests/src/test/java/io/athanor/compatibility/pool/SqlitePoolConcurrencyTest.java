package io.athanor.compatibility.pool;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class SqlitePoolConcurrencyTest extends PoolConcurrencySuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }
}
